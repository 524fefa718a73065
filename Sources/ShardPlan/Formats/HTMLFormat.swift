import ShardPlanText

extension Report.Format {
  /// The page as one HTML file that loads nothing and runs nothing.
  ///
  /// It suits phones, laptops and paper, in light and dark mode. It is well-formed XML too, so that
  /// any XML reader can check it.
  public static let html = Report.Format(name: "html", hasVerdict: true) { report, layout, text in
    text += "<!DOCTYPE html>\n"
    var markup = Markup(on: text)
    markup.element("html", ["lang": "en", "dir": "ltr"]) { markup in
      markup.element("head") { head(of: report, &$0) }
      markup.element("body") { markup in
        markup.element("main") { markup in
          if layout.isBrief, let verdict = report.verdict {
            markup.line("h1", report.title)
            markup.line("p", ["class": "conclusion"], verdict)
          } else {
            HTMLPage(report).write(to: &markup)
          }
        }
      }
    }
    text = markup.text
  }

  /// Writes the head, whose policy allows no script, frame or connection, whatever a name contains.
  private static func head(of report: Report, _ markup: inout Markup) {
    markup.leaf("meta", ["charset": "utf-8"])
    markup.leaf(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      ])
    markup.leaf("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    markup.leaf("meta", ["name": "color-scheme", "content": "light dark"])
    markup.leaf("meta", ["name": "generator", "content": "ShardPlan"])
    markup.line("title", report.title)
    markup.element("style") { markup in
      markup.lines(ChartStyle.rules)
      markup.lines(PageStyle.rules)
    }
  }
}

/// The main part of a page of HTML: a title and sections, each a heading and the blocks below it.
struct HTMLPage {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  func write(to markup: inout Markup) {
    markup.line("h1", report.title)
    var (sections, charts) = (0, 0)
    var heading = report.title
    var caption = report.title
    var isFirst = true
    report.page.forEach { block in
      defer { isFirst = false }
      if let text = block.title {
        if sections > 0 { markup.close("section") }
        sections += 1
        (heading, caption) = (text, text)
        let id = "section-\(sections)"
        markup.open("section", ["class": block.sectionClass, "aria-labelledby": id])
        if case .folded = block {
          markup.open("details")
          markup.element("summary") { $0.line("h2", ["id": id], text) }
          write(block, below: caption, &charts, to: &markup)
          markup.close("details")
        } else {
          markup.line("h2", ["id": id], text)
          write(block, below: caption, &charts, to: &markup)
        }
      } else if isFirst, case .paragraph(let text) = block {
        markup.line("p", ["class": "facts"], text)
      } else {
        // The first section has no heading, and tables of it are named by the title.
        if sections > 0, case .subheading(let text) = block { caption = "\(heading): \(text)" }
        write(block, below: caption, &charts, to: &markup)
      }
    }
    if sections > 0 { markup.close("section") }
  }

  private func write(
    _ block: Report.Block, below heading: String, _ charts: inout Int, to markup: inout Markup
  ) {
    switch block {
    case .heading: break
    case .subheading(let text): markup.line("h3", text)
    case .paragraph(let text): markup.line("p", text)
    case .conclusion(let text): markup.line("p", ["class": "conclusion"], text)
    case .table(let table): HTMLTable(table, caption: heading).write(to: &markup)
    case .list(let points): write(points.map { Report.Outline($0) }, to: &markup)
    case .outline(let points): write(points, to: &markup)
    case .chart(let chart):
      charts += 1
      HTMLFigure(chart, number: charts).write(to: &markup)
    case .caveats(_, let points), .folded(_, let points):
      write(points.map { Report.Outline($0) }, to: &markup)
    }
  }

  private func write(_ points: [Report.Outline], to markup: inout Markup) {
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

extension Report.Block {
  /// The heading of a section that begins with this block.
  fileprivate var title: String? {
    switch self {
    case .heading(let text), .folded(let text, _): text
    case .caveats(let severity, _): severity.heading
    default: nil
    }
  }

  /// The class of the section.
  fileprivate var sectionClass: String {
    switch self {
    case .caveats(let severity, _): "is-\(severity.rawValue)"
    case .folded: "folded"
    default: "part"
    }
  }
}

extension Markup {
  /// Writes an element without attributes that holds text.
  mutating func line(_ name: String, _ content: String) { line(name, [:], content) }
}

/// A chart within a page, drawn twice: for wide windows and paper, and for phones, where a wide drawing
/// would shrink its text.
final class HTMLFigure {
  private let chart: Chart
  private let number: Int

  init(_ chart: Chart, number: Int) {
    self.chart = chart
    self.number = number
  }

  func write(to markup: inout Markup) {
    markup.element("figure") { markup in
      markup.line("figcaption", chart.title)
      write("wide", ChartDrawing.wide, to: &markup)
      write("narrow", ChartDrawing.narrow, to: &markup)
    }
  }

  private func write(_ kind: String, _ width: Length, to markup: inout Markup) {
    let prefix = "chart-\(number)-\(kind)-"
    let drawing = ChartDrawing(chart, width: width, showsTitle: false)
    markup.element(
      "svg",
      [
        "viewBox": "0 0 \(width.text) \(drawing.height.text)", "class": "chart \(kind)",
        "role": "img", "aria-labelledby": "\(prefix)title \(prefix)description",
      ]
    ) { markup in
      markup.line("title", ["id": "\(prefix)title"], chart.title)
      markup.line("desc", ["id": "\(prefix)description"], chart.summary)
      Canvas.draw(on: &markup, prefix: prefix) { drawing.draw(on: &$0) }
    }
  }
}
