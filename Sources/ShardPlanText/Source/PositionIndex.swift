/// Known positions all over a document, so that many can be found without reading it again.
struct PositionIndex: Sendable, Hashable {
  /// How many bytes lie between two marks.
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
