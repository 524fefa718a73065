package import ShardPlanEngine

/// A chart as data, before it is drawn.
///
/// Its values are the exact ones of the engine; only a drawing rounds them, to fractions of a
/// pixel. A table next to a chart has the same values, so that formats without pictures lose nothing.
package struct Chart: Sendable, Equatable {
  /// The kind of chart with its data.
  package enum Content: Sendable, Equatable {
    /// Series of points over a shared horizontal axis.
    case lines(Chart.Lines)
    /// Horizontal bars made of segments.
    case stackedBars(Chart.Bars)
    /// A grid of shaded cells.
    case heatMap(Chart.HeatMap)
  }

  /// The heading.
  package let title: String
  /// The picture in words, with its main numbers, for those who cannot see it.
  package let summary: String
  /// The data to draw.
  package let content: Content

  /// Creates a chart of lines.
  init(_ title: String, summary: String, lines: Chart.Lines) {
    self.init(title: title, summary: summary, content: .lines(lines))
  }

  /// Creates a chart of stacked bars.
  init(_ title: String, summary: String, bars: Chart.Bars) {
    self.init(title: title, summary: summary, content: .stackedBars(bars))
  }

  /// Creates a heat map.
  init(_ title: String, summary: String, map: Chart.HeatMap) {
    self.init(title: title, summary: summary, content: .heatMap(map))
  }

  /// Returns the same chart below another heading.
  func titled(_ title: String) -> Chart { Chart(title: title, summary: summary, content: content) }

  private init(title: String, summary: String, content: Content) {
    self.title = title
    self.summary = summary
    self.content = content
  }
}

extension Chart {
  /// Horizontal bars, each the sum of its segments.
  package struct Bars: Sendable, Equatable {
    /// One bar.
    package struct Bar: Sendable, Equatable {
      /// The name of the bar.
      package let name: String
      /// The values of its segments, one for each category; zero where it has none.
      package let segments: [Ratio]

      /// The length of the whole bar.
      package var total: Ratio { segments.reduce(.zero, +) }

      init(_ name: String, _ segments: [Ratio]) {
        self.name = name
        self.segments = segments
      }
    }

    /// The quantity shown as length; always linear, and from zero.
    package let axis: Chart.Axis
    /// The names of the segments, in their order.
    package let categories: [String]
    /// The bars, from top to bottom.
    package let bars: [Bar]

    /// Creates a chart of bars.
    ///
    /// - Parameters:
    ///   - bars: The bars, each with a segment for every category.
    ///   - categories: What the segments are.
    ///   - axis: What the lengths are.
    init(_ bars: [Bar], of categories: [String], along axis: Chart.Axis) {
      self.bars = bars
      self.categories = categories
      self.axis = axis
    }
  }
}

extension Chart {
  /// The quantity along one side of a chart.
  package struct Axis: Sendable, Equatable {
    /// The scale.
    package enum Scale: Sendable, Equatable {
      /// Equal distances are equal differences.
      case linear
      /// Equal distances are equal factors; an axis with a zero is drawn linear all the same.
      case logarithmic
    }

    /// The quantity with its unit, such as `User records/s`.
    package let title: String
    /// The format of the values.
    package let values: Chart.Value
    /// The scale.
    package let scale: Scale

    /// Creates an axis.
    ///
    /// - Parameters:
    ///   - title: What the values are, with their unit.
    ///   - values: How the values are written.
    ///   - scale: How positions follow from values.
    init(_ title: String, _ values: Chart.Value, scale: Scale = .linear) {
      self.title = title
      self.values = values
      self.scale = scale
    }
  }
}

extension Chart {
  /// The format of a chart's values.
  package enum Value: Sendable, Equatable {
    /// Whole numbers, such as months: nothing is marked between them.
    case count
    /// Numbers, shown to at most a number of decimal places.
    case number(places: Int)
    /// Money in currency units, shown to the cent.
    case money(Money.Currency)
    /// Shares in percent, shown to one decimal place.
    case percent
  }
}
