extension Diagnostic {
  /// The line that a diagnostic is about, in three parts.
  ///
  /// Of a very long line, only what lies near the marked part is kept.
  public struct Excerpt: Sendable, Equatable {
    /// The bytes kept before and after the beginning of the marked part.
    private static let reach = 512

    /// The text before the marked part.
    public let before: String
    /// The text that the diagnostic is about; empty when it is about the place itself.
    public let marked: String
    /// The text after the marked part.
    public let after: String
    /// True if the line begins earlier than the excerpt.
    public let isCutBefore: Bool
    /// True if the line goes on after the excerpt.
    public let isCutAfter: Bool

    /// Creates an excerpt from its parts.
    ///
    /// - Parameters:
    ///   - before: The text before the marked part, all in one line with it.
    ///   - marked: The text that the diagnostic is about; empty when it is about the place itself.
    ///   - after: The text after the marked part.
    ///   - isCutBefore: Whether the line begins earlier than the excerpt.
    ///   - isCutAfter: Whether the line goes on after the excerpt.
    public init(
      before: String, marked: String, after: String, isCutBefore: Bool = false,
      isCutAfter: Bool = false
    ) {
      self.before = before
      self.marked = marked
      self.after = after
      self.isCutBefore = isCutBefore
      self.isCutAfter = isCutAfter
    }

    /// Creates the excerpt for a part of a document.
    ///
    /// - Parameters:
    ///   - range: The bytes to mark; of several lines, only the first is marked. Where it begins
    ///     outside of the document, what it has of the last line is marked.
    ///   - source: The document.
    public init(of range: Range<Int>, in source: SourceText) {
      let bytes = source.bytes
      let line = source.lineRange(containing: range.lowerBound, reach: Self.reach)
      let start = bytes.scalarStart(covering: range.lowerBound.clamped(to: line))
      let end = max(start, bytes.scalarStart(covering: range.upperBound.clamped(to: line)))
      self.init(
        before: bytes.repairedText(in: line.lowerBound..<start),
        marked: bytes.repairedText(in: start..<end),
        after: bytes.repairedText(in: end..<line.upperBound),
        isCutBefore: !source.isLineStart(line.lowerBound),
        isCutAfter: !source.isLineEnd(line.upperBound))
    }
  }
}

extension Int {
  fileprivate func clamped(to range: Range<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

/// A line of a document with a caret under it, drawn within a width.
struct ExcerptDrawing: Sendable, Equatable {
  /// The line, or the part of it around the caret.
  let line: String
  /// The spaces before the caret.
  let indent: String
  /// The caret and the underline after it.
  let marker: String

  /// Creates the drawing of an excerpt.
  ///
  /// - Parameters:
  ///   - excerpt: The line.
  ///   - columns: The most terminal columns to use.
  init(_ excerpt: Diagnostic.Excerpt, columns: Int) {
    let ellipsis = "…"
    var parts = Self.parts(of: excerpt, fitting: columns)
    if parts.isCut { parts = Self.parts(of: excerpt, fitting: columns - 2 * ellipsis.count) }
    let (left, right) = (parts.left, parts.right)
    let start = left.isCut || excerpt.isCutBefore ? ellipsis : ""
    let end = right.isCut || excerpt.isCutAfter ? ellipsis : ""
    line = start + left.texts.reversed().joined() + right.texts.joined() + end
    indent = String(repeating: " ", count: start.count + left.width)
    marker = "^" + String(repeating: "~", count: parts.underline)
  }

  /// The characters before and after the caret.
  private struct Parts {
    var left: Cells
    var right: Cells
    var underline: Int
    var isCut: Bool
  }

  private static func parts(of excerpt: Diagnostic.Excerpt, fitting columns: Int) -> Parts {
    var left = Cells(excerpt.before.reversed(), fitting: columns)
    // Three fifths of the room lie after the caret, more when the line is short before it.
    var right = Cells(excerpt.marked, fitting: max(columns * 3 / 5, columns - left.width))
    let underline = max(0, right.width - 1)
    right.append(excerpt.after)
    left.limit(to: columns - right.width)
    return Parts(
      left: left, right: right, underline: underline,
      isCut: left.isCut || right.isCut || excerpt.isCutBefore || excerpt.isCutAfter)
  }
}

/// Characters as a terminal shows them, as many as fit into a width.
private struct Cells {
  private var cells: [(text: String, width: Int)] = []
  private let limit: Int
  /// The columns of all characters together.
  private(set) var width = 0
  /// True if there were more characters than fit.
  private(set) var isCut = false

  init(_ characters: some Sequence<Character>, fitting limit: Int) {
    self.limit = limit
    append(characters)
  }

  var texts: [String] { cells.map { $0.text } }

  /// Adds characters until one does not fit.
  mutating func append(_ characters: some Sequence<Character>) {
    for character in characters {
      guard !isCut else { return }
      let text = character == "\t" ? "    " : Escaping.terminal(String(character))
      let columns = TextWidth.columns(of: text)
      isCut = width + columns > limit
      guard !isCut else { return }
      cells.append((text, columns))
      width += columns
    }
  }

  /// Drops the last characters until the others fit into a smaller width.
  mutating func limit(to limit: Int) {
    while width > limit, let last = cells.popLast() {
      width -= last.width
      isCut = true
    }
  }
}
