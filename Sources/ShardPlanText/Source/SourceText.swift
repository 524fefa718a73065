/// The bytes of one document and the name that messages give it.
///
/// ```swift
/// let source = SourceText(name: "scenario.json", text: "{\n}")
/// print(source.position(at: 2).line, source.lineText(containing: 2))  // 2 }
/// ```
public struct SourceText: Sendable, Equatable {
  /// A line and column.
  public struct Position: Sendable, Equatable {
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

extension SourceText {
  /// A byte whose position is known.
  struct Mark: Sendable, Equatable {
    var offset: Int
    var position: Position
  }

  /// The first byte after a byte order mark.
  var beginning: Mark {
    let offset = bytes.starts(with: [UInt8].byteOrderMark) ? [UInt8].byteOrderMark.count : 0
    return Mark(offset: offset, position: Position(line: 1, column: 1))
  }

  /// Returns the mark of the next scalar.
  func mark(after mark: Mark) -> Mark {
    let next = mark.offset + bytes.scalarLength(at: mark.offset)
    let position =
      endsLine(at: mark.offset)
      ? Position(line: mark.position.line + 1, column: 1)
      : Position(line: mark.position.line, column: mark.position.column + 1)
    return Mark(offset: next, position: position)
  }

  /// Returns the line and column of a byte, counting on from a mark before it.
  func position(at offset: Int, from mark: Mark) -> Position {
    let target = clamped(offset)
    var mark = mark
    while mark.offset < target {
      let next = self.mark(after: mark)
      guard next.offset <= target else { break }
      mark = next
    }
    return mark.position
  }

  /// Returns the part of a line that lies around a byte.
  ///
  /// - Parameters:
  ///   - offset: The offset of a byte; one outside of the document counts as its end.
  ///   - reach: How many bytes to look in each direction for the ends of the line.
  /// - Returns: The bytes between the ends of the line, or as far as the reach went.
  func lineRange(containing offset: Int, reach: Int) -> Range<Int> {
    let first = beginning.offset
    let offset = max(first, clamped(offset))
    var start = offset
    // The second byte of CRLF belongs to the line that it ends.
    if start > first, start < bytes.count, bytes[start] == .lineFeed,
      bytes[start - 1] == .carriageReturn
    {
      start -= 1
    }
    var end = start
    let (lowest, highest) = (max(first, offset - reach), min(bytes.count, offset + reach))
    while start > lowest, !bytes[start - 1].isLineEnd { start -= 1 }
    while end < highest, !bytes[end].isLineEnd { end += 1 }
    return bytes.scalarStart(covering: start)..<bytes.scalarStart(covering: end)
  }

  /// Returns whether a line begins at an offset.
  func isLineStart(_ offset: Int) -> Bool {
    offset <= beginning.offset || bytes[offset - 1].isLineEnd
  }

  /// Returns whether a line ends at an offset.
  func isLineEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset].isLineEnd
  }

  /// Returns an offset that lies in the document or at its end.
  private func clamped(_ offset: Int) -> Int {
    offset < 0 ? bytes.count : min(offset, bytes.count)
  }

  /// Returns whether the byte is the last one of its line.
  private func endsLine(at offset: Int) -> Bool {
    guard bytes[offset] == .carriageReturn else { return bytes[offset] == .lineFeed }
    return offset + 1 == bytes.count || bytes[offset + 1] != .lineFeed
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")

  fileprivate var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}

/// Known positions throughout a document, so that others are found without reading it again.
struct PositionIndex: Sendable, Equatable {
  /// The distance of two marks in bytes.
  private static let spacing = 256

  private let source: SourceText
  /// The first scalars at or after each multiple of the spacing.
  private let marks: [SourceText.Mark]

  /// Creates an index by reading the document once.
  init(of source: SourceText) {
    var marks = [source.beginning]
    var mark = source.beginning
    while mark.offset < source.bytes.count {
      if mark.offset >= marks.count * Self.spacing { marks.append(mark) }
      mark = source.mark(after: mark)
    }
    self.source = source
    self.marks = marks
  }

  /// Returns the line and column of a byte.
  func position(at offset: Int) -> SourceText.Position {
    var nearest = min(max(0, offset / Self.spacing), marks.count - 1)
    // A scalar may lie across a multiple of the spacing.
    if nearest > 0, marks[nearest].offset > offset { nearest -= 1 }
    return source.position(at: offset, from: marks[nearest])
  }
}
