import ShardPlanEngine
import ShardPlanText

/// Stacked bars, laid out: names to their left on a wide drawing, above them on a narrow one.
final class BarDrawing {
  private let chart: Chart.Bars
  private let width: Length
  private let legend: Legend
  private let axis: HorizontalAxis
  private let frame: Frame
  private let names: [String]
  private let isWide: Bool

  private static let size = 12
  private static let thickness: Length = 22

  init(_ chart: Chart.Bars, width: Length) {
    self.chart = chart
    self.width = width
    isWide = width >= 500
    legend = Legend(
      chart.categories.indices.map { (chart.categories[$0], .area(Look(index: $0))) },
      width: width)
    let totals = chart.bars.map {
      TextMetrics.width(
        of: chart.axis.values.text($0.total), size: Self.size, isBold: true)
    }
    let room = isWide ? width * 9 / 25 : width
    names = chart.bars.map {
      TextMetrics.shortened(Escaping.line($0.name), to: room, size: Self.size)
    }
    let left =
      isWide ? (names.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0) + 10 : 0
    let right = min(totals.max() ?? 0, width / 3) + 10
    frame = Frame(
      left: left, top: legend.height + 4, width: width - left - right,
      height: Self.pitch(isWide) * chart.bars.count + 4)
    axis = HorizontalAxis(
      axis: chart.axis,
      scale: ChartScale(
        covering: chart.bars.map { $0.total }, on: chart.axis, .fromZero, ticks: isWide ? 6 : 4))
  }

  /// The distance from one bar to the next.
  private static func pitch(_ isWide: Bool) -> Length { isWide ? 34 : 50 }

  /// The drawing as the part of a chart below its title.
  var plot: Plot {
    Plot(height: frame.bottom + HorizontalAxis.height, patterns: patterns, draw: draw)
  }

  private var patterns: [FillPattern] {
    var patterns: [FillPattern] = []
    for index in chart.categories.indices {
      let pattern = Look(index: index).pattern
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }

  private func draw(on canvas: inout Canvas) {
    legend.draw(on: &canvas, x: 0, y: 0)
    axis.draw(on: &canvas, in: frame, width: width, hasGrid: true)
    for (index, bar) in chart.bars.enumerated() {
      let top = frame.top + Self.pitch(isWide) * index + (isWide ? 8 : 24)
      if isWide {
        canvas.text(names[index], x: frame.left - 10, y: top + 15, "", .end)
      } else {
        canvas.text(names[index], x: 0, y: top - 6)
      }
      let end = draw(bar, at: top, on: &canvas)
      canvas.text(chart.axis.values.text(bar.total), x: end + 6, y: top + 15, "strong")
    }
    canvas.line(
      x1: frame.left, y1: frame.top, x2: frame.left, y2: frame.bottom, "axis")
  }

  /// Draws the segments of a bar and returns where it ends.
  ///
  /// Each segment ends where the sum up to it ends, so that the whole is as long as its total.
  private func draw(_ bar: Chart.Bars.Bar, at top: Length, on canvas: inout Canvas) -> Length {
    var (sum, start) = (Ratio.zero, frame.left)
    for (index, value) in bar.segments.enumerated() where !value.isZero {
      sum = sum + value
      let end = frame.left + axis.scale.position(of: sum, along: frame.width)
      if end > start {
        let name = index < chart.categories.count ? chart.categories[index] : ""
        canvas.area(
          Look(index: index), x: start, y: top, width: end - start, height: Self.thickness,
          tip: "\(bar.name), \(name): \(chart.axis.values.text(value))")
      }
      start = end
    }
    return start
  }
}
