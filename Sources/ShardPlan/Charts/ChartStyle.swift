import ShardPlanEngine
import ShardPlanText

/// The CSS rules of charts: one set of names, with one set of colors for each scheme.
enum ChartStyle {
  /// The fonts that are there without asking a network.
  static let fonts =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",Arial,sans-serif"

  /// The rules for charts on a page.
  ///
  /// Colors stand twice: programs that do not know custom properties take the light ones.
  static var rules: String {
    """
    :root{\(properties { $0.light })}
    @media screen and (prefers-color-scheme:dark){:root{\(properties { $0.dark })}}
    .chart text{font:12px \(fonts);font-variant-numeric:tabular-nums;\(fill("ink"))}
    .chart .heading{font-size:20px;font-weight:700}
    .chart .title{font-size:16px;font-weight:600}
    .chart .name{font-weight:600}
    .chart .strong{font-weight:600}
    .chart .small{font-size:11px}
    .chart .quiet{\(fill("quiet"))}
    .chart .clear{\(stroke("surface"));stroke-width:4;paint-order:stroke}
    .chart .on{\(fill("on"))}
    .chart .middle{text-anchor:middle}
    .chart .end{text-anchor:end}
    .chart .surface{\(fill("surface"))}
    .chart .grid{fill:none;\(stroke("grid"))}
    .chart .axis{fill:none;\(stroke("axis"))}
    .chart .mark{fill:none;\(stroke("quiet"));stroke-dasharray:2 3}
    .chart .edge{fill:none;\(stroke("grid"))}
    .chart .point{\(stroke("surface"));stroke-width:1}
    .chart .best{fill:none;\(stroke("ink"));stroke-width:2.5}
    .chart .star{\(fill("ink"));\(stroke("surface"));stroke-width:2;paint-order:stroke}
    .chart .tile{fill:none;\(stroke("surface"));stroke-width:1.6;opacity:.7}
    .chart .dots{stroke-width:2.8;stroke-linecap:round}
    .chart .hatch{fill:none;\(stroke("axis"));stroke-width:1.2}
    .chart [fill]{pointer-events:none}

    """
      + (0..<Look.colors).map { number in
        """
        .chart .c\(number){\(fill("c\(number)"))}
        .chart .l\(number){fill:none;\(stroke("c\(number)"));stroke-width:2;stroke-linejoin:round}
        .chart .t\(number){\(fill("c\(number)"));fill-opacity:.24;\(stroke("surface"))}

        """
      }.joined()
      + (0..<Shades.count).map { number in
        ".chart .h\(number){\(fill("h\(number)"));\(stroke("surface"))}\n"
      }.joined()
  }

  /// A color for both schemes.
  struct Color {
    let name: String
    let light: String
    let dark: String
  }

  /// The colors of surfaces, text and lines, of the things in a chart, and of the shades.
  static let colors =
    [
      Color(name: "surface", light: "#ffffff", dark: "#15181d"),
      Color(name: "ink", light: "#1c2128", dark: "#e8eaed"),
      Color(name: "quiet", light: "#57606a", dark: "#a3abb6"),
      Color(name: "grid", light: "#e1e4e8", dark: "#2c323a"),
      Color(name: "axis", light: "#8c959f", dark: "#737c88"),
      Color(name: "on", light: "#ffffff", dark: "#10151c"),
    ]
    + numbered(
      "c", light: "#2a6cb3 #c8620a #14806f #b23f74 #947200 #6853b5 #4f7f22 #7a6655",
      dark: "#62a3e6 #ee9a50 #3fbda9 #e381ad #d3b135 #a294ee #93c45d #b3a190")
    + numbered(
      "h",
      light: "#eef5fb #dceaf6 #c4dcef #a5cae5 #7fb2d8 #3a78ae #2b669c #1b4d7f #0f365f",
      dark: "#1d2a38 #21364b #25435f #2a5175 #30608c #5e9bd6 #82b4e3 #a8ccee #d0e4f8")

  private static func numbered(_ name: String, light: String, dark: String) -> [Color] {
    zip(light.split(separator: " "), dark.split(separator: " ")).enumerated().map {
      Color(name: "\(name)\($0)", light: String($1.0), dark: String($1.1))
    }
  }

  private static func properties(_ scheme: (Color) -> String) -> String {
    colors.map { "--\($0.name):\(scheme($0))" }.joined(separator: ";")
  }

  private static func fill(_ name: String) -> String { "fill:\(light(name));fill:var(--\(name))" }

  private static func stroke(_ name: String) -> String {
    "stroke:\(light(name));stroke:var(--\(name))"
  }

  private static func light(_ name: String) -> String {
    colors.first { $0.name == name }?.light ?? "#000000"
  }
}

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
