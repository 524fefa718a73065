/// A value within words, such as `a peak of 5 records/s`.
struct Phrase: Sendable {
  private let start: String
  private let thing: String?
  private let end: String

  /// Creates a phrase.
  ///
  /// - Parameters:
  ///   - start: The words before the value.
  ///   - thing: The counted thing after the value, which becomes a plural by an `s`.
  ///   - end: The words after both.
  init(_ start: String = "", counting thing: String? = nil, _ end: String = "") {
    self.start = start
    self.thing = thing
    self.end = end
  }

  /// Returns the phrase of a value.
  ///
  /// - Parameters:
  ///   - text: The value.
  ///   - isOne: Whether the value is one, so that the counted thing is singular.
  /// - Returns: The words.
  func text(of text: String, isOne: Bool) -> String {
    start + text + (thing.map { " " + $0 + (isOne ? "" : "s") } ?? "") + end
  }
}
