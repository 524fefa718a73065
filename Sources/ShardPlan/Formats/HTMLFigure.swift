import ShardPlanText

/// A chart within a page: drawn once for wide windows and paper, and once for phones, where a wide
/// drawing would shrink its text.
struct HTMLFigure {
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
      var canvas = Canvas(prefix: prefix, on: markup)
      drawing.draw(on: &canvas)
      markup = canvas.markup
    }
  }
}
