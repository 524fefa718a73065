public import ShardPlanEngine

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
