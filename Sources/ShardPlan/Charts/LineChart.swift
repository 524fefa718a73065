package import ShardPlanEngine

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
