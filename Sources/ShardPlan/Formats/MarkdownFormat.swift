import ShardPlanText

extension Report.Format {
  /// The page as Markdown, for GitHub.
  public static let markdown = Report.Format(
    name: "markdown", hasHeadingLevels: true, hasVerdict: true
  ) { report, layout, text in
    if layout.isBrief, let verdict = report.verdict {
      text += "**\(Escaping.markdown(verdict))**"
      if let source = layout.source {
        text += " ([\(Escaping.markdown(source))](\(Escaping.address(source))))"
      }
      text += "\n"
      return
    }
    guard let comment = report.comment else {
      var page = MarkdownPage(
        headingLevel: layout.headingLevel, picture: layout.picture, on: text)
      page.write(report.page, titled: report.title)
      text = page.text
      return
    }
    text += comment.text { shown in
      var written = ""
      var page = MarkdownPage(
        headingLevel: layout.headingLevel, picture: layout.picture, folds: true,
        on: TextSink { written += $0 })
      page.write(shown, titled: report.title)
      var sink = page.text
      sink.end()
      return written
    }
  }
}

/// A page of Markdown.
private struct MarkdownPage {
  /// The level of the title.
  let headingLevel: Int
  /// The picture that stands for the charts, until it is shown.
  private var picture: String?
  /// Whether readers open what is folded.
  private let folds: Bool
  private(set) var text: TextSink

  init(headingLevel: Int, picture: String?, folds: Bool = false, on text: TextSink) {
    self.headingLevel = headingLevel
    self.picture = picture
    self.folds = folds
    self.text = text
  }

  mutating func write(_ page: Report.Page, titled title: String) {
    text += "\(mark(headingLevel)) \(Escaping.markdown(title))\n"
    page.forEach { block in
      if case .chart(let chart) = block { return show(chart) }
      text += "\n"
      switch block {
      case .heading(let words):
        text += "\(mark(headingLevel + 1)) \(Escaping.markdown(words))\n"
      case .subheading(let words):
        text += "\(mark(headingLevel + 2)) \(Escaping.markdown(words))\n"
      case .paragraph(let words): text += Escaping.markdown(words) + "\n"
      case .conclusion(let words): text += "**\(Escaping.markdown(words))**\n"
      case .table(let table): write(table)
      case .list(let points): write(points.map { Report.Outline($0) }, depth: 0)
      case .outline(let points): write(points, depth: 0)
      case .chart: break
      case .caveats(let severity, let points): write(severity.heading, points)
      case .folded(let words, let points):
        guard folds else {
          return write(words, points)
        }
        text += "<details><summary>\(Escaping.markdown(words))</summary>\n\n"
        write(points.map { Report.Outline($0) }, depth: 0)
        text += "\n</details>\n"
      }
    }
  }

  /// Links the picture of all charts in the place of the first.
  private mutating func show(_ chart: Chart) {
    guard let path = picture else { return }
    picture = nil
    let words = Escaping.markdown("\(chart.title): \(chart.summary)")
    text += "\n![\(words)](\(Escaping.address(path)))\n"
  }

  private mutating func write(_ heading: String, _ points: [String]) {
    text += "\(mark(headingLevel + 1)) \(Escaping.markdown(heading))\n\n"
    write(points.map { Report.Outline($0) }, depth: 0)
  }

  private func mark(_ level: Int) -> String {
    String(repeating: "#", count: min(level, Report.Layout.headingLevels.upperBound))
  }

  private mutating func write(_ table: Report.Table) {
    write(table.columns.map { Escaping.markdown($0.name) })
    write(table.columns.map { $0.alignment == .left ? ":---" : "---:" })
    for row in table.groups.joined() {
      write(
        row.cells.map { cell in
          let text = markdown(cell)
          return row.emphasis == .strong && !text.isEmpty ? "**\(text)**" : text
        })
    }
  }

  /// Only words can hold anything that means something in Markdown.
  private func markdown(_ cell: Report.Cell) -> String {
    switch cell {
    case .text, .missing: Escaping.markdown(cell.text)
    case .best(let cell): markdown(cell)
    default: cell.text
    }
  }

  private mutating func write(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  private mutating func write(_ points: [Report.Outline], depth: Int) {
    for point in points {
      let indent = String(repeating: "  ", count: depth)
      text += "\(indent)- \(Escaping.markdown(point.text))\n"
      write(point.children, depth: depth + 1)
    }
  }
}
