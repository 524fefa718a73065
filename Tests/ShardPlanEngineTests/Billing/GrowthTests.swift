import ShardPlanEngine
import TestSupport
import Testing

/// What may grow without a bill ever shrinking, all else and the mode being the same.
///
/// Not in this list, because they may save money: more records per PUT, a higher target
/// utilization, a peak that a fixed number of shards ignores.
struct `A bill never shrinks` {
  @Test(arguments: Growth.all, UInt64(0)..<15)
  func `for more`(growth: Growth, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for mode in CapacityMode.allCases {
      let scenario = random.scenario(mode)
      var larger = scenario
      let index = Int.random(in: scenario.streams.indices, using: &random)
      growth.grow(&larger.streams[index], using: &random)
      let (less, more) = (
        try scenario.estimate(at: .virginia).bill, try larger.estimate(at: .virginia).bill
      )
      #expect(exactCost(of: less) <= exactCost(of: more), "\(mode)")
      if mode != .onDemandAdvantage { #expect(less.total <= more.total, "\(mode)") }
    }
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<50)
  func `for one stream more`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var scenario = random.scenario(mode)
    let less = try scenario.estimate(at: .virginia).bill
    scenario.streams.append(random.stream(in: scenario.month))
    #expect(try exactCost(of: less) <= exactCost(of: scenario.estimate(at: .virginia).bill))
  }

  /// What a bill costs in picounits before its lines are rounded.
  ///
  /// Under Advantage, more traffic moves money from one line to another; as each is rounded to
  /// 10⁻¹², the total may then fall by the last of its twelve decimals. The exact cost never does.
  private func exactCost(of bill: Bill) -> Fraction {
    bill.lines.reduce(0) { $0 + Fraction($1.quantity) * Fraction($1.unitPrice.list.picounits) }
  }
}

struct `A bill may shrink` {
  /// AWS charges a shortfall at the price of the traffic that is missing.
  ///
  /// Were it dearer, traffic would pay for itself: the law rests on the price, not on the metering.
  @Test
  func `for more traffic when a shortfall is dearer than traffic`() throws {
    let card = RateCard.virginia.pricing(.advantageDataInShortfall, at: .of("0.1"))
    func total(_ rate: Ratio) throws -> Money {
      let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(rate))
      return try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: card).bill.total
    }
    #expect(try total(2_000) < total(1_000))
  }

  /// A month that is longer spreads a monthly rate, so that fewer shards hold its peak.
  @Test
  func `for a longer month when the rate is a monthly one`() throws {
    func total(_ hours: Ratio) throws -> Money {
      let rate = RecordRate(1_000 * 3_600 * 700 + 1, per: .month)
      let stream = KinesisStream(recordSize: .bytes(77), rate: rate)
      return try Scenario(streams: [stream], month: .hours(hours)).estimate(at: .virginia).bill
        .total
    }
    #expect(try total(701) < total(700))
  }

  /// Aggregates of 308 records of 77 bytes are one payload unit, of 309 records two.
  @Test
  func `for fewer records per PUT`() throws {
    func units(_ recordsPerPut: Ratio) throws -> Ratio {
      let stream = KinesisStream(
        recordSize: .bytes(77), rate: .perSecond(25_000),
        aggregation: .kpl(recordsPerPut: recordsPerPut))
      let lines = try Scenario(streams: [stream]).estimate(at: .virginia).bill.lines
      return try #require(lines.first { $0.dimension == .provisionedPutPayloadUnit }).quantity
    }
    #expect(try units(308) < units(309))
  }
}
