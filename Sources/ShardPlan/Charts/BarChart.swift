public import ShardPlanEngine

/// Horizontal bars, each the sum of its segments.
public struct BarChart: Sendable, Hashable {
  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// What the bar is about.
    public let name: String
    /// The values of its segments, one for each category; zero where it has none.
    public let segments: [Ratio]

    /// The length of the whole bar.
    public var total: Ratio { segments.reduce(.zero, +) }

    init(_ name: String, _ segments: [Ratio]) {
      self.name = name
      self.segments = segments
    }
  }

  /// What the lengths are; always linear, and from zero.
  public let axis: ChartAxis
  /// What the segments are, in the order in which they stand.
  public let categories: [String]
  /// The bars, from top to bottom.
  public let bars: [Bar]

  /// Creates a chart of bars.
  ///
  /// - Parameters:
  ///   - bars: The bars, each with a segment for every category.
  ///   - categories: What the segments are.
  ///   - axis: What the lengths are.
  init(_ bars: [Bar], of categories: [String], along axis: ChartAxis) {
    self.bars = bars
    self.categories = categories
    self.axis = axis
  }
}
