import ShardPlanEngine
import TestSupport
import Testing

struct `A discounted bill` {
  static let seeds = UInt64(0)..<40

  @Test(arguments: CapacityMode.allCases, seeds)
  func `has lines of the exact discounted price, each rounded once`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let (list, percent) = (RateCard.random(using: &random), random.discount())
    let lines = try scenario.estimate(at: list.granting(percent)).bill.lines
    let listed = try scenario.estimate(at: list).bill.lines
    #expect(lines.map(\.quantity) == listed.map(\.quantity))
    // What counts towards a commitment is rounded together: `AdvantageFloorTests`.
    let committed = Set(BillingDimension.directions.joined())
    for line in lines where !committed.contains(line.dimension) {
      let picounits = try #require(list[line.dimension]).list.picounits
      let exact = Fraction(line.quantity) * Fraction(picounits) * Self.rest(of: percent)
      let distance = exact.distance(to: Fraction(line.amount.picounits)) * 2
      #expect(distance < 1 || distance == 1 && line.amount.picounits % 2 == 0)
    }
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the rest of the list bill, but for one unit of rounding a line`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let (list, percent) = (RateCard.random(using: &random), random.discount())
    let bill = try scenario.estimate(at: list.granting(percent)).bill
    let full = try scenario.estimate(at: list).bill
    let rest = Fraction(full.total.picounits) * Self.rest(of: percent)
    #expect(rest.distance(to: Fraction(bill.total.picounits)) <= Fraction(bill.lines.count))
    #expect(bill.total <= full.total)
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the list bill at no discount`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let list = RateCard.random(using: &random)
    let estimate = try scenario.estimate(at: list.granting(Ratio(0, over: 7)))
    #expect(try estimate == scenario.estimate(at: list))
    #expect(estimate.bill.lines.allSatisfy { $0.unitPrice.terms == .list })
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `never costs more for a larger discount, on any line`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let list = RateCard.random(using: &random)
    let percents = [random.discount(), random.discount()].sorted()
    let bills = try percents.map { try scenario.estimate(at: list.granting($0)).bill }
    for (less, more) in zip(bills[1].lines, bills[0].lines) { #expect(less.amount <= more.amount) }
    #expect(bills[1].total <= bills[0].total)
  }

  /// The share that is left to pay.
  private static func rest(of percent: Ratio) -> Fraction {
    (100 - Fraction(percent)) / 100
  }
}

struct `A bill at own prices` {
  static let seeds = UInt64(0)..<40

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the list bill when they equal list prices, whatever the discount`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let list = RateCard.random(using: &random)
    let own = list.granting(random.discount()) { list[$0]?.list }
    let (bill, listed) = (
      try scenario.estimate(at: own).bill, try scenario.estimate(at: list).bill
    )
    #expect(bill.lines.map(\.amount) == listed.lines.map(\.amount))
    #expect(bill.total == listed.total)
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `takes each line from its own price, or from the discounted one`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let (list, prices) = (RateCard.random(using: &random), RateCard.random(using: &random))
    let percent = random.discount()
    let chosen = Set(BillingDimension.allCases.filter { _ in Bool.random(using: &random) })
    let mixed = list.granting(percent) { chosen.contains($0) ? prices[$0]?.list : nil }
    let bills = try [mixed, prices, list.granting(percent)].map {
      try scenario.estimate(at: $0).bill
    }
    for (line, (own, discounted)) in zip(bills[0].lines, zip(bills[1].lines, bills[2].lines)) {
      let expected = chosen.contains(line.dimension) ? own : discounted
      #expect(line.dimension == expected.dimension)
      #expect(line.unitPrice.value == expected.unitPrice.value)
      // What counts towards a commitment is rounded together with lines at other prices.
      let isCommitted = BillingDimension.directions.contains { $0.contains(line.dimension) }
      let distance = (line.amount - expected.amount).picounits.magnitude
      #expect(distance <= (isCommitted ? 1 : 0))
    }
  }
}
