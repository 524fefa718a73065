extension Diagnostic {
  /// The name of one kind of diagnostic, such as `unknown-field`.
  ///
  /// Codes are a contract: other programs compare them, so none is ever renamed.
  public struct Code: Sendable, Hashable {
    /// The name in small letters, digits and hyphens.
    public let name: String

    /// Creates a code.
    ///
    /// - Precondition: The name consists of words in small letters and digits, joined by hyphens.
    public init(_ name: String) {
      let words = name.split(separator: "-", omittingEmptySubsequences: false)
      precondition(
        words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isCodeCharacter) },
        "A diagnostic code must be written like 'unknown-field'.")
      self.name = name
    }
  }
}

extension Diagnostic.Code {
  /// The document is not written as JSON asks.
  public static let jsonSyntax: Self = "json-syntax"
  /// The document is not UTF-8 text.
  public static let jsonEncoding: Self = "json-encoding"
  /// Lists and objects are nested too deep.
  public static let jsonTooDeep: Self = "json-too-deep"
  /// A field stands in one object more than once.
  public static let duplicateField: Self = "duplicate-field"
  /// A field is not one that the object may have.
  public static let unknownField: Self = "unknown-field"
  /// An object lacks a field.
  public static let missingField: Self = "missing-field"
  /// The version of a document's format is not known.
  public static let unknownFormatVersion: Self = "unknown-format-version"
  /// A value is of another kind than asked.
  public static let wrongType: Self = "wrong-type"
}

extension Diagnostic.Code: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension Diagnostic.Code: CustomStringConvertible {
  public var description: String { name }
}

extension UInt8 {
  fileprivate var isCodeCharacter: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}
