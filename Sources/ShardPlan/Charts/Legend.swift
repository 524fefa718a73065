import ShardPlanText

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
