/// A line of a document with a caret under it, drawn within a width.
struct ExcerptDrawing: Sendable, Hashable {
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
  ///   - columns: The most terminal columns of the line to show.
  init(_ excerpt: Diagnostic.Excerpt, columns: Int) {
    var left = Cells(excerpt.before.reversed(), fitting: columns)
    // Three fifths of the room lie after the caret, more when the line is short before it.
    var right = Cells(excerpt.marked, fitting: max(columns * 3 / 5, columns - left.width))
    let underline = max(0, right.width - 1)
    right.append(excerpt.after)
    left.limit(to: columns - right.width)

    let ellipsis = "…"
    let start = left.isCut || excerpt.isCutBefore ? ellipsis : ""
    let end = right.isCut || excerpt.isCutAfter ? ellipsis : ""
    line = start + left.texts.reversed().joined() + right.texts.joined() + end
    indent = String(repeating: " ", count: start.count + left.width)
    marker = "^" + String(repeating: "~", count: underline)
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
