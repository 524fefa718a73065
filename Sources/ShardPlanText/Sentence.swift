extension StringProtocol {
  /// Advice, which continues a line, as a sentence of its own.
  ///
  /// The first word gets its capital, unless it is none, such as the code of a region; a full stop
  /// follows what is not a question.
  package var sentence: String {
    let isWord = prefix { $0 != " " }.allSatisfy { $0.isLetter }
    let start = isWord ? prefix(1).uppercased() : String(prefix(1))
    return start + dropFirst() + (hasSuffix("?") ? "" : ".")
  }
}
