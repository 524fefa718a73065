/// A problem with a document, its place, and advice.
///
/// ```swift
/// let diagnostic = Diagnostic(.jsonSyntax, "The file is empty.")
/// print(diagnostic)  // error: The file is empty. [json-syntax]
/// ```
public struct Diagnostic: Error, Sendable, Hashable {
  /// A level of importance.
  @nonexhaustive
  public enum Severity: String, Sendable, Hashable {
    /// The document cannot be used.
    case error
    /// The document can be used, but probably does not say what was intended.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A place in a document.
  public struct Location: Sendable, Hashable {
    /// The name of the document.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
    /// The JSONPath of the value concerned, such as `$.scenarios[0].mode`; empty without one.
    public let path: String

    /// Creates a location.
    ///
    /// - Parameters:
    ///   - file: The name of the document.
    ///   - line: The line, from 1.
    ///   - column: The column, from 1, in Unicode scalars.
    ///   - path: The JSONPath of the value concerned; empty without one.
    public init(file: String, line: Int, column: Int, path: String = "") {
      self.file = file
      self.line = line
      self.column = column
      self.path = path
    }
  }

  /// A value of an option, where it was typed into a command line.
  package struct Argument: Sendable, Hashable {
    /// The name of the option, without dashes.
    package let option: String
    /// The value as typed.
    package let item: String

    /// Creates an argument.
    package init(option: String, item: String) {
      self.option = option
      self.item = item
    }
  }

  /// The name of this kind of diagnostic.
  public var code: Code
  /// The severity.
  public var severity: Severity
  /// The problem, as a sentence.
  public var message: String
  /// The place; `nil` if it concerns no document.
  public var location: Location?
  /// The line concerned.
  public var excerpt: Excerpt?
  /// The advice, continuing the word "help:".
  public var advice: String?
  /// The value of an option concerned, unless it is about a document.
  package var argument: Argument?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - code: The name of this kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - severity: How much it matters.
  ///   - location: Where it is; `nil` when it concerns no place in a document.
  ///   - excerpt: The line concerned, which is shown only with a location.
  ///   - advice: What to do about it, continuing the word "help:".
  public init(
    _ code: Code, _ message: String, severity: Severity = .error, location: Location? = nil,
    excerpt: Excerpt? = nil, advice: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.advice = advice
  }

  /// Creates a diagnostic about a part of a document.
  ///
  /// - Parameters:
  ///   - code: The name of this kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - range: The bytes concerned; where it begins outside of the document, it is taken to begin
  ///     at its end.
  ///   - source: The document.
  ///   - path: The JSONPath of the value concerned, or nothing.
  ///   - advice: What to do about it.
  ///   - severity: How much it matters.
  public init(
    _ code: Code, _ message: String, at range: Range<Int>, of source: SourceText,
    path: String = "", advice: String? = nil, severity: Severity = .error
  ) {
    let position = source.position(at: range.lowerBound)
    self.init(
      code, message, severity: severity,
      location: Location(
        file: source.name, line: position.line, column: position.column, path: path),
      excerpt: Excerpt(of: range, in: source), advice: advice)
  }
}
