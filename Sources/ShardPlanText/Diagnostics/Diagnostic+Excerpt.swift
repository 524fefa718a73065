extension Diagnostic {
  /// The line that a diagnostic is about, in three parts.
  ///
  /// Of a very long line, only what lies near the marked part is kept.
  public struct Excerpt: Sendable, Hashable {
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
