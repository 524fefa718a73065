/// The bytes of one document and the name that messages give it.
///
/// ```swift
/// let source = SourceText(name: "scenario.json", text: "{\n}")
/// print(source.position(at: 2).line, source.lineText(containing: 2))  // 2 }
/// ```
public struct SourceText: Sendable, Hashable {
  /// A line and column.
  public struct Position: Sendable, Hashable {
    /// The line, from 1; LF, CRLF and CR all end one.
    public let line: Int
    /// The column, from 1, in Unicode scalars; each byte of broken UTF-8 is one.
    public let column: Int

    /// Creates a position.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column, from 1, in Unicode scalars.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The name that messages give the document, usually its path.
  public let name: String
  /// The document as it was read.
  public let bytes: [UInt8]

  /// Creates a document from bytes.
  ///
  /// - Parameters:
  ///   - name: The name that messages give the document, usually its path.
  ///   - bytes: The document as it was read: UTF-8, of which some may be broken.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a document from text.
  ///
  /// - Parameters:
  ///   - name: The name that messages give the document, usually its path.
  ///   - text: The document.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Returns the line and column of a byte.
  ///
  /// This reads the document from its beginning. A leading byte order mark takes no column.
  ///
  /// - Parameter offset: The offset of a byte; one outside of the document counts as its end.
  /// - Returns: The position of the scalar that covers the byte.
  public func position(at offset: Int) -> Position {
    position(at: offset, from: beginning)
  }

  /// Returns the line that holds a byte.
  ///
  /// - Parameter offset: The offset of a byte; one outside of the document counts as its end.
  /// - Returns: The line without its end, broken UTF-8 replaced by U+FFFD.
  public func lineText(containing offset: Int) -> String {
    bytes.repairedText(in: lineRange(containing: offset, reach: bytes.count))
  }
}

extension SourceText.Position: Comparable {
  public static func < (first: Self, second: Self) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
