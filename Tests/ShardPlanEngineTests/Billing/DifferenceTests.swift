import ShardPlanEngine
import TestSupport
import Testing

struct `The difference of two bills` {
  @Test(arguments: UInt64(0)..<100)
  func `is what one costs more, and the other way round what it costs less`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (bill, baseline) = (try bill(using: &random), try bill(using: &random))
    let more = try #require(Bill.Difference(of: bill, from: baseline))
    let less = try #require(Bill.Difference(of: baseline, from: bill))
    #expect(more.amount.picounits == -less.amount.picounits)
    #expect(more.baseline == baseline.total)
    #expect(baseline.total + more.amount == bill.total)

    let percent = try #require(more.percent)
    let share = Fraction(more.amount.picounits.magnitude) * 100
    #expect(Fraction(percent) * Fraction(baseline.total.picounits) == share)
  }

  @Test(arguments: UInt64(0)..<20)
  func `of a bill from itself is nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bill = try bill(using: &random)
    let difference = try #require(Bill.Difference(of: bill, from: bill))
    #expect(difference.amount == .zero)
    #expect(difference.percent == 0)
  }

  @Test
  func `is not to be had in two currencies`() throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))
    let yuan = RateCard.of(.chineseYuan) { RateCard.virginia[$0]?.list }
    let scenario = Scenario(streams: [stream])
    let (dollars, other) = (
      try scenario.estimate(at: .virginia).bill, try scenario.estimate(at: yuan).bill
    )
    #expect(Bill.Difference(of: dollars, from: other) == nil)
    #expect(Bill.Difference(of: other, from: dollars) == nil)
    #expect(Bill.Difference(of: other, from: other) != nil)
  }

  @Test
  func `is no percentage of nothing`() throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))
    let gift = RateCard.of(.usDollar) { _ in .zero }
    let free = try Scenario(streams: [stream]).estimate(at: gift).bill
    let paid = try Scenario(streams: [stream]).estimate(at: .virginia).bill
    #expect(free.total == .zero && free.lines.count == 2)
    #expect(Bill.Difference(of: paid, from: free)?.percent == nil)
    #expect(Bill.Difference(of: paid, from: free)?.amount == paid.total)
    #expect(Bill.Difference(of: free, from: paid)?.percent == 100)
  }

  private func bill(using random: inout SplitMix64) throws -> Bill {
    let mode = random.choice(CapacityMode.allCases)
    return try random.scenario(mode).estimate(at: .virginia).bill
  }
}
