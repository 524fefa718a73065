public import ShardPlanEngine

/// A picture of values: what it shows, not how it is drawn.
///
/// Its values are the exact ones of the engine; only a drawing rounds them, to fractions of a
/// pixel. What a chart shows also stands in a table beside it, so that formats without pictures
/// leave it out and lose nothing.
public struct Chart: Sendable, Hashable {
  /// What a chart draws.
  @nonexhaustive
  public enum Content: Sendable, Hashable {
    /// Series of points over a shared horizontal axis.
    case lines(LineChart)
    /// Horizontal bars made of segments.
    case stackedBars(BarChart)
    /// A grid of shaded cells.
    case heatMap(HeatMap)
  }

  /// What is shown, as a heading.
  public let title: String
  /// The picture in words, with its main numbers, for those who cannot see it.
  public let summary: String
  /// What is drawn.
  public let content: Content

  /// Creates a chart of lines.
  init(_ title: String, summary: String, lines: LineChart) {
    self.init(title: title, summary: summary, content: .lines(lines))
  }

  /// Creates a chart of stacked bars.
  init(_ title: String, summary: String, bars: BarChart) {
    self.init(title: title, summary: summary, content: .stackedBars(bars))
  }

  /// Creates a heat map.
  init(_ title: String, summary: String, map: HeatMap) {
    self.init(title: title, summary: summary, content: .heatMap(map))
  }

  private init(title: String, summary: String, content: Content) {
    self.title = title
    self.summary = summary
    self.content = content
  }
}

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

/// What is measured along one side of a chart.
public struct ChartAxis: Sendable, Hashable {
  /// How positions follow from values.
  @nonexhaustive
  public enum Scale: Sendable, Hashable {
    /// Equal distances are equal differences.
    case linear
    /// Equal distances are equal factors; an axis with a zero is drawn linear all the same.
    case logarithmic
  }

  /// What the values are, with their unit, such as `User records/s`.
  public let title: String
  /// How the values are written.
  public let values: ChartValue
  /// How positions follow from values.
  public let scale: Scale

  /// Creates an axis.
  ///
  /// - Parameters:
  ///   - title: What the values are, with their unit.
  ///   - values: How the values are written.
  ///   - scale: How positions follow from values.
  init(_ title: String, _ values: ChartValue, scale: Scale = .linear) {
    self.title = title
    self.values = values
    self.scale = scale
  }
}

/// How the values of a chart are written.
@nonexhaustive
public enum ChartValue: Sendable, Hashable {
  /// Whole numbers, such as months: nothing is marked between them.
  case count
  /// Numbers, shown to at most so many decimal places.
  case number(places: Int)
  /// Money in currency units, shown to the cent.
  case money(Currency)
  /// Shares in percent, shown to one decimal place.
  case percent
}
