extension Growth {
  /// What a scenario costs in one mode.
  public struct ModeTotal: Sendable, Hashable {
    /// The capacity mode.
    public let mode: CapacityMode
    /// The bill.
    public let total: Money
    /// The open shards of all streams; `nil` in on-demand modes.
    public let shards: Int64?
    /// A Boolean value indicating whether shards are counted that are needed, as those given are too few.
    public let exceedsGiven: Bool
  }

  /// What the whole horizon costs with as many shards as are needed where those given are too few;
  /// `nil` when that cannot be costed.
  public var totalWithNeededShards: Money? {
    var sum = Money.zero
    for step in steps {
      // Two bills fit into 128 bits together.
      guard let total = step.withNeededShards?.total, sum + total <= .largest else { return nil }
      sum += total
    }
    return sum
  }
}

extension Growth.Step {
  /// A Boolean value indicating whether a given number of shards does not take the peak.
  public var isThrottled: Bool { estimate.quote.isThrottled }

  /// What the scenario costs in its own mode with as many shards as are needed where those given are
  /// too few; `nil` when it cannot be costed with them.
  public var withNeededShards: Growth.ModeTotal? {
    totals.first { $0.mode == estimate.scenario.mode }
  }

  /// The mode with the smallest bill, the first of equals; where the given shards are too few,
  /// provisioned counts with those that are needed.
  public var cheapestMode: CapacityMode? { totals.min { $0.total < $1.total }?.mode }
}

extension Scenario {
  /// Returns what this scenario costs in each mode that a region prices, each with enough shards.
  func modeTotals(at card: RateCard) -> [Growth.ModeTotal] {
    card.pricedModes.compactMap { mode in
      var other = self
      other.mode = mode
      guard let given = try? other.estimate(at: card) else { return nil }
      let exceedsGiven = given.quote.isThrottled
      let enough = exceedsGiven ? (try? given.withoutTooFewShards.estimate(at: card)) : given
      guard let enough else { return nil }
      return Growth.ModeTotal(
        mode: mode, total: enough.bill.total, shards: enough.quote.shards,
        exceedsGiven: exceedsGiven)
    }
  }
}

extension Estimate {
  /// The scenario, its shards left to the need in streams whose given number does not take the peak.
  fileprivate var withoutTooFewShards: Scenario {
    var other = scenario
    for index in streams.indices where streams[index].capacity?.overflowingShare != nil {
      other.streams[index].shards = nil
    }
    return other
  }
}
