extension KinesisStream {
  /// The consumers of a stream, each of which reads every record once.
  ///
  /// ```swift
  /// var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(400))
  /// stream.consumers = KinesisStream.Consumers(shared: 2, enhancedFanOut: 1)
  /// print(try stream.bill(in: "us-east-1").lines.map(\.dimension.rawValue).last ?? "")
  /// // provisioned.enhancedFanOutRetrievalGB
  /// ```
  public struct Consumers: Sendable, Hashable {
    /// Consumers that share each shard's 2 MiB/s through GetRecords.
    public var shared: Int64 { didSet { if shared != oldValue { list = [] } } }
    /// Enhanced fan-out consumers, each with a dedicated 2 MiB/s from every shard.
    public var enhancedFanOut: Int64 { didSet { if enhancedFanOut != oldValue { list = [] } } }

    /// The polls of each shared consumer to each shard, a second; their mean where consumers are
    /// given one by one.
    public var pollsPerSecond: Ratio { didSet { if pollsPerSecond != oldValue { list = [] } } }

    /// The consumers one by one, where they are given so; empty once their numbers have changed.
    public private(set) var list: [KinesisStream.Consumer] = []

    /// Creates a set of consumers.
    ///
    /// - Parameters:
    ///   - shared: How many share each shard's 2 MiB/s, within ``Bounds/consumers``.
    ///   - enhancedFanOut: How many have a dedicated 2 MiB/s from every shard, within
    ///     ``Bounds/consumers``.
    ///   - pollsPerSecond: How often each shared consumer asks each shard for records, in times a
    ///     second within ``Bounds/pollsPerSecond``.
    public init(shared: Int64 = 1, enhancedFanOut: Int64 = 0, pollsPerSecond: Ratio = 1) {
      self.shared = shared
      self.enhancedFanOut = enhancedFanOut
      self.pollsPerSecond = pollsPerSecond
    }

    /// Creates a set of consumers one by one; their polls add up.
    ///
    /// - Parameter list: The consumers, as many of either kind as ``Bounds/consumers`` allows.
    public init(_ list: [KinesisStream.Consumer]) {
      let polls = list.filter { $0.kind == .shared }.map { $0.pollsPerSecond }
      shared = Int64(polls.count)
      enhancedFanOut = Int64(list.count - polls.count)
      pollsPerSecond =
        polls.isEmpty ? 1 : polls.reduce(Ratio.zero) { $0 + $1 } / Ratio(UInt64(polls.count))
      self.list = list
    }
  }

  /// One consumer of a stream.
  ///
  /// ```swift
  /// let billing = KinesisStream.Consumer(name: "billing", kind: .shared, pollsPerSecond: 4)
  /// let audit = KinesisStream.Consumer(name: "audit", kind: .shared)
  /// print(KinesisStream.Consumers([billing, audit]).pollsPerSecond)  // 2.5
  /// ```
  public struct Consumer: Sendable, Hashable {
    /// The way in which a consumer reads.
    @nonexhaustive
    public enum Kind: String, Sendable, Equatable, CaseIterable {
      /// By GetRecords, sharing each shard's 2 MiB/s.
      case shared
      /// By SubscribeToShard, with a dedicated 2 MiB/s from every shard.
      case enhancedFanOut = "enhanced-fan-out"
    }

    /// The name that reports show.
    public var name: String
    /// The way in which it reads.
    public var kind: Kind
    /// The polls to each shard a second, by a shared consumer.
    public var pollsPerSecond: Ratio

    /// Creates a consumer.
    ///
    /// - Parameters:
    ///   - name: The name that reports show.
    ///   - kind: How it reads.
    ///   - pollsPerSecond: How often a shared consumer asks each shard for records, in times a
    ///     second within ``Bounds/pollsPerSecond``.
    public init(name: String, kind: Kind, pollsPerSecond: Ratio = 1) {
      self.name = name
      self.kind = kind
      self.pollsPerSecond = pollsPerSecond
    }
  }
}
