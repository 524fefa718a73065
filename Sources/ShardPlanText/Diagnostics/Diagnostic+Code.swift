extension Diagnostic {
  /// The name of one kind of diagnostic, such as `unknown-field`, and what the kind means.
  ///
  /// Codes are a contract: other programs compare them, so none is ever renamed. Two codes of the
  /// same name are equal.
  public struct Code: Sendable {
    /// The name in small letters, digits and hyphens.
    public let name: String
    /// The problem, as a sentence that is true of every diagnostic of this kind.
    public let title: String
    /// The reason why it matters and what to do about it, in whole sentences.
    public let explanation: String

    /// Creates a code.
    ///
    /// - Parameters:
    ///   - name: The name in small letters, digits and hyphens.
    ///   - title: What is wrong, as a sentence.
    ///   - explanation: Why it matters and what to do about it, in whole sentences.
    /// - Precondition: The name consists of words in small letters and digits, joined by hyphens.
    public init(_ name: String, _ title: String, _ explanation: String) {
      let words = name.split(separator: "-", omittingEmptySubsequences: false)
      precondition(
        words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isCodeCharacter } },
        "A diagnostic code must be written like 'unknown-field'.")
      self.name = name
      self.title = title
      self.explanation = explanation
    }
  }
}

extension Diagnostic.Code: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Diagnostic.Code: CustomStringConvertible {
  public var description: String { name }
}

extension UInt8 {
  fileprivate var isCodeCharacter: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}
