@testable import ShardPlanEngine
import TestSupport
import Testing

/// What counts towards a commitment is rounded together with what is missing from it.
struct `The floor of On-demand Advantage` {
  /// Two streams of the cases A3 and A3b, all below the commitment.
  @Test(
    arguments: [
      (1_043, 1, 134, 1, 1), (1_674, 1, 294, 1, 1), (15_824, 337, 1_573, 1, 0),
      (15_824, 337, 7, 1, 5), (1_024, 1, 300, 0, 30),
    ] as [(UInt64, UInt64, UInt64, Int64, Int64)])
  func `is one amount, whoever pays it`(
    size: UInt64, perPut: UInt64, rate: UInt64, shared: Int64, fanOut: Int64
  ) throws {
    let stream = KinesisStream(
      recordSize: .bytes(Ratio(size) / Ratio(perPut)), rate: .perSecond(Ratio(rate)),
      aggregation: perPut == 1
        ? .none : .sized(recordsPerPut: Ratio(perPut), putSize: .bytes(Ratio(size))),
      consumers: KinesisStream.Consumers(shared: shared, enhancedFanOut: fanOut))
    let total = try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: .virginia)
      .bill.total
    #expect(total == .of("3079.6875"))
  }

  /// Whatever the traffic, the month and the discount: below the commitment both directions cost
  /// 25 MiB/s.
  @Test(arguments: UInt64(0)..<400)
  func `is the commitment at its price`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 3_000)
    let card = RateCard.virginia.granting(random.isTrue(oneIn: 2) ? .zero : random.discount())
    var scenario = random.scenario(.onDemandAdvantage)
    for index in scenario.streams.indices {
      scenario.streams[index].retentionHours = 24
      scenario.streams[index].count = 1
      scenario.streams[index].rate = .perSecond(random.ratio(ofBits: 12))
      scenario.streams[index].peakRate = nil
    }
    let bill = try scenario.estimate(at: card).bill
    let missing = bill.lines.filter {
      [.advantageDataInShortfall, .advantageDataOutShortfall].contains($0.dimension)
    }
    guard missing.count == 2 else { return }
    let gigabytes = Fraction(25) * 3_600 * max(24, Fraction(scenario.month.hours)) / 1_024
    let perCent = Fraction(100) - Fraction(card.discountPercent)
    for (direction, price) in zip(BillingDimension.directions, [32, 16] as [Fraction]) {
      let exact = gigabytes * price * 1_000_000_000 * perCent / 100
      #expect(bill.amount(of: direction).isNearest(to: exact))
    }
    var quoter = try Quoter(scenario, at: card)
    #expect(try quoter.quote().total == bill.total)
  }

  /// At any prices the lines of a direction add up to their exact sum, and none is negative.
  @Test(arguments: UInt64(0)..<300)
  func `is rounded once in each direction`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 9_000)
    let card = RateCard.random(using: &random)
    var scenario = random.scenario(.onDemandAdvantage)
    for index in scenario.streams.indices where random.isTrue(oneIn: 2) {
      scenario.streams[index].rate = .perSecond(random.ratio(ofBits: 8))
      scenario.streams[index].peakRate = nil
    }
    let bill = try scenario.estimate(at: card).bill
    for direction in BillingDimension.directions {
      let lines = bill.lines.filter { direction.contains($0.dimension) }
      let exact = lines.reduce(0 as Fraction) {
        $0 + Fraction($1.quantity) * Fraction($1.unitPrice.list.picounits)
      }
      #expect(bill.amount(of: direction).isNearest(to: exact))
      #expect(lines.allSatisfy { !$0.amount.isNegative })
    }
  }

  /// The bill as a function of the rate crosses the commitment at any prices of usage and shortfall.
  @Test(arguments: UInt64(0)..<100)
  func `is left at the same rate by a quoter of a rate`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 17_000)
    let card = random.isTrue(oneIn: 2) ? RateCard.virginia : .random(using: &random)
    let stream = KinesisStream(
      recordSize: .bytes(Ratio(random.number(ofBits: 12) + 1)), rate: .perSecond(1),
      consumers: KinesisStream.Consumers(
        shared: .random(in: 0...2, using: &random),
        enhancedFanOut: .random(in: 0...2, using: &random)
      ))
    let scenario = Scenario(mode: .onDemandAdvantage, streams: [stream])
    var quoter = try Quoter(scenario, at: card)
    let curve = RateCurve(of: quoter, varying: 0, from: 0, by: 500)
    // Any prices may take too many bits.
    if card == .virginia { #expect(curve != nil) }
    quoter.varyRate(from: 0, by: 500)
    for steps in UInt64(1)..<120 {
      var alone = scenario
      alone.streams[0].rate = .perSecond(Ratio(steps) * 500)
      let quote = try alone.estimate(at: card).quote
      #expect(try quoter.quote(steps: steps) == quote)
      #expect(curve?.quote(steps: steps).map { $0 == quote } ?? true)
    }
  }

  /// Case A11: the commitment lasts 24 hours, in a month of six too.
  @Test(arguments: [(6, "101.25"), (24, "101.25"), (25, "105.46875")] as [(UInt64, String)])
  func `lasts 24 hours at least`(hours: UInt64, total: String) throws {
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(20_000))
    let scenario = Scenario(
      mode: .onDemandAdvantage, streams: [stream], month: .hours(Ratio(hours)))
    let bill = try scenario.estimate(at: .virginia).bill
    #expect(bill.total == .of(total))
    for line in bill.lines { #expect(line.derivation.value == line.quantity) }
  }
}

extension BillingDimension {
  /// The dimensions that count towards each commitment.
  static var directions: [Set<BillingDimension>] {
    [
      [.advantageDataIn, .advantageDataInShortfall],
      [.advantageDataOut, .advantageDataOutShortfall, .advantageFanOut],
    ]
  }
}

extension Bill {
  /// The sum of the lines in some dimensions.
  func amount(of dimensions: Set<BillingDimension>) -> Money {
    lines.filter { dimensions.contains($0.dimension) }.reduce(.zero) { $0 + $1.amount }
  }
}

extension Money {
  /// Tells whether this is the amount nearest to a fraction of picounits, ties going to even.
  func isNearest(to picounits: Fraction) -> Bool {
    let distance = picounits.distance(to: Fraction(self.picounits)) * 2
    return distance < 1 || distance == 1 && self.picounits.isMultiple(of: 2)
  }
}
