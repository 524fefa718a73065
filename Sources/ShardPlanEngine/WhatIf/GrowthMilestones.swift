extension Growth {
  /// The events while a scenario grows: limits, shards and modes.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 30)
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let growth = Scenario(streams: [stream]).growth(by: 8, months: 12, at: card)
  /// print(growth.milestones(at: card, within: .large).shortOfShards ?? 0)  // 4
  /// ```
  public struct Milestones: Sendable, Equatable {
    /// The first month that needs more shards than are open today, or than the first month if that
    /// is unknown; `nil` without such a month.
    public let nextShard: Int?
    /// The first month in which fixed shards are too few for the peak.
    public let shortOfShards: Int?
    /// The limits that are reached, each with its first month.
    public let limits: [Limit]
    /// The cheapest mode in the first month, and each that replaces it.
    public let modes: [Mode]

    /// A limit that is reached, beyond the shards.
    public struct Limit: Sendable, Equatable {
      /// The month.
      public let month: Int
      /// The limit: an error or a warning.
      public let finding: LimitFinding
    }

    /// A mode that is the cheapest from a month on.
    public struct Mode: Sendable, Equatable {
      /// The month.
      public let month: Int
      /// The mode.
      public let mode: CapacityMode
    }
  }
}

extension Growth {
  /// Returns the events with their months.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - quotas: What the account may have there.
  /// - Returns: The months.
  /// - Precondition: No quota is negative.
  public func milestones(at card: RateCard, within quotas: Quotas) -> Growth.Milestones {
    let start = steps.first?.estimate.shardsToday
    var reached: [Growth.Milestones.Limit] = []
    var modes: [Growth.Milestones.Mode] = []
    for step in steps {
      for finding in step.estimate.limitFindings(at: card, within: quotas)
      where finding.severity != .note
        && !reached.contains(where: { $0.finding.isLike(finding) })
      {
        reached.append(Growth.Milestones.Limit(month: step.month, finding: finding))
      }
      if let mode = step.cheapestMode, mode != modes.last?.mode {
        modes.append(Growth.Milestones.Mode(month: step.month, mode: mode))
      }
    }
    return Growth.Milestones(
      nextShard: start.flatMap { start in
        steps.first { ($0.neededShards ?? start) > start }?.month
      },
      shortOfShards: steps.first { $0.isThrottled }?.month,
      limits: reached, modes: modes)
  }
}

extension Growth.Step {
  /// The shards that are open, or needed where those given are too few; `nil` in on-demand modes.
  fileprivate var neededShards: Ratio? {
    isThrottled ? withNeededShards?.shards.map { Ratio($0) } : estimate.openShards
  }
}

extension Estimate {
  /// The shards that are open today, taken from the plan where that is not known; `nil` on demand.
  public var shardsToday: Ratio? {
    guard scenario.mode == .provisioned else { return nil }
    return streams.reduce(Ratio.zero) {
      $0 + Ratio($1.stream.currentShards ?? $1.capacity?.shards ?? 0) * Ratio($1.stream.count)
    }
  }

  /// The open shards of all streams; `nil` in on-demand modes.
  public var openShards: Ratio? {
    guard scenario.mode == .provisioned else { return nil }
    return streams.reduce(Ratio.zero) {
      $0 + Ratio($1.capacity?.shards ?? 0) * Ratio($1.stream.count)
    }
  }
}

extension LimitFinding {
  /// A Boolean value indicating whether another finding is of the same limit and stream.
  fileprivate func isLike(_ other: LimitFinding) -> Bool {
    code == other.code && stream == other.stream
  }
}
