/// A problem with a document, its place, and advice.
///
/// ```swift
/// let diagnostic = Diagnostic(.jsonSyntax, "The file is empty.")
/// print(diagnostic)  // error: The file is empty. [json-syntax]
/// ```
public struct Diagnostic: Error, Sendable {
  /// A level of importance.
  @nonexhaustive
  public enum Severity: String, Sendable, Equatable {
    /// The document cannot be used.
    case error
    /// The document can be used, but probably does not say what was intended.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A place in a document.
  public struct Location: Sendable, Equatable {
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
    @inline(never)
    public init(file: String, line: Int, column: Int, path: String = "") {
      self.file = file
      self.line = line
      self.column = column
      self.path = path
    }
  }

  /// A value of an option, where it was typed into a command line.
  package struct Argument: Sendable, Equatable {
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

  private struct Parts: Sendable, Equatable {
    let code: Code
    var severity: Severity
    var message: String
    var location: Location?
    var excerpt: Excerpt?
    var advice: String?
    var argument: Argument?
  }

  /// Holds the parts, so that a copy of a diagnostic is one reference.
  private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private var storage: Storage

  private var parts: Parts {
    get { storage.parts }
    set { storage = Storage(newValue) }
  }

  /// The name of this kind of diagnostic.
  public var code: Code { parts.code }
  /// The severity.
  public var severity: Severity {
    get { parts.severity }
    set { parts.severity = newValue }
  }
  /// The problem, as a sentence.
  public var message: String {
    get { parts.message }
    set { parts.message = newValue }
  }
  /// The place; `nil` if it concerns no document.
  public var location: Location? {
    get { parts.location }
    set { parts.location = newValue }
  }
  /// The line concerned.
  public var excerpt: Excerpt? {
    get { parts.excerpt }
    set { parts.excerpt = newValue }
  }
  /// The advice, continuing the word "help:".
  public var advice: String? {
    get { parts.advice }
    set { parts.advice = newValue }
  }
  /// The value of an option concerned, unless it is about a document.
  package var argument: Argument? {
    get { parts.argument }
    set { parts.argument = newValue }
  }

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - code: The name of this kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - severity: How much it matters.
  ///   - location: Where it is; `nil` when it concerns no place in a document.
  ///   - excerpt: The line concerned, which is shown only with a location.
  ///   - advice: What to do about it, continuing the word "help:".
  @inline(never)
  public init(
    _ code: Code, _ message: String, severity: Severity = .error, location: Location? = nil,
    excerpt: Excerpt? = nil, advice: String? = nil
  ) {
    storage = Storage(
      Parts(
        code: code, severity: severity, message: message, location: location, excerpt: excerpt,
        advice: advice))
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
  @inline(never)
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
    @inline(never)
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

extension Sequence<Diagnostic> {
  /// Returns the diagnostics in the order in which a reader meets their places.
  ///
  /// Files that are not named keep the order in which they first come up; what concerns no place
  /// stands first, and what concerns the same place keeps its order.
  ///
  /// - Parameter first: The files that stand before all others, in their order.
  /// - Returns: All diagnostics of the sequence.
  public func sortedByPosition(files first: [String] = []) -> [Diagnostic] {
    var files: [FileKey: Int] = [:]
    for file in first where files[FileKey(file)] == nil { files[FileKey(file)] = files.count }
    var places: [(place: (Int, Int, Int, Int), diagnostic: Diagnostic)] = []
    for diagnostic in self {
      var place = (-1, 0, 0, places.count)
      if let location = diagnostic.location {
        let file = files[FileKey(location.file), default: files.count]
        files[FileKey(location.file)] = file
        place = (file, location.line, location.column, places.count)
      }
      places.append((place, diagnostic))
    }
    return places.sorted { $0.place < $1.place }.map { $0.diagnostic }
  }
}

extension Sequence<Diagnostic> {
  /// Returns how many diagnostics there are of each severity, such as "2 errors, 1 warning".
  ///
  /// - Returns: The counts in words, the gravest first; empty when there is no diagnostic.
  public func countsInWords() -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let severities: [Diagnostic.Severity] = [.error, .warning, .note]
    return severities.compactMap { severity in
      counts[severity].map { severity.rawValue.counted($0) }
    }.joined(separator: ", ")
  }
}

/// The error thrown for an unusable document: all its diagnostics with their positions.
///
/// ```swift
/// do {
///   _ = try PriceTable.read(SourceText(name: "prices.json", text: "["))
/// } catch {
///   print(error.diagnostics.count, error.diagnostics[0].code)  // 1 json-syntax
/// }
/// ```
public struct InvalidInput: Error, Sendable {
  /// The diagnostics, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// Creates the error from diagnostics.
  ///
  /// - Parameter diagnostics: The diagnostics, at least one of them an error.
  @inline(never)
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension InvalidInput: CustomStringConvertible {
  /// All diagnostics as a compiler prints them.
  public var description: String { DiagnosticText().text(of: diagnostics) }
}

extension Diagnostic: Hashable {
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    // Messages and places name files, which are the same only byte by byte.
    left.storage === right.storage
      || left.parts == right.parts && FileKey(left.message) == FileKey(right.message)
        && FileKey(left.location?.file ?? "") == FileKey(right.location?.file ?? "")
  }

  /// Feeds the message to a hasher: diagnostics that share it are few.
  ///
  /// - Parameter hasher: The hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(message) }
}
