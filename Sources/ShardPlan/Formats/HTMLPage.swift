import ShardPlanText

/// The main part of a page of HTML: a title and sections.
struct HTMLPage {
  private let report: Report
  private let sections: [Section]

  /// A heading and what stands below it; the first section has none.
  private struct Section {
    let heading: String?
    var blocks: [Block] = []
  }

  init(_ report: Report) {
    self.report = report
    var sections = [Section(heading: nil)]
    for block in report.blocks {
      if case .heading(let text) = block {
        sections.append(Section(heading: text))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    self.sections = sections
  }

  func write(to markup: inout Markup) {
    markup.line("h1", report.title)
    var charts = 0
    for (index, section) in sections.enumerated() {
      let id = "section-\(index)"
      guard let heading = section.heading else {
        for (position, block) in section.blocks.enumerated() {
          if position == 0, case .paragraph(let text) = block {
            markup.line("p", ["class": "facts"], text)
          } else {
            write(block, below: report.title, &charts, to: &markup)
          }
        }
        continue
      }
      markup.element("section", ["aria-labelledby": id]) { markup in
        markup.line("h2", ["id": id], heading)
        var caption = heading
        for block in section.blocks {
          if case .subheading(let text) = block { caption = "\(heading): \(text)" }
          write(block, below: caption, &charts, to: &markup)
        }
      }
    }
  }

  private func write(
    _ block: Block, below heading: String, _ charts: inout Int, to markup: inout Markup
  ) {
    switch block {
    case .heading: break
    case .subheading(let text): markup.line("h3", text)
    case .paragraph(let text): markup.line("p", text)
    case .conclusion(let text): markup.line("p", ["class": "conclusion"], text)
    case .table(let table): HTMLTable(table, caption: heading).write(to: &markup)
    case .list(let points): write(points.map { Outline($0) }, to: &markup)
    case .outline(let points): write(points, to: &markup)
    case .chart(let chart):
      charts += 1
      HTMLFigure(chart, number: charts).write(to: &markup)
    }
  }

  private func write(_ points: [Outline], to markup: inout Markup) {
    guard !points.isEmpty else { return }
    markup.element("ul") { markup in
      for point in points {
        if point.children.isEmpty {
          markup.line("li", point.text)
        } else {
          markup.element("li") { markup in
            markup.line("span", point.text)
            write(point.children, to: &markup)
          }
        }
      }
    }
  }
}

extension Markup {
  /// Writes an element without attributes that holds text.
  mutating func line(_ name: String, _ content: String) { line(name, [:], content) }
}
