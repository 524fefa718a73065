extension Sweep {
  /// A setting and the values that it goes through.
  ///
  /// ```swift
  /// let axis = Sweep.Axis(.retention, try Sweep.Values([24, 168, 8_760]))
  /// print(axis.field, axis.values.count)  // retention 3
  /// ```
  public struct Axis: Sendable {
    /// The setting.
    public let field: StreamField
    /// Its values.
    public let values: Sweep.Values

    /// Creates an axis.
    ///
    /// - Parameters:
    ///   - field: The setting, one of ``StreamField/swept``; at any value of another one no scenario
    ///     can be.
    ///   - values: Its values, in the unit of its ``StreamField/bounds``.
    public init(_ field: StreamField, _ values: Sweep.Values) {
      self.field = field
      self.values = values
    }
  }
}

/// Scenarios that are priced at every combination of some values, one after the other.
///
/// ```swift
/// let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
/// let card = try PriceTable.bundled(in: "us-east-1").rates
/// let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 4_000, steppingBy: 1_000))
/// let sweep = try Sweep([.init(scenario, at: card)], over: [rates])
/// var cursor = sweep.cursor
/// cursor.visit(0..<sweep.pointCount) { point in
///   print(point.values[0], point.outcomes[0].usableTotal ?? .zero)
/// }
/// // 1000 47.742
/// // 2000 95.484
/// // 3000 143.226
/// // 4000 190.968
/// ```
public struct Sweep: Sendable {
  /// A scenario whose settings are varied.
  public struct Entry: Sendable {
    /// The scenario as it is without the sweep, ready to be priced.
    let quoter: Quoter
    /// The index of the stream that is varied.
    public let stream: Int

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - card: The prices of the region.
    ///   - stream: The index of the stream that is varied.
    /// - Throws: ``Rejection`` when the scenario cannot be costed as it is.
    /// - Precondition: There is such a stream.
    public init(
      _ scenario: Scenario, at card: RateCard, varying stream: Int = 0
    ) throws(Rejection) {
      precondition(scenario.streams.indices.contains(stream), "There is no such stream.")
      quoter = try Quoter(scenario, at: card)
      self.stream = stream
    }
  }

  /// The scenarios.
  public let entries: [Entry]
  /// The settings that vary, the last one fastest.
  public let axes: [Sweep.Axis]
  /// The number of points.
  public let pointCount: Int64
  /// The movement of peaks while the rate varies; where the peak varies itself, it does not move.
  public let peakMovement: PeakMovement

  /// Creates a sweep.
  ///
  /// - Parameters:
  ///   - entries: The scenarios, at least one.
  ///   - axes: One setting, or two different ones.
  ///   - peakMovement: The movement of peaks while the rate varies.
  /// - Throws: ``Sweep/Values/Rejection/tooMany`` when the points are more than ``Sweep/Values/most``.
  /// - Precondition: There is a scenario, and there are one or two settings, not twice the same.
  public init(
    _ entries: [Entry], over axes: [Sweep.Axis], peakMovement: PeakMovement = .proportional
  ) throws(Sweep.Values.Rejection) {
    precondition(!entries.isEmpty, "A sweep needs a scenario.")
    precondition((1...2).contains(axes.count), "A sweep has one or two axes.")
    precondition(
      axes.count < 2 || axes[0].field != axes[1].field, "A setting varies only once.")
    self.entries = entries
    self.axes = axes
    self.peakMovement = axes.contains { $0.field == .peakRate } ? .fixed : peakMovement
    let (product, overflows) = axes[0].values.count
      .multipliedReportingOverflow(by: axes.count == 2 ? axes[1].values.count : 1)
    guard !overflows, product <= Sweep.Values.most else { throw .tooMany }
    pointCount = product
  }

  /// The place on each axis of a point.
  ///
  /// - Parameter index: The number of the point, from zero to below ``pointCount``.
  /// - Returns: A place from zero for each of ``axes``; without a meaning for the number of no
  ///   point.
  public func places(ofPoint index: Int64) -> [Int64] {
    guard axes.count == 2 else { return [index] }
    let (row, column) = index.quotientAndRemainder(dividingBy: axes[1].values.count)
    return [row, column]
  }

  /// Something that prices points; several may work at the same time, each on its own.
  public var cursor: Sweep.Cursor { Sweep.Cursor(self) }
}

extension Sweep {
  /// The outcome of all scenarios of a sweep at one combination of values.
  public struct Point: Sendable, Equatable {
    /// The index of the point, from zero; the last axis varies fastest.
    public internal(set) var index: Int64
    /// The value on each axis.
    public internal(set) var values: [Ratio]
    /// The outcome of each scenario.
    public internal(set) var outcomes: [Sweep.Outcome]

    /// The index of the cheapest scenario that carries the peak, the first among equals; `nil`
    /// without one.
    public internal(set) var cheapest: Int?
  }
}

extension Sweep {
  /// The outcome of one scenario at one point of a sweep.
  @nonexhaustive
  public enum Outcome: Sendable, Equatable {
    /// The need and cost.
    case quoted(Quoter.Quote)
    /// The reason why it cannot be priced.
    indirect case impossible(Rejection)

    /// The need and cost, if it can be priced.
    public var quote: Quoter.Quote? {
      if case .quoted(let quote) = self { quote } else { nil }
    }

    /// The cost, where the scenario runs as planned.
    public var usableTotal: Money? {
      if case .quoted(let quote) = self { quote.usableTotal } else { nil }
    }

    /// The least total, where the scenario runs as planned and its bill is known only within bounds.
    var openTotal: Money? {
      guard case .quoted(let quote) = self, quote.obstacles.isEmpty, !quote.totals.isExact else {
        return nil
      }
      return quote.total
    }
  }
}
