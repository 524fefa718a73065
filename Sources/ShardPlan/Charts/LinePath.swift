import ShardPlanEngine
import ShardPlanText

/// The visible points of a series.
enum LinePath {
  /// A point on the drawing.
  struct Place: Equatable {
    let x: Length
    let y: Length
  }

  /// Returns the points between the gaps of a series, as many as are visibly different.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - place: Gives the place of a point and its value.
  /// - Returns: The places, one run for each stretch without a gap.
  static func runs(
    of series: Chart.Lines.Series, at place: (Ratio, Ratio) -> Place
  ) -> [[Place]] {
    var runs: [[Place]] = [[]]
    for point in series.points {
      if let y = point.y {
        runs[runs.count - 1].append(place(point.x, y))
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }.map(thinned)
  }

  /// Keeps of all points within one pixel of the horizontal the first, the lowest, the highest and
  /// the last: whatever the others do, it cannot be seen.
  static func thinned(_ places: [Place]) -> [Place] {
    var thinned: [Place] = []
    var rest = places[...]
    while let first = rest.first {
      let column = first.x.hundredths / 100
      let group = rest.prefix { $0.x.hundredths / 100 == column }
      rest = rest.dropFirst(group.count)
      guard group.count > 4 else {
        thinned += group
        continue
      }
      let heights = group.indices.sorted { (group[$0].y, $0) < (group[$1].y, $1) }
      let kept = Set([group.startIndex, heights[0], heights[heights.count - 1], group.endIndex - 1])
      thinned += kept.sorted().map { group[$0] }
    }
    return thinned
  }

  /// Returns the path through some places.
  static func text(of places: [Place], isStep: Bool) -> String {
    var text = ""
    for (index, place) in places.enumerated() {
      if index == 0 {
        text += "M\(place.x.text) \(place.y.text)"
      } else if isStep {
        text += "H\(place.x.text)V\(place.y.text)"
      } else {
        text += "L\(place.x.text) \(place.y.text)"
      }
    }
    // A line of no length is a dot where its ends are round.
    return places.count == 1 ? text + "h0" : text
  }

  /// Returns the places that get a marker: all while they are few, else some at a distance.
  ///
  /// - Parameters:
  ///   - runs: The places of a series.
  ///   - isOnly: Whether there is no other series to be told from.
  /// - Returns: The places, from left to right.
  static func markers(of runs: [[Place]], isOnly: Bool) -> [Place] {
    let places = runs.flatMap { $0 }
    guard places.count > 30 else { return places }
    guard !isOnly else { return [] }
    var markers: [Place] = []
    for place in places where markers.last.map({ place.x - $0.x >= 48 }) ?? true {
      markers.append(place)
    }
    return markers
  }
}

/// The lines at places worth one, with their labels in rows above the plot.
struct MarkLabels {
  private let places: [(x: Length, middle: Length, label: String, row: Int?)]
  /// The height of the rows.
  let height: Length

  private static let rowHeight: Length = 16
  private static let mostRows = 3
  private static let size = 11

  /// Lays labels out; where there is no room for one, its line stands alone.
  init(_ marks: [Chart.Lines.Mark], on scale: ChartScale, in frame: Frame, width: Length) {
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
