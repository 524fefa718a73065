@testable import ShardPlanEngine
import TestSupport
import Testing

/// What an aggregation table concludes, against every whole number of records per PUT.
struct `Of all numbers of records per PUT` {
  /// Of 120 streams, each with every number that fits.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `none costs less than the cheapest, or 0.2 % less than what is enough`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    // A shortfall that is dearer than traffic makes less traffic cost more.
    let isOdd = mode == .onDemandAdvantage && random.isTrue(oneIn: 4)
    let card: RateCard =
      isOdd ? .virginia.pricing(.advantageDataInShortfall, at: .of("0.1")) : .virginia
    let scenario = Scenario(mode: mode, streams: [random.aggregated()])
    let estimate = try scenario.estimate(at: card)
    let table = try estimate.aggregationTables(at: card)[0]
    let format = KPLFormat(aggregating: scenario.streams[0])
    let totals = try Self.totals(of: scenario, format, at: card)
    let counts = Set(try Self.counts(totals.keys, of: scenario))
    let least = try #require(counts.compactMap { totals[$0] }.min())
    #expect(table.isOfAllNumbers)
    #expect(table.choices[table.cheapest].total == least)

    let step: Ratio = mode == .provisioned ? 25_600 : 1_024
    func isFull(_ count: UInt64) -> Bool {
      guard let total = totals[count], let next = totals[count + 1] else { return false }
      let units = [count, count + 1].map {
        (format.size(of: Ratio($0)).total / step).rounded(.up)
      }
      return next > total && units[0] != units[1]
    }
    let round: Set<UInt64> = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
    let enough = counts.sorted().first { count in
      guard let total = totals[count] else { return false }
      return (round.contains(count) || isFull(count) || totals[count + 1] == nil)
        && (total == least || (total - least).magnitude * 500 < total.magnitude)
    }
    #expect(enough.map { Ratio($0) } == table.choices[table.enough].recordsPerPut)
    for choice in table.curve {
      let count = UInt64(choice.recordsPerPut.rounded(.down) ?? 0)
      #expect(choice.total == totals[count])
      #expect(choice.isFull == isFull(count), "\(count)")
    }
  }

  /// Of 400 streams: by division, and by halving a range.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `the largest within some bytes is found by division`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let format = KPLFormat(aggregating: random.aggregated())
    for _ in 0..<20 {
      let bytes = random.ratio(ofBits: 20)
      #expect(Ratio(AggregateRoom(format).count(within: bytes)) == format.count(within: bytes))
    }
  }

  /// A16: 6 records per PUT cost 0.216 % less than one.
  @Test func `one is not enough where six are cheaper`() throws {
    let card = RateCard.of(.usDollar) { dimension in
      switch dimension {
      case .advantageDataIn, .advantageDataInShortfall: .of("0.0364")
      case .advantageDataOut, .advantageDataOutShortfall, .advantageFanOut: .of("0.018")
      case .advantageExtendedRetention, .advantageLongTermRetention: .of("0.023")
      default: RateCard.virginia[dimension]?.list
      }
    }
    let stream = KinesisStream(
      recordSize: .bytes(142_823), rate: .perSecond(23_419), peakRate: .perSecond(70_257),
      partitionKeySize: .bytes(27), retentionHours: 168)
    let estimate = try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: card)
    let table = try estimate.aggregationTables(at: card)[0]
    let (one, best) = (table.choices[0], table.choices[table.cheapest])
    #expect(best.recordsPerPut == 6)
    let saving = (one.total - best.total).magnitude * 100_000 / one.total.magnitude
    #expect(saving.rounded(.toNearestOrEven) == 216)
    #expect(table.choices[table.enough].recordsPerPut == 4)
  }

  /// Below the commitment traffic costs nothing, and so nothing is full.
  @Test func `none is full below the floor of Advantage`() throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(100))
    let scenario = Scenario(mode: .onDemandAdvantage, streams: [stream])
    let table = try scenario.estimate(at: .virginia).aggregationTables(at: .virginia)[0]
    #expect(table.curve.allSatisfy { !$0.isFull })
    #expect(table.choices[table.cheapest].recordsPerPut == 1 && table.enough == table.cheapest)
  }

  /// The numbers with which a shard takes the busiest key; all, if there are none.
  private static func counts(
    _ all: some Collection<UInt64>, of scenario: Scenario
  ) throws -> [UInt64] {
    let stream = scenario.streams[0]
    guard let share = stream.hotKeyShare else { return Array(all) }
    let peak = (stream.peakRate ?? stream.rate).records * share
    let format = KPLFormat(aggregating: stream)
    let key = stream.partitionKeySize?.bytes ?? 0
    let fitting = all.filter { count in
      let bytes =
        count == 1
        ? stream.recordSize.bytes + key
        : (format.size(of: Ratio(count)).total + (key.isZero ? 0 : 1)) / Ratio(count)
      return peak / Ratio(count) <= 1_000 && peak * bytes <= 1_048_576
    }
    return fitting.isEmpty ? Array(all) : fitting
  }

  private static func totals(
    of scenario: Scenario, _ format: KPLFormat, at card: RateCard
  ) throws -> [UInt64: Money] {
    var totals: [UInt64: Money] = [:]
    var count: UInt64 = 1
    while count == 1 || format.size(of: Ratio(count)).total <= 1_048_575 {
      var other = scenario
      other.streams[0].shards = nil
      other.streams[0].aggregate(Ratio(count))
      totals[count] = try other.estimate(at: card).bill.total
      count += 1
    }
    return totals
  }
}

extension SplitMix64 {
  /// A stream of records of one size of which up to some hundreds fit into 1 MiB.
  fileprivate mutating func aggregated() -> KinesisStream {
    let size = Ratio(UInt64.random(in: 2_000...400_000, using: &self))
    var stream = KinesisStream(
      recordSize: .bytes(isTrue(oneIn: 3) ? size + Ratio(1, over: 3) : size),
      rate: .perSecond(Ratio(UInt64.random(in: 1...5_000, using: &self))))
    if isTrue(oneIn: 2) { stream.peakRate = .perSecond(stream.rate.records * 3) }
    if isTrue(oneIn: 2) {
      stream.partitionKeySize = .bytes(Ratio(UInt64.random(in: 1...200, using: &self)))
    }
    if isTrue(oneIn: 2) {
      let keys = choice([2, 7, 128, 129, 200] as [Int64])
      stream.aggregation = .kpl(recordsPerPut: Ratio(keys), distinctKeys: keys)
      if stream.recordSize.bytes * Ratio(keys) > 1_000_000 {
        stream.aggregation = .producer(KPLSettings(), distinctKeys: keys)
      }
    }
    if isTrue(oneIn: 3) { stream.retentionHours = 400 }
    if isTrue(oneIn: 3) {
      // About what a shard takes, in bytes.
      let most = 1_048_576 / (stream.recordSize.bytes * (stream.peakRate ?? stream.rate).records)
      stream.hotKeyShare = min(
        1, most * Ratio(.random(in: 990...1_010, using: &self), over: 1_000))
    }
    stream.consumers.shared = .random(in: 0...4, using: &self)
    stream.consumers.enhancedFanOut = .random(in: 0...2, using: &self)
    if isTrue(oneIn: 3) { stream.shards = .random(in: 1...20, using: &self) }
    return stream
  }
}
