import ShardPlanEngine
import ShardPlanText

/// The lines at places worth one, with their labels in rows above the plot.
struct MarkLabels {
  private let places: [(x: Length, middle: Length, label: String, row: Int?)]
  /// The height of the rows.
  let height: Length

  private static let rowHeight: Length = 16
  private static let mostRows = 3
  private static let size = 11

  /// Lays labels out; where there is no room for one, its line stands alone.
  init(_ marks: [LineChart.Mark], on scale: ChartScale, in frame: Frame, width: Length) {
    var places: [(x: Length, middle: Length, label: String, row: Int?)] = []
    var ends: [Length] = []
    for mark in marks.sorted(by: { $0.x < $1.x }) {
      let x = frame.left + scale.position(of: mark.x, along: frame.width)
      let label = TextMetrics.shortened(Escaping.line(mark.label), to: width, size: Self.size)
      let half = TextMetrics.width(of: label, size: Self.size) / 2
      let middle = max(half, min(width - half, x))
      var row = ends.firstIndex { $0 + 8 < middle - half }
      if row == nil, ends.count < Self.mostRows {
        row = ends.count
        ends.append(.zero)
      }
      if let row { ends[row] = middle + half }
      places.append((x, middle, label, row))
    }
    self.places = places
    height = ends.isEmpty ? .zero : Self.rowHeight * ends.count + 4
  }

  func draw(on canvas: inout Canvas, in frame: Frame) {
    func top(of row: Int) -> Length { frame.top - height + Self.rowHeight * row }
    for place in places {
      canvas.line(
        x1: place.x, y1: place.row.map { top(of: $0) + 15 } ?? frame.top, x2: place.x,
        y2: frame.bottom, "mark")
    }
    for place in places {
      guard let row = place.row.map(top) else { continue }
      canvas.text(place.label, x: place.middle, y: row + 11, "small clear", .middle)
    }
  }
}
