import ShardPlanText

/// The part of a chart below its title, laid out.
struct Plot {
  /// How high it is.
  let height: Length
  /// The patterns that it fills areas with.
  var patterns: [FillPattern] = []
  /// Draws it from the upper left corner of a canvas.
  let draw: (_ canvas: inout Canvas) -> Void
}

/// A chart as a drawing of a given width.
struct ChartDrawing {
  /// The width for a page on a laptop or on paper.
  static let wide: Length = 720
  /// The width for a phone; text is as large as in a wide drawing.
  static let narrow: Length = 344

  private let plot: Plot
  /// The lines of the title; none when it stands elsewhere.
  private let title: [String]

  private static let titleSize = 16
  private static let titleHeight: Length = 22

  /// Lays a chart out.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - width: The width to take.
  ///   - showsTitle: Whether the title is part of the drawing.
  init(_ chart: Chart, width: Length, showsTitle: Bool) {
    title =
      showsTitle
      ? TextMetrics.boldLines(of: Escaping.line(chart.title), width: width, size: Self.titleSize)
      : []
    switch chart.content {
    case .lines(let lines): plot = LineDrawing(lines, width: width).plot
    case .stackedBars(let bars): plot = BarDrawing(bars, width: width).plot
    case .heatMap(let map): plot = HeatDrawing(map, width: width).plot
    }
  }

  /// The height of title and plot.
  var height: Length { Self.titleHeight * title.count + (title.isEmpty ? 0 : 8) + plot.height }

  func draw(on canvas: inout Canvas) {
    canvas.declare(plot.patterns)
    for (index, line) in title.enumerated() {
      canvas.text(line, x: 0, y: Self.titleHeight * index + 16, "title")
    }
    canvas.group(y: height - plot.height) { plot.draw(&$0) }
  }
}
