import ShardPlanEngine
import ShardPlanText

/// A pattern that distinguishes areas for readers who cannot distinguish their colors.
enum FillPattern: String {
  case solid, rising, dots, upright, falling, level, grid, crossed
  /// The pattern of impossible combinations.
  case unknown

  /// The patterns in the order in which areas take them.
  static let all: [FillPattern] = [
    .solid, .rising, .dots, .upright, .falling, .level, .grid, .crossed,
  ]

  /// The path of one tile of 8 by 8 pixels.
  var path: String {
    switch self {
    case .solid: ""
    case .rising, .unknown: "M-2 2L2 -2M0 8L8 0M6 10L10 6"
    case .falling: "M-2 6L2 10M0 0L8 8M6 -2L10 2"
    case .dots: "M2 2h.01M6 6h.01"
    case .upright: "M2 0V8M6 0V8"
    case .level: "M0 2H8M0 6H8"
    case .grid: "M0 4H8M4 0V8"
    case .crossed: "M0 8L8 0M0 0L8 8"
    }
  }

  /// The class of the tile.
  var look: String {
    switch self {
    case .unknown: "hatch"
    case .dots: "tile dots"
    default: "tile"
    }
  }
}

/// The look of an item in a chart; items differ by more than color.
struct Look {
  /// The number of colors.
  static let colors = 8

  /// The place in the legend, from 0.
  let index: Int

  /// The number of the color, which is part of the names of classes.
  var color: Int { index % Self.colors }

  /// The pattern of an area; after a round of colors others go with them.
  var pattern: FillPattern {
    FillPattern.all[(index + index / Self.colors) % FillPattern.all.count]
  }

  /// The dashes of a line.
  var dashes: String {
    let dashes = ["", "7 3", "2 3", "9 3 2 3", "13 4", "5 2 1 2 1 2"]
    return dashes[index % dashes.count]
  }

  /// The shape at the points of a line.
  ///
  /// There is one shape more than there are dashes, so that pairs of them repeat late.
  var marker: Marker { Marker.allCases[index % Marker.allCases.count] }
}

/// A shape at the points of a line.
enum Marker: CaseIterable {
  case circle, square, triangle, diamond, pointer, cross, plus

  /// The path of the shape around a point.
  func path(x: Length, y: Length) -> String {
    let start = "M\(x.text) \(y.text)"
    switch self {
    case .circle: return start + "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z"
    case .square: return start + "m-3.2 -3.2h6.4v6.4h-6.4z"
    case .triangle: return start + "m0 -4.2l4.2 7.4h-8.4z"
    case .diamond: return start + "m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"
    case .pointer: return start + "m0 4.2l4.2 -7.4h-8.4z"
    case .cross:
      return start
        + "m-4 -2.6l1.4 -1.4l2.6 2.6l2.6 -2.6l1.4 1.4l-2.6 2.6l2.6 2.6l-1.4 1.4l-2.6 -2.6l-2.6 2.6"
        + "l-1.4 -1.4l2.6 -2.6z"
    case .plus: return start + "m-1 -4h2v3h3v2h-3v3h-2v-3h-3v-2h3z"
    }
  }
}

/// The shades of a heat map from the smallest value to the largest, and their scale.
final class Shades {
  private let axis: Chart.Axis
  private let scale: ChartScale

  /// The number of shades.
  static let count = 9
  /// From this shade on, text on it is of the other color.
  static let turn = 5
  /// The height of the scale.
  static let height: Length = 58

  init(of values: [Ratio], on axis: Chart.Axis) {
    self.axis = axis
    scale = ChartScale(covering: values, on: axis, .exact, ticks: 5)
    isFlat = values.allSatisfy { $0 == values.first }
  }

  /// True if all values are the same, which leaves nothing to scale.
  private let isFlat: Bool

  /// Returns the shade of a value, from 0.
  func shade(of value: Ratio) -> Int {
    guard !isFlat else { return 2 }
    let steps = scale.position(of: value, along: Length(hundredths: Self.count * 1_000))
    return min(Self.count - 1, steps.hundredths / 1_000)
  }

  /// Draws the scale, its ends and round values labelled.
  func draw(on canvas: inout Canvas, width: Length, y: Length) {
    canvas.text(
      TextMetrics.shortened(Escaping.line(axis.title), to: width, size: 12, isBold: true), x: 0,
      y: y + 12,
      "name")
    let length = min(width, 324)
    let step = length / Self.count
    for shade in 0..<Self.count where !isFlat {
      canvas.rectangle(x: step * shade, y: y + 20, width: step, height: 12, "h\(shade)")
    }
    if isFlat { canvas.rectangle(x: 0, y: y + 20, width: step, height: 12, "h2") }
    canvas.text(axis.values.text(isFlat ? single : scale.low), x: 0, y: y + 46, "quiet small")
    guard !isFlat else { return }
    canvas.text(
      axis.values.text(scale.high), x: step * Self.count, y: y + 46, "quiet small", .end)
  }

  private var single: Ratio { scale.low }
}
