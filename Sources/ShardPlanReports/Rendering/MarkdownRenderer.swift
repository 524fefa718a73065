internal import ShardPlanText

/// Writes the page of a report as Markdown that GitHub shows well.
public struct MarkdownRenderer: Renderer {
  /// Creates a renderer.
  public init() {}

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    output.write("# \(Escaping.markdown(report.title))\n")
    for block in report.blocks {
      output.write("\n")
      switch block {
      case .heading(let text): output.write("## \(Escaping.markdown(text))\n")
      case .paragraph(let text): output.write(Escaping.markdown(text) + "\n")
      case .conclusion(let text): output.write("**\(Escaping.markdown(text))**\n")
      case .table(let table): render(table, to: &output)
      case .list(let points): render(points.map { Outline($0) }, depth: 0, to: &output)
      case .outline(let points): render(points, depth: 0, to: &output)
      }
    }
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
