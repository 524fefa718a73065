import ShardPlanEngine
import ShardPlanText

/// The part of a chart below its title, laid out.
struct Plot {
  /// The height.
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

/// The rectangle that values are drawn in.
struct Frame {
  var left: Length
  var top: Length
  var width: Length
  var height: Length

  var right: Length { left + width }
  var bottom: Length { top + height }
}

/// The marks, labels and title below a plot.
struct HorizontalAxis {
  let axis: Chart.Axis
  let scale: ChartScale

  /// The height of labels and title.
  static let height: Length = 44
  private static let size = 12

  /// Draws lines from top to bottom where values are marked, and their labels.
  ///
  /// Labels that would touch the one before are left out.
  func draw(
    on canvas: inout Canvas, in frame: Frame, width: Length, hasGrid: Bool
  ) {
    let labels = axis.values.labels(of: scale.ticks, isLogarithmic: scale.isLogarithmic)
    var end: Length = -100
    for (tick, label) in zip(scale.ticks, labels) {
      let x = frame.left + scale.position(of: tick, along: frame.width)
      canvas.line(
        x1: x, y1: hasGrid ? frame.top : frame.bottom, x2: x,
        y2: hasGrid ? frame.bottom : frame.bottom + 4, hasGrid ? "grid" : "axis")
      let half = TextMetrics.width(of: label, size: Self.size) / 2
      let middle = max(half, min(width - half, x))
      guard middle - half > end + 6 else { continue }
      canvas.text(label, x: middle, y: frame.bottom + 18, "quiet", .middle)
      end = middle + half
    }
    let room = width - frame.left
    let title = TextMetrics.shortened(
      Escaping.line(axis.title), to: room, size: Self.size, isBold: true)
    canvas.text(title, x: frame.left, y: frame.bottom + 38, "name")
  }
}

/// The lines and labels to the left of a plot; its title is above.
final class VerticalAxis {
  let axis: Chart.Axis
  let scale: ChartScale
  private let labels: [String]

  private static let size = 12
  /// The height of the title.
  static let titleHeight: Length = 22

  init(axis: Chart.Axis, scale: ChartScale) {
    self.axis = axis
    self.scale = scale
    labels = axis.values.labels(of: scale.ticks, isLogarithmic: scale.isLogarithmic)
  }

  /// The room that the labels take.
  var width: Length {
    (labels.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0) + 8
  }

  func draw(on canvas: inout Canvas, in frame: Frame, titleAt y: Length, width: Length) {
    let title = TextMetrics.shortened(
      Escaping.line(axis.title), to: width, size: Self.size, isBold: true)
    canvas.text(title, x: 0, y: y, "name")
    for (tick, label) in zip(scale.ticks, labels) {
      let y = frame.bottom - scale.position(of: tick, along: frame.height)
      canvas.line(x1: frame.left, y1: y, x2: frame.right, y2: y, "grid")
      canvas.text(label, x: frame.left - 8, y: y + 4, "quiet", .end)
    }
    canvas.line(x1: frame.left, y1: frame.bottom, x2: frame.right, y2: frame.bottom, "axis")
  }
}

/// The names of the looks in a chart, in as many rows as needed.
struct Legend {
  /// The sample of an entry.
  enum Sample {
    case area(Look), line(Look), cell(Look), unknown, best
  }

  private let places: [(name: String, sample: Sample, x: Length, row: Int)]
  /// The height of all rows.
  let height: Length

  private static let sampleWidth: Length = 26
  private static let rowHeight: Length = 20
  private static let size = 12

  /// Lays entries out.
  ///
  /// - Parameters:
  ///   - entries: The names and looks, in order.
  ///   - width: The room for a row.
  init(_ entries: [(name: String, sample: Sample)], width: Length) {
    var places: [(name: String, sample: Sample, x: Length, row: Int)] = []
    var (x, row) = (Length.zero, 0)
    for entry in entries {
      let room = min(width, 300) - Self.sampleWidth - 6
      let name = TextMetrics.shortened(Escaping.line(entry.name), to: room, size: Self.size)
      let needed = Self.sampleWidth + 6 + TextMetrics.width(of: name, size: Self.size)
      if x > .zero, x + needed > width { (x, row) = (.zero, row + 1) }
      places.append((name, entry.sample, x, row))
      x += needed + 14
    }
    self.places = places
    height = entries.isEmpty ? .zero : Self.rowHeight * (row + 1) + 6
  }

  func draw(on canvas: inout Canvas, x left: Length, y top: Length) {
    for place in places {
      let x = left + place.x
      let middle = top + Self.rowHeight * place.row + 9
      switch place.sample {
      case .area(let look):
        canvas.area(look, x: x, y: middle - 6, width: Self.sampleWidth, height: 12)
      case .line(let look):
        canvas.path(
          "M\(x.text) \(middle.text)h\(Self.sampleWidth.text)", "l\(look.color)",
          dashes: look.dashes)
        canvas.path(
          look.marker.path(x: x + Self.sampleWidth / 2, y: middle), "c\(look.color) point")
      case .cell(let look):
        canvas.rectangle(
          x: x, y: middle - 8, width: Self.sampleWidth, height: 16, "t\(look.color)")
        canvas.path(
          look.marker.path(x: x + Self.sampleWidth / 2, y: middle), "c\(look.color)")
      case .unknown:
        canvas.rectangle(
          x: x, y: middle - 8, width: Self.sampleWidth, height: 16, pattern: .unknown)
        canvas.rectangle(
          x: x, y: middle - 8, width: Self.sampleWidth, height: 16, "edge")
      case .best:
        canvas.rectangle(
          x: x + 1, y: middle - 7, width: Self.sampleWidth - 2, height: 14, "best")
        canvas.path(HeatDrawing.star(x: x + Self.sampleWidth / 2, y: middle), "star")
      }
      canvas.text(place.name, x: x + Self.sampleWidth + 6, y: middle + 4)
    }
  }
}

extension Canvas {
  /// Fills a rectangle with the color and the pattern of a look.
  mutating func area(
    _ look: Look, x: Length, y: Length, width: Length, height: Length, tip: String? = nil
  ) {
    rectangle(x: x, y: y, width: width, height: height, "c\(look.color)", tip: tip)
    rectangle(x: x, y: y, width: width, height: height, pattern: look.pattern)
  }
}
