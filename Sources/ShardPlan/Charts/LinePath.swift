import ShardPlanEngine

/// The points of a series as what can be seen of them.
enum LinePath {
  /// A point on the drawing.
  struct Place: Hashable {
    let x: Length
    let y: Length
  }

  /// Returns the points between the gaps of a series, as many as can be told apart.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - place: Gives the place of a point and its value.
  /// - Returns: The places, one run for each stretch without a gap.
  static func runs(
    of series: LineChart.Series, at place: (Ratio, Ratio) -> Place
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
