package import ShardPlanEngine
import ShardPlanText

extension Chart {
  /// Series of points over a shared horizontal axis.
  package struct Lines: Sendable, Equatable {
    /// One point.
    package struct Point: Sendable, Equatable {
      /// The position on the horizontal axis.
      package let x: Ratio
      /// Its value; `nil` where it is not known, which leaves a gap in the line.
      package let y: Ratio?

      init(_ x: Ratio, _ y: Ratio?) {
        self.x = x
        self.y = y
      }

      /// Creates a point whose value is an amount of money, which is not negative.
      init(_ x: Ratio, _ y: Money) {
        self.init(x, y.magnitude)
      }
    }

    /// Points that belong together.
    package struct Series: Sendable, Equatable {
      /// The name of the series.
      package let name: String
      /// The points by ascending `x`.
      package let points: [Point]
      /// True if a value holds until the next point instead of changing gradually.
      package let isStep: Bool

      /// Creates a series.
      ///
      /// - Parameters:
      ///   - name: What the points are.
      ///   - points: The points in any order.
      ///   - isStep: Whether a value holds until the next point.
      init(_ name: String, _ points: [Point], isStep: Bool = false) {
        self.name = name
        self.points = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
          .map { points[$0] }
        self.isStep = isStep
      }
    }

    /// A place on the horizontal axis that gets a separate line, such as a break-even.
    package struct Mark: Sendable, Equatable {
      /// The place.
      package let x: Ratio
      /// A short description of the place.
      package let label: String

      init(_ x: Ratio, _ label: String) {
        self.x = x
        self.label = label
      }
    }

    /// The varied quantity.
    package let horizontal: Chart.Axis
    /// The resulting quantity.
    package let vertical: Chart.Axis
    /// The series, in the order of the legend.
    package let series: [Series]
    /// The places worth a line.
    package let marks: [Mark]

    /// Creates a chart of lines.
    ///
    /// - Parameters:
    ///   - series: The series, in the order of the legend.
    ///   - horizontal: What varies.
    ///   - vertical: What follows from it; a linear one begins at zero.
    ///   - marks: The places worth a line.
    init(
      _ series: [Series], over horizontal: Chart.Axis, of vertical: Chart.Axis, marks: [Mark] = []
    ) {
      self.series = series
      self.horizontal = horizontal
      self.vertical = vertical
      self.marks = marks
    }
  }
}

/// A chart of lines, laid out.
final class LineDrawing {
  private let chart: Chart.Lines
  private let width: Length
  private let legend: Legend
  private let horizontal: HorizontalAxis
  private let vertical: VerticalAxis
  private let frame: Frame
  private let labels: MarkLabels

  private static let size = 12

  init(_ chart: Chart.Lines, width: Length) {
    self.chart = chart
    self.width = width
    let isWide = width >= 500
    let points = chart.series.flatMap { $0.points }
    vertical = VerticalAxis(
      axis: chart.vertical,
      scale: ChartScale(
        covering: points.compactMap { $0.y }, on: chart.vertical, .round, ticks: isWide ? 6 : 5))
    legend = Legend(
      chart.series.count < 2
        ? [] : chart.series.indices.map { (chart.series[$0].name, .line(Look(index: $0))) },
      width: width)

    let names = chart.series.map { TextMetrics.width(of: $0.name, size: Self.size) }
    let labelRoom = isWide && names.count > 1 ? min(200, names.max() ?? 0) + 10 : .zero
    let left = min(vertical.width, width / 2)
    let plotWidth = width - left - 10 - labelRoom
    horizontal = HorizontalAxis(
      axis: chart.horizontal,
      scale: ChartScale(
        covering: points.map { $0.x } + chart.marks.map { $0.x }, on: chart.horizontal, .exact,
        ticks: isWide ? 8 : 5))
    var frame = Frame(
      left: left, top: legend.height + VerticalAxis.titleHeight + 8, width: plotWidth,
      height: isWide ? 280 : 220)
    labels = MarkLabels(chart.marks, on: horizontal.scale, in: frame, width: width)
    frame.top += labels.height
    self.frame = frame
  }

  /// The drawing as the part of a chart below its title.
  var plot: Plot { Plot(height: frame.bottom + HorizontalAxis.height, draw: draw) }

  private func draw(on canvas: inout Canvas) {
    legend.draw(on: &canvas, x: 0, y: 0)
    vertical.draw(on: &canvas, in: frame, titleAt: legend.height + 12, width: width)
    horizontal.draw(on: &canvas, in: frame, width: width, hasGrid: false)
    labels.draw(on: &canvas, in: frame)
    var isFull: [Length] = []
    for (index, series) in chart.series.enumerated() {
      let look = Look(index: index)
      let runs = LinePath.runs(of: series) { point, value in
        LinePath.Place(
          x: frame.left + horizontal.scale.position(of: point, along: frame.width),
          y: frame.bottom - vertical.scale.position(of: value, along: frame.height))
      }
      for run in runs {
        canvas.path(
          LinePath.text(of: run, isStep: series.isStep), "l\(look.color)", dashes: look.dashes)
      }
      for place in LinePath.markers(of: runs, isOnly: chart.series.count == 1) {
        canvas.path(look.marker.path(x: place.x, y: place.y), "c\(look.color) point")
      }
      guard let last = runs.last?.last, chart.series.count > 1, width >= 500,
        last.x + 1 > frame.right, !isFull.contains(where: { $0 - 14 < last.y && last.y < $0 + 14 })
      else { continue }
      isFull.append(last.y)
      let name = TextMetrics.shortened(
        Escaping.line(series.name), to: width - frame.right - 10, size: Self.size)
      canvas.text(name, x: frame.right + 10, y: last.y + 4)
    }
  }
}
