import ShardPlanText

/// How words are shown and compared in messages.
enum Spelling {
  /// Returns the candidate that was probably meant; leading dashes are not compared.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let nearest = Suggestion.nearest(to: bare(word), among: candidates.map(bare))
    return candidates.first { bare($0) == nearest }
  }

  /// Returns the end of a sentence that asks for one of some words, with its full stop.
  ///
  /// More than five words become a list of lines.
  static func oneOf(_ words: [String]) -> String {
    guard words.count <= 5 else {
      return "one of the following:" + words.map { "\n  - \($0)" }.joined()
    }
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return "\(quoted.joined())." }
    return "one of \(quoted.dropLast().joined(separator: ", ")) or \(last)."
  }

  /// Returns a text in quotes, its control characters written out: a terminal would obey them.
  static func quoted(_ text: String) -> String {
    "'\(Escaping.terminal(Abbreviation.of(text)))'"
  }

  private static func bare(_ word: String) -> String {
    String(word.drop { $0 == "-" })
  }
}
