/// What tells an area from its neighbours where colours cannot be told apart.
enum FillPattern: String {
  case solid, rising, dots, upright, falling, level, grid, crossed
  /// What cannot be given.
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

/// How one of several things in a chart looks; each differs from the others by more than colour.
struct Look {
  /// How many colours there are.
  static let colors = 8

  /// The place in the legend, from 0.
  let index: Int

  /// The number of the colour, which is part of the names of classes.
  var color: Int { index % Self.colors }

  /// The pattern of an area; after a round of colours others go with them.
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
