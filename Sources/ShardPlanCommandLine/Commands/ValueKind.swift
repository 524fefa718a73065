/// The kind of a value, for completions and for checking it against fixed choices.
package enum ValueKind: Sendable, Hashable {
  /// Free text.
  case text

  /// Free text for which completions offer these words. A word that ends with `=` is only a
  /// beginning.
  case suggested([String])

  /// Exactly one of these words.
  case choice([String])

  /// A file or one of these words; completions offer files with one of these extensions (without
  /// the dot), or all if there are none.
  case file(extensions: [String] = [], words: [String] = [])

  /// A folder.
  case folder
}

extension ValueKind {
  /// The allowed words of a choice; empty for any other kind.
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

  /// Refuses a text that is not an allowed word.
  func check(_ text: String) throws(UsageError) {
    guard case .choice(let words) = self, !words.contains(text) else { return }
    throw UsageError(text, among: words)
  }
}
