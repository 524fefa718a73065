/// What may be written as a value: enough to complete it, and to check it against fixed choices.
package enum ValueKind: Sendable, Hashable {
  /// Free text.
  case text

  /// Free text for which completions offer these words; one that ends with `=` is only a beginning.
  case suggested([String])

  /// One of these words and nothing else.
  case choice([String])

  /// A file, whose name ends with one of these extensions (without the dot) if there are any, or one
  /// of these words.
  case file(extensions: [String] = [], words: [String] = [])

  /// A folder.
  case folder
}

extension ValueKind {
  /// The only words that are right, when they are few enough to be fixed.
  package var choices: [String] {
    if case .choice(let words) = self { words } else { [] }
  }

  /// The words that completions offer.
  var words: [String] {
    switch self {
    case .text, .folder: []
    case .suggested(let words), .choice(let words), .file(_, let words): words
    }
  }

  /// Refuses a text that is not one of the fixed choices.
  func check(_ text: String) throws(UsageError) {
    guard case .choice(let words) = self, !words.contains(text) else { return }
    throw UsageError(text, among: words)
  }
}
