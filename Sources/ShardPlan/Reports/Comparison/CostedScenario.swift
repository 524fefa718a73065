public import ShardPlanEngine
import ShardPlanText

/// A scenario with what it costs, and the price table that says so.
public struct CostedScenario: Sendable, Hashable {
  /// What the scenario needs and costs.
  public let estimate: Estimate
  /// The prices.
  public let table: PriceTable

  /// Creates a costed scenario.
  ///
  /// - Parameters:
  ///   - estimate: What the scenario needs and costs.
  ///   - table: The prices that it was costed with.
  public init(_ estimate: Estimate, at table: PriceTable) {
    self.estimate = estimate
    self.table = table
  }

  /// The name of the scenario.
  public var name: String { estimate.scenario.name }
  /// The currency of the bill.
  public var currency: Currency { estimate.bill.currency }
  /// What the month costs.
  public var total: Money { estimate.bill.total }
  /// How long the billed month is.
  public var monthHours: Ratio { estimate.scenario.month.hours }
  /// The name in quotes, short enough for a message.
  package var quotedName: String { "'\(Abbreviation.of(name))'" }

  var bill: Bill { estimate.bill }
  var mode: CapacityMode { estimate.scenario.mode }

  /// The only stream, if there is just one kind.
  var onlyStream: StreamPlan? {
    estimate.streams.count == 1 ? estimate.streams.first : nil
  }

  /// The open shards of all streams, or `nil` in on-demand modes.
  var shards: Ratio? { estimate.openShards }

  /// How many streams there are.
  var streamCount: Ratio {
    estimate.streams.reduce(Ratio.zero) { $0 + Ratio($1.stream.count) }
  }

  /// Whether too few shards are given to take the peak of a stream.
  var throttles: Bool {
    estimate.streams.contains { $0.capacity?.overflowingShare != nil }
  }

  /// What all lines of one kind come to, or `nil` when the bill has none.
  func amount(of line: BillLine) -> Money? {
    let lines = bill.lines.filter { BillLine($0.dimension) == line }
    return lines.isEmpty ? nil : lines.reduce(Money.zero) { $0 + $1.amount }
  }

  /// Returns the name of the stream that a line is about, or `nil` for one that is about all.
  func streamName(of line: LineItem) -> String? {
    line.stream.map { estimate.streams[$0].stream.name }
  }
}

extension CostedScenario {
  /// Returns the same scenario in other capacity modes, as far as it can be costed there.
  ///
  /// - Parameter modes: The modes that it is compared in.
  /// - Returns: What each of them takes for granted, and the rest of its estimate.
  func compared(in modes: [CapacityMode]) -> [CostedScenario] {
    modes.compactMap { mode in
      var scenario = estimate.scenario
      scenario.mode = mode
      return try? scenario.costed(at: table)
    }
  }
}

extension Scenario {
  /// Plans and prices this scenario, and keeps the prices beside the result.
  ///
  /// - Parameter table: The prices of the region.
  /// - Returns: What a report is made of.
  /// - Throws: The first ``Rejection`` when the scenario cannot be costed.
  public func costed(at table: PriceTable) throws(Rejection) -> CostedScenario {
    CostedScenario(try estimate(at: table.rates), at: table)
  }
}
