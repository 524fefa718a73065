import ShardPlanEngine
import TestSupport
import Testing

@testable import ShardPlan

/// Where Advantage is said to pay, against bills of the traffic on both sides of that.
struct `The traffic from which Advantage pays` {
  private func totals(_ streams: [KinesisStream], _ factor: Ratio) throws -> (Money, Money) {
    let streams = streams.map { stream in
      var stream = stream
      stream.rate = RecordRate(stream.rate.records * factor, per: stream.rate.period)
      return stream
    }
    let bills = try [CapacityMode.onDemand, .onDemandAdvantage].map {
      try Samples.costed("s", streams, mode: $0).total
    }
    return (bills[0], bills[1])
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `divides the bills`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let streams = (0..<Int.random(in: 1...3, using: &random)).map { index in
      var stream = KinesisStream(
        name: "s\(index)", recordSize: .bytes(Ratio(Int.random(in: 50...9_000, using: &random))),
        rate: .perSecond(Ratio(Int.random(in: 10...20_000, using: &random))))
      stream.consumers.shared = Int64(Int.random(in: 0...3, using: &random))
      stream.consumers.enhancedFanOut = Int64(Int.random(in: 0...2, using: &random))
      stream.retentionHours = [24, 72, 168, 720].randomElement(using: &random) ?? 24
      return stream
    }
    let estimate = try Samples.costed("s", streams, mode: .onDemandAdvantage)
    let use = try #require(AdvantageUse.all(in: estimate).first)
    let factor = try #require(use.payingFactor)
    let below = try totals(streams, factor * Ratio(999, over: 1_000))
    let above = try totals(streams, factor * Ratio(1_001, over: 1_000))
    #expect(below.0 < below.1)
    #expect(above.0 > above.1)
  }

  @Test func `is said where Advantage is billed, with what is committed and used`() throws {
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let bills = try [CapacityMode.onDemand, .onDemandAdvantage].map {
      try Samples.costed("\($0)", [stream], mode: $0, month: .hours(730))
    }
    let page = Report(comparing: bills, title: "T").text(layout: Report.Layout(columns: 1_000))
    #expect(
      page.contains(
        "25 MiB/s in and as much out are paid for, used or not; the shortfall is what is not used. "
          + "This traffic uses 0.29 MiB/s (1.2 %) in and 0.29 MiB/s (1.2 %) out, and costs less than "
          + "On-demand Standard only above about 10,143 records/s."))
  }
}
