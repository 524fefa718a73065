import ShardPlanText

/// Writes the page of a report for a terminal.
public struct TextRenderer: Renderer {
  /// The most terminal columns that a line takes.
  public let width: Int
  /// Whether to make important parts stand out by control sequences.
  public let isColored: Bool

  /// The fewest columns that leave room for a row's name beside its number.
  public static let narrowest = 40

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: The most terminal columns that a line takes, at least ``narrowest``.
  ///   - isColored: Whether to write control sequences for bold and dim text.
  public init(width: Int = 80, isColored: Bool = false) {
    self.width = max(Self.narrowest, width)
    self.isColored = isColored
  }

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    let blocks = report.blocks
    write(report.title, .strong, to: &output)
    // Without colours nothing else would tell a heading from those below it.
    let hasParts = blocks.contains { if case .subheading = $0 { true } else { false } }
    for (index, block) in blocks.enumerated() where !block.isPicture {
      if !continues(block, after: index == 0 ? nil : blocks[index - 1]) { output.write("\n") }
      switch block {
      case .heading(let text):
        write(text, .strong, to: &output)
        if hasParts { underline(text, to: &output) }
      case .subheading(let text): write(text, .strong, to: &output)
      case .paragraph(let text): write(text, .plain, to: &output)
      case .conclusion(let text): write(text, .strong, to: &output)
      case .table(let table): TableText(table, width: width, style: style).render(to: &output)
      case .list(let points): render(points.map { Outline($0) }, depth: 0, to: &output)
      case .outline(let points): render(points, depth: 0, to: &output)
      case .chart: break
      }
    }
  }

  private var style: TextStyle { TextStyle(isColored: isColored) }

  /// Whether a block stands right below what comes before it: a subtitle, or what a heading is of.
  private func continues(_ block: Block, after previous: Block?) -> Bool {
    switch (previous, block) {
    case (nil, .paragraph), (.heading, .list), (.heading, .outline), (.subheading, .list),
      (.subheading, .outline):
      true
    default: false
    }
  }

  private func underline(_ text: String, to output: inout some TextOutputStream) {
    let longest =
      TextWrapping.lines(of: Escaping.terminal(text), width: width)
      .map { TextWidth.columns(of: $0) }.max() ?? 0
    output.write(style.styled(String(repeating: "═", count: longest), .dim) + "\n")
  }

  private func write(
    _ text: String, _ emphasis: TextStyle.Emphasis, to output: inout some TextOutputStream
  ) {
    for line in TextWrapping.lines(of: Escaping.terminal(text), width: width) {
      output.write(style.styled(line, emphasis) + "\n")
    }
  }

  private func render(
    _ points: [Outline], depth: Int, to output: inout some TextOutputStream
  ) {
    for point in points {
      let indent = String(repeating: " ", count: min(depth * 2, width / 2))
      let lines = TextWrapping.lines(
        of: Escaping.terminal(point.text), width: width - indent.count - 2)
      for (index, line) in lines.enumerated() {
        output.write(indent + (index == 0 ? "• " : "  ") + line + "\n")
      }
      render(point.children, depth: depth + 1, to: &output)
    }
  }
}
