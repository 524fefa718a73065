import ShardPlanEngine
import Testing

/// Limits beyond the shard formula, at their edges.
struct `A limit` {
  @Test func `of one key is 1,000 records and 1 MiB a second`() throws {
    var stream = KinesisStream(recordSize: .bytes(100), rate: .perSecond(8_000))
    stream.hotKeyShare = Ratio(1, over: 8)
    #expect(try codes(stream, .onDemand).isEmpty == false)
    #expect(try !codes(stream, .onDemand).contains("hot-key"))
    stream.rate = .perSecond(8_001)
    #expect(try codes(stream, .onDemand).contains("hot-key"))
    stream = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(2))
    stream.hotKeyShare = Ratio(1, over: 2)
    #expect(try !codes(stream, .onDemand).contains("hot-key"))
    stream.rate = .perSecond(3)
    #expect(try codes(stream).contains("hot-key"))
    #expect(try codes(stream, .onDemand).contains("hot-key"))
  }

  /// A key that just fills a shard leaves no room for any other on it.
  @Test func `of one key is less where its shard gets other keys as well`() throws {
    var stream = KinesisStream(recordSize: .bytes(100), rate: .perSecond(8_000))
    stream.hotKeyShare = Ratio(1, over: 8)
    #expect(try codes(stream).contains("hot-key"))
    stream.rate = .perSecond(7_900)
    #expect(try !codes(stream).contains("hot-key"))
  }

  @Test func `of polls is five a second and shard`() throws {
    var stream = KinesisStream(recordSize: .bytes(100), rate: .perSecond(1))
    stream.consumers = KinesisStream.Consumers(shared: 5)
    #expect(try codes(stream).isEmpty)
    stream.consumers.pollsPerSecond = Ratio(101, over: 100)
    #expect(try codes(stream) == ["shared-polls"])
  }

  @Test(
    arguments: [
      (CapacityMode.provisioned, 20), (.onDemand, 20), (.onDemandAdvantage, 50),
    ] as [(CapacityMode, Int64)])
  func `of fan-out consumers depends on the mode`(mode: CapacityMode, most: Int64) throws {
    var stream = KinesisStream(recordSize: .bytes(100), rate: .perSecond(1))
    stream.consumers.enhancedFanOut = most
    #expect(try !codes(stream, mode).contains("fan-out-consumers"))
    stream.consumers.enhancedFanOut += 1
    #expect(try codes(stream, mode).contains("fan-out-consumers"))
  }

  @Test func `of large records is two percent of the bytes`() throws {
    let stream = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(1))
    #expect(try !codes(stream).contains("large-records"))
    let larger = KinesisStream(recordSize: .bytes(1_048_577), rate: .perSecond(1))
    #expect(try codes(larger).contains("large-records"))
  }

  @Test func `of large records holds whatever the rest is aggregated to`() throws {
    let mix = try #require(
      RecordMix(weights: [(.bytes(1_000), 99), (.bytes(5_000_000), 1)]))
    var stream = KinesisStream(records: mix, rate: .perSecond(10))
    stream.aggregation = .producer(KPLSettings())
    #expect(try codes(stream).contains("large-records"))
    stream.aggregation = .sized(recordsPerPut: 2, putSize: .bytes(2_000_000))
    #expect(try codes(stream).contains("large-records"))
    stream.aggregation = .sized(recordsPerPut: 2, putSize: .bytes(2_000))
    #expect(try !codes(stream).contains("large-records"))
  }

  @Test func `of shards is the account's quota`() throws {
    let stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1), shards: 20_000)
    #expect(try codes(stream).isEmpty)
    #expect(try codes(stream, quotas: .usual) == ["shard-quota"])
    var many = stream
    many.count = 2
    #expect(try codes(many) == ["shard-quota"])
  }

  @Test func `of on-demand streams is 50`() throws {
    var stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))
    stream.count = 50
    #expect(try codes(stream, .onDemand).isEmpty)
    stream.count = 51
    #expect(try codes(stream, .onDemand) == ["on-demand-streams"])
    #expect(try codes(stream).isEmpty)
  }

  @Test func `of a new on-demand stream is 4,000 records a second`() throws {
    #expect(
      try codes(KinesisStream(recordSize: .bytes(1), rate: .perSecond(4_000)), .onDemand)
        == ["put-requests"])
    #expect(
      try codes(KinesisStream(recordSize: .bytes(1), rate: .perSecond(4_001)), .onDemand)
        == ["put-requests", "on-demand-start"])
  }

  @Test func `of an on-demand stream's peak is twice what was`() throws {
    var stream = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(100), peakRate: .perSecond(200))
    #expect(try codes(stream, .onDemand).isEmpty)
    stream.peakRate = .perSecond(201)
    #expect(try codes(stream, .onDemand) == ["on-demand-peak"])
  }

  @Test func `of an on-demand stream is 200 MiB a second in most regions`() throws {
    let stream = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(200))
    #expect(try !codes(stream, .onDemand, quotas: .usual).contains("on-demand-ceiling"))
    let more = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(201))
    #expect(try codes(more, .onDemand, quotas: .usual).contains("on-demand-ceiling"))
    #expect(try !codes(more, .onDemand).contains("on-demand-ceiling"))
  }

  @Test func `of shared reads from an on-demand stream is twice what goes in`() throws {
    var stream = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(100))
    stream.consumers = KinesisStream.Consumers(shared: 4, enhancedFanOut: 9)
    #expect(try !codes(stream, .onDemand, quotas: .usual).contains("on-demand-reads"))
    stream.rate = .perSecond(Ratio(1_001, over: 10))
    #expect(try codes(stream, .onDemand, quotas: .usual).contains("on-demand-reads"))
    #expect(try !codes(stream, .onDemand).contains("on-demand-reads"))
    #expect(try !codes(stream, quotas: .usual).contains("on-demand-reads"))
  }

  @Test func `of shared reads from a new on-demand stream is 8 MiB a second`() throws {
    var stream = KinesisStream(recordSize: .bytes(1_048_576), rate: .perSecond(2))
    stream.consumers = KinesisStream.Consumers(shared: 4)
    #expect(try !codes(stream, .onDemand).contains("on-demand-start"))
    stream.rate = .perSecond(Ratio(201, over: 100))
    #expect(try codes(stream, .onDemand).contains("on-demand-start"))
  }

  /// Case A30: a MiB a second comes with 1,000 records, or as many of 1 KB as fill it.
  @Test(
    arguments: [
      (1_024, 153_600, 1, 150), (1_024, 153_601, 1, 151), (100, 50_000, 1, 50),
      (1_024, 5_000, 4, 10), (1_024, 2_048, 4, nil), (1, 4_000, 1, nil),
    ] as [(UInt64, UInt64, Int64, UInt64?)])
  func `of a new stream can be raised beforehand with Advantage`(
    size: UInt64, peak: UInt64, consumers: Int64, mebibytes: UInt64?
  ) throws {
    var stream = KinesisStream(
      recordSize: .bytes(Ratio(size)), rate: .perSecond(Ratio(peak) * 2 / 3),
      peakRate: .perSecond(Ratio(peak)))
    stream.consumers.shared = consumers
    let found = try findings(stream, .onDemandAdvantage).map(\.content)
    let warm = found.compactMap {
      if case .warmThroughput(let mebibytes, _, _, _) = $0 { mebibytes } else { nil }
    }
    #expect(warm == (mebibytes.map { [Ratio($0)] } ?? []))
    let codes = (try codes(stream, .onDemandAdvantage), try codes(stream, .onDemand))
    #expect(!codes.0.contains("on-demand-start"))
    #expect(codes.0.contains("warm-throughput") == codes.1.contains("on-demand-start"))
    #expect(!codes.1.contains("warm-throughput"))
  }

  /// Case A12: the service ignores keys, and consumers may drop aggregates of the KPL.
  @Test(arguments: CapacityMode.allCases)
  func `of one key does not hold where the service distributes records`(
    mode: CapacityMode
  ) throws {
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(2_000))
    stream.hotKeyShare = 1
    #expect(try codes(stream, mode).contains("hot-key"))
    stream.recordDistribution = .auto
    // A provisioned stream follows keys, whatever is set.
    #expect(try codes(stream, mode).contains("hot-key") == (mode == .provisioned))
    #expect(try !codes(stream, mode).contains("kpl-aggregation"))
    for aggregation in [Aggregation.kpl(recordsPerPut: 12), .producer(KPLSettings())] {
      stream.aggregation = aggregation
      #expect(try codes(stream, mode).contains("kpl-aggregation") == (mode != .provisioned))
    }
    // Another format is the consumers' own business.
    stream.aggregation = .sized(recordsPerPut: 12, putSize: .kibibytes(13))
    #expect(try !codes(stream, mode).contains("kpl-aggregation"))
  }

  @Test func `of Advantage is a floor of 101.25 a day in us-east-1`() throws {
    let stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))
    let found = try findings(stream, .onDemandAdvantage)
    #expect(
      found.map(\.content)
        == [.advantageFloor(perDay: Money(picounits: 101_250_000_000_000), isEnabled: true)])
    #expect(found.map(\.severity) == [.note])
    // On demand it is said before anyone enables it.
    #expect(try findings(stream, .onDemand).map(\.code) == ["advantage-floor"])
    #expect(try findings(stream, .provisioned).isEmpty)
  }

  private func codes(
    _ stream: KinesisStream, _ mode: CapacityMode = .provisioned, quotas: Quotas = .large
  ) throws -> [String] {
    try findings(stream, mode, quotas: quotas).map(\.code).filter { $0 != "advantage-floor" }
  }

  private func findings(
    _ stream: KinesisStream, _ mode: CapacityMode, quotas: Quotas = .large
  ) throws -> [LimitFinding] {
    try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
      .limitFindings(at: .virginia, within: quotas)
  }
}
