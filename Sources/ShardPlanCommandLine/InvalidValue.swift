/// Why a text is no value for an option.
public struct InvalidValue: Error, Sendable, Hashable {
  /// A sentence that tells what to write instead; it follows a sentence naming text and option.
  public var advice: String

  /// Creates the reason from a whole sentence, such as `Did you mean '25kB'?`.
  ///
  /// - Parameter advice: What to write instead.
  public init(advice: String) {
    self.advice = advice
  }

  /// Creates the reason from what was expected.
  ///
  /// - Parameter expectation: What to write, such as `a whole number`; without a full stop.
  public init(expecting expectation: String) {
    advice = "Please provide \(expectation)."
  }

  /// Creates the reason for a text that is none of some words: the one meant, or else all of them.
  ///
  /// - Parameters:
  ///   - text: The text as typed.
  ///   - words: The words that would have been right, in order of preference.
  public init(_ text: String, among words: [String]) {
    if let word = Spelling.nearest(to: text, among: words) {
      self.init(advice: "Did you mean '\(word)'?")
    } else {
      self.init(advice: "Please provide \(Spelling.oneOf(words))")
    }
  }
}
