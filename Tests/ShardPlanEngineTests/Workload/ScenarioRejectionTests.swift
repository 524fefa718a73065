import ShardPlanEngine
import Testing

struct `A scenario that cannot be costed` {
  static let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))

  @Test(
    arguments: [
      ([], 0), ([1_000_000], nil), ([1_000_000, 1], 1_000_001), ([500_000, 500_000], nil),
      ([500_000, 500_001], 1_000_001),
    ] as [([Int64], Int64?)])
  func `has no stream, or more than a million`(counts: [Int64], found: Int64?) {
    let streams = counts.map { count in
      var stream = Self.plain
      stream.count = count
      return stream
    }
    #expect(reason(Scenario(streams: streams)) == found.map { .streamCount($0) })
  }

  @Test(
    arguments: [
      (1, true), (8_784, true), (0, false), (Ratio(999, over: 1_000), false),
      (Ratio(8_785), false), (8_784 + Ratio(1, over: .max), false),
      (Ratio(.max) * Ratio(.max), false),
    ] as [(Ratio, Bool)])
  func `has a month below an hour or beyond a leap year`(hours: Ratio, isAllowed: Bool) {
    let scenario = Scenario(streams: [Self.plain], month: .hours(hours))
    #expect(reason(scenario) == (isAllowed ? nil : .monthLength(hours: hours)))
  }

  @Test(arguments: CapacityMode.allCases)
  func `asks for a mode that the region does not sell`(mode: CapacityMode) {
    let card = RateCard.of(.usDollar) { $0.mode == mode ? nil : .of("1") }
    for asked in CapacityMode.allCases {
      let scenario = Scenario(mode: asked, streams: [Self.plain])
      #expect(reason(scenario, at: card) == (asked == mode ? .modeNotPriced(mode) : nil))
    }
  }

  /// Records of a MiB fill a shard each, so that a rate of 10¹² needs 10¹² shards.
  @Test(
    arguments: [(1_048_576, nil), (1_048_577, .beyondCounting)]
      as [(UInt64, Rejection.Reason?)])
  func `needs more shards than can be counted`(size: UInt64, expected: Rejection.Reason?) {
    let stream = KinesisStream(
      recordSize: .bytes(Ratio(size)), rate: .perSecond(1_000_000_000_000),
      consumers: KinesisStream.Consumers(shared: 0))
    #expect(reason(Scenario(streams: [stream])) == expected)
    #expect(reason(Scenario(mode: .onDemand, streams: [stream])) == nil)
  }

  @Test(
    arguments: [(.provisioned, 0), (.onDemand, 0), (.onDemandAdvantage, nil)]
      as [(CapacityMode, Int?)])
  func `costs more than can be counted`(mode: CapacityMode, stream: Int?) {
    let dear = RateCard.of(.usDollar) { _ in RateCard.largestPrice }
    let streams = [
      KinesisStream(
        count: 1_000_000, recordSize: .kibibytes(8), rate: .perSecond(1_000_000_000_000))
    ]
    let scenario = Scenario(mode: mode, streams: streams)
    let rejection = #expect(throws: Rejection.self) { try scenario.estimate(at: dear) }
    #expect(rejection?.reason == .beyondCounting)
    #expect(rejection?.stream == stream)
  }

  /// Each of two streams alone costs 73 % of the most that can be counted.
  @Test
  func `costs more than can be counted only in sum`() {
    let card = RateCard.of(.usDollar) { dimension in
      dimension == .provisionedShardHour ? RateCard.largestPrice : .zero
    }
    var stream = Self.plain
    stream.count = 10_000
    stream.shards = 1_000_000_000_000
    #expect(reason(Scenario(streams: [stream]), at: card) == nil)
    #expect(reason(Scenario(streams: [stream, stream]), at: card) == .beyondCounting)
  }

  @Test
  func `names the stream, and lists every fault of every stream`() {
    var (first, last) = (Self.plain, Self.plain)
    first.retentionHours = 23
    last.recordSize = .bytes(0)
    last.rate = .perSecond(0)
    let scenario = Scenario(streams: [Self.plain, first, last])
    #expect(scenario.faults().map(\.stream) == [1, 2, 2])
    let rejection = #expect(throws: Rejection.self) { try scenario.estimate(at: .virginia) }
    #expect(rejection == scenario.faults().first)
  }

  private func reason(_ scenario: Scenario, at card: RateCard = .virginia) -> Rejection.Reason? {
    do throws(Rejection) {
      _ = try scenario.estimate(at: card)
      return nil
    } catch {
      return error.reason
    }
  }
}
