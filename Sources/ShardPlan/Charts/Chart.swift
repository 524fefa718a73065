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
