extension Growth {
  /// The events while a scenario grows: limits, shards and modes.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 30)
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let growth = Scenario(streams: [stream]).growth(by: 8, months: 12, at: card)
  /// print(growth.milestones.shortOfShards ?? 0)  // 4
  /// ```
  public struct Milestones: Sendable, Equatable {
    /// The streams that need more shards than they have, each with its first such month, by month.
    ///
    /// A stream has its ``KinesisStream/currentShards``, else those given, else those that it needs in
    /// the first month. Streams cannot lend each other shards.
    public internal(set) var nextShards: [ShardsDue] = []
    /// The streams whose given shards are too few for the peak, each with its first such month, by
    /// month.
    public internal(set) var shortages: [ShardsDue] = []
    /// The streams that no number of shards is enough for, each with its first such month, by stream.
    public internal(set) var tooBusy: [TooBusy] = []
    /// The shards that each stream needs in the last month; `nil` when no number is enough, and on demand.
    public internal(set) var neededAtEnd: [Int64?] = []
    /// The limits that are reached, each with its first month.
    public internal(set) var limits: [Limit] = []
    /// The cheapest mode in the first month, and each that replaces it.
    public internal(set) var modes: [Mode] = []

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
    /// for due in growth.milestones.nextShards {
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

    /// A stream that no number of shards is enough for.
    ///
    /// ```swift
    /// var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(4_000))
    /// stream.hotKeyShare = Ratio(1, over: 5)
    /// let card = try PriceTable.bundled(in: "us-east-1").rates
    /// for busy in Scenario(streams: [stream]).growth(by: 10, months: 12, at: card).milestones.tooBusy {
    ///   print(busy.stream, busy.month)  // 0 4
    /// }
    /// ```
    public struct TooBusy: Sendable, Equatable {
      /// The index of the stream.
      public let stream: Int
      /// The first such month.
      public let month: Int
      /// A Boolean value indicating whether its shards take the peak then, though not within the target.
      public let holds: Bool
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

extension Estimate {
  /// The open shards of all provisioned streams; `nil` without any.
  public var openShards: Ratio? {
    guard streams.contains(where: { $0.mode == .provisioned }) else { return nil }
    return streams.reduce(Ratio.zero) {
      $0 + Ratio($1.capacity?.shards ?? 0) * Ratio($1.stream.count)
    }
  }
}
