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
    /// The streams that need more shards than they have, each with its first such month, by month.
    ///
    /// A stream has its ``KinesisStream/currentShards``, else those given, else those that it needs in
    /// the first month. Streams cannot lend each other shards.
    public let nextShards: [ShardsDue]
    /// The streams whose given shards are too few for the peak, each with its first such month, by
    /// month.
    public let shortages: [ShardsDue]
    /// The limits that are reached, each with its first month.
    public let limits: [Limit]
    /// The cheapest mode in the first month, and each that replaces it.
    public let modes: [Mode]

    /// The first month in which a stream needs more shards than it has; `nil` without such a month.
    public var nextShard: Int? { nextShards.first?.month }
    /// The first month in which a stream's given shards are too few for the peak.
    public var shortOfShards: Int? { shortages.first?.month }

    /// A stream that needs more shards.
    ///
    /// ```swift
    /// var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(900))
    /// stream.currentShards = 1
    /// let card = try PriceTable.bundled(in: "us-east-1").rates
    /// let growth = Scenario(streams: [stream]).growth(by: 10, months: 12, at: card)
    /// for due in growth.milestones(at: card, within: .large).nextShards {
    ///   print(due.stream, due.month, due.from, due.to)  // 0 3 1 2
    /// }
    /// ```
    public struct ShardsDue: Sendable, Equatable {
      /// The index of the stream.
      public let stream: Int
      /// The month.
      public let month: Int
      /// The shards that the stream has, or each of them where its count is larger.
      public let from: Int64
      /// The shards that it needs in that month.
      public let to: Int64

      /// Creates an event.
      ///
      /// - Parameters:
      ///   - stream: The index of the stream.
      ///   - month: The month.
      ///   - from: The shards that the stream has.
      ///   - to: The shards that it needs.
      public init(stream: Int, month: Int, from: Int64, to: Int64) {
        (self.stream, self.month, self.from, self.to) = (stream, month, from, to)
      }
    }

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
      nextShards: firstMonths { plan, index in
        steps[0].estimate.streams[index].shardsToday.flatMap { plan.shardsBeyond($0) }
      },
      shortages: firstMonths { plan, _ in
        plan.hasTooFewShards ? plan.stream.shards.flatMap { plan.shardsBeyond($0) } : nil
      },
      limits: reached, modes: modes)
  }

  /// The first month of each stream in which something is due, by month.
  private func firstMonths(
    _ shards: (StreamPlan, _ index: Int) -> (from: Int64, to: Int64)?
  ) -> [Growth.Milestones.ShardsDue] {
    var due: [Growth.Milestones.ShardsDue] = []
    var streams = Array((steps.first?.estimate.streams ?? []).indices)
    for step in steps {
      streams.removeAll { index in
        guard let (from, to) = shards(step.estimate.streams[index], index) else { return false }
        due.append(
          Growth.Milestones.ShardsDue(stream: index, month: step.month, from: from, to: to))
        return true
      }
    }
    return due
  }
}

extension StreamPlan {
  /// The shards that are open today, taken from the plan where that is not known; `nil` on demand.
  fileprivate var shardsToday: Int64? {
    capacity.map { stream.currentShards ?? $0.shards }
  }

  /// The shards that are needed, if they are more than some.
  fileprivate func shardsBeyond(_ shards: Int64) -> (from: Int64, to: Int64)? {
    // Where no number of shards takes the busiest key, none is due.
    guard let needed = capacity.flatMap({ $0.required }), needed > shards else { return nil }
    return (shards, needed)
  }
}

extension Estimate {
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
