import ShardPlanText

extension Report.Format {
  /// The charts as one picture, from top to bottom.
  ///
  /// The picture is self-contained: it loads nothing, runs nothing, scales to any width and follows
  /// the reader's color scheme.
  public static let svg = Report.Format(name: "svg", isPicture: true) { report, _, text in
    var markup = Markup(on: text)
    write(report, to: &markup)
    text = markup.text
  }

  private static func write(_ report: Report, to markup: inout Markup) {
    let lineHeight: Length = 26
    let drawings = report.charts.map {
      ChartDrawing($0, width: ChartDrawing.wide, showsTitle: true)
    }
    let margin: Length = 20
    let gap: Length = 36
    let width = ChartDrawing.wide + margin * 2
    let heading = TextMetrics.boldLines(
      of: Escaping.line(report.title), width: ChartDrawing.wide, size: 20)
    let headingHeight = lineHeight * heading.count + 16
    let height = drawings.reduce(margin * 2 + headingHeight - gap) { $0 + $1.height + gap }
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width.text) \(height.text)",
        "width": width.text, "height": height.text, "class": "chart", "role": "img",
        "aria-labelledby": "title description",
      ]
    ) { markup in
      markup.line("title", ["id": "title"], report.title)
      markup.line(
        "desc", ["id": "description"],
        report.charts.map { "\($0.title): \($0.summary)" }.joined(separator: " "))
      markup.element("style") { $0.lines(ChartStyle.rules) }
      markup.leaf("rect", ["width": "100%", "height": "100%", "class": "surface"])
      for (index, line) in heading.enumerated() {
        let y = margin + lineHeight * index + 18
        markup.line("text", ["x": margin.text, "y": y.text, "class": "heading"], line)
      }
      var top = margin + headingHeight
      for (index, drawing) in drawings.enumerated() {
        markup.element("g", ["transform": "translate(\(margin.text) \(top.text))"]) { markup in
          Canvas.draw(on: &markup, prefix: "chart-\(index + 1)-") { drawing.draw(on: &$0) }
        }
        top += drawing.height + gap
      }
    }
  }
}
