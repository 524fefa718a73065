import ShardPlan
import ShardPlanEngine
import TestSupport
import Testing

/// A discount of a run, against the list prices.
struct `A discount` {
  /// Each line at d % costs exactly (1 − d) of its quantity at the list price, rounded once to 10⁻¹²; those of a commitment
  /// are rounded together.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `of d % leaves (1 − d) of each line`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let region = try #require(PriceTable.bundledRegions.randomElement(using: &random))
    let list = try PriceTable.bundled(in: region)
    let mode = try #require(list.rates.pricedModes.randomElement(using: &random))
    // Hundredths of a percent, below 100 %.
    let parts = UInt128.random(in: 0..<10_000, using: &random)
    let table = try #require(list.discounted(by: Ratio(parts, over: 100)))
    var stream = KinesisStream(
      recordSize: .bytes(Ratio(.random(in: 1...90_000, using: &random), over: 7)),
      rate: .perSecond(Ratio(.random(in: 1...900_000, using: &random), over: 3)))
    stream.retentionHours = .random(in: 24...999, using: &random)
    stream.consumers.enhancedFanOut = .random(in: 0...3, using: &random)
    let scenario = Scenario(mode: mode, streams: [stream])
    let (whole, reduced) = (
      try scenario.estimate(at: list.rates).bill, try scenario.estimate(at: table.rates).bill
    )
    #expect(whole.lines.map(\.quantity) == reduced.lines.map(\.quantity))
    var total = Ratio.zero
    for (line, less) in zip(whole.lines, reduced.lines) {
      let exact =
        line.quantity * line.unitPrice.list.magnitude * Ratio(10_000 - parts, over: 10_000)
      // What counts towards Advantage's commitment is rounded together.
      let isCommitted =
        line.dimension.rawValue.hasPrefix("advantage.data") || line.dimension == .advantageFanOut
      let rounding: Ratio = isCommitted ? Ratio(1, over: 1_000_000_000_000) : .zero
      let rounded = exact.decimal(places: 12)
      #expect(
        less.amount.magnitude.decimal(places: 12) == rounded
          || isCommitted && less.amount.magnitude <= exact + rounding
            && exact <= less.amount.magnitude + rounding
      )
      total = total + less.amount.magnitude
    }
    #expect(reduced.total.magnitude == total)
    #expect(table.rates.isAtListPrices == (parts == 0))
  }

  @Test func `replaces an earlier one, and says which`() throws {
    let table = try #require(PriceTable.bundled(in: "us-east-1").onTerms(discountPercent: 21))
    #expect(table.rates.replacedDiscountPercent == nil)
    let other = try #require(table.discounted(by: 12))
    #expect(other.rates.discountPercent == 12 && other.rates.replacedDiscountPercent == 21)
    let again = try #require(other.discounted(by: 21))
    #expect(again == table)
    #expect(try PriceTable.bundled(in: "us-east-1").discounted(by: 0) == .bundled(in: "us-east-1"))
    #expect(table.discounted(by: 100) == nil)
  }
}
