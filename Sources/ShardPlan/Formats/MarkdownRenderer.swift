import ShardPlanText

/// Writes the page of a report as Markdown that GitHub shows well.
public struct MarkdownRenderer: Renderer {
  /// The levels that Markdown has headings of.
  public static let headingLevels = 1...6

  /// The level of the title; headings within the page are one below, as far as there is one.
  public let headingLevel: Int

  /// Creates a renderer.
  ///
  /// - Parameter headingLevel: The level of the title; what is beyond ``headingLevels`` is taken
  ///   for the nearest of them.
  public init(headingLevel: Int = 1) {
    let levels = Self.headingLevels
    self.headingLevel = min(max(headingLevel, levels.lowerBound), levels.upperBound)
  }

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    output.write("\(mark(headingLevel)) \(Escaping.markdown(report.title))\n")
    for block in report.blocks where !block.isPicture {
      output.write("\n")
      switch block {
      case .heading(let text):
        output.write("\(mark(headingLevel + 1)) \(Escaping.markdown(text))\n")
      case .subheading(let text):
        output.write("\(mark(headingLevel + 2)) \(Escaping.markdown(text))\n")
      case .paragraph(let text): output.write(Escaping.markdown(text) + "\n")
      case .conclusion(let text): output.write("**\(Escaping.markdown(text))**\n")
      case .table(let table): render(table, to: &output)
      case .list(let points): render(points.map { Outline($0) }, depth: 0, to: &output)
      case .outline(let points): render(points, depth: 0, to: &output)
      case .chart: break
      }
    }
  }

  private func mark(_ level: Int) -> String {
    String(repeating: "#", count: min(level, Self.headingLevels.upperBound))
  }

  private func render(_ table: Table, to output: inout some TextOutputStream) {
    write(table.columns.map { Escaping.markdown($0.name) }, to: &output)
    write(table.columns.map { $0.alignment == .left ? ":---" : "---:" }, to: &output)
    for row in table.groups.joined() {
      write(
        row.cells.map { cell in
          let text = markdown(cell)
          return row.emphasis == .strong && !text.isEmpty ? "**\(text)**" : text
        }, to: &output)
    }
  }

  /// Only words can hold anything that means something in Markdown.
  private func markdown(_ cell: Cell) -> String {
    switch cell {
    case .text, .missing: Escaping.markdown(cell.text)
    default: cell.text
    }
  }

  private func write(_ cells: [String], to output: inout some TextOutputStream) {
    output.write("| " + cells.joined(separator: " | ") + " |\n")
  }

  private func render(
    _ points: [Outline], depth: Int, to output: inout some TextOutputStream
  ) {
    for point in points {
      let indent = String(repeating: "  ", count: depth)
      output.write("\(indent)- \(Escaping.markdown(point.text))\n")
      render(point.children, depth: depth + 1, to: &output)
    }
  }
}
