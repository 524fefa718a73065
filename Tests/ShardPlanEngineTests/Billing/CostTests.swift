@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Costing a quantity` {
  @Test(arguments: UInt64(0)..<200)
  func `multiplies exactly and rounds once`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (amount, price) = (random.ratio(ofBits: 60), price(using: &random))
    let cost = try #require(RateCard.UnitPrice(list: price).cost(of: amount))
    let exact = Fraction(amount) * Fraction(price.picounits)
    let distance = exact.distance(to: Fraction(cost.picounits)) * 2
    #expect(distance < 1 || distance == 1 && cost.picounits % 2 == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `never costs less for more`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = RateCard.UnitPrice(list: price(using: &random))
    let less = random.ratio(ofBits: 60)
    let more = less + random.ratio(ofBits: 60)
    let cheap = try #require(rate.cost(of: less))
    #expect(try cheap <= #require(rate.cost(of: more)))
  }

  @Test
  func `costs nothing for nothing`() {
    #expect(RateCard.UnitPrice(list: .of("0.015")).cost(of: 0) == .zero)
    #expect(RateCard.UnitPrice(list: .zero).cost(of: 25) == .zero)
  }

  @Test
  func `gives nothing above the largest amount`() {
    let rate = RateCard.UnitPrice(list: .of("1"))
    let most = Money.largest.magnitude
    #expect(rate.cost(of: most) == .largest)
    #expect(rate.cost(of: most + 1) == nil)
  }

  private func price(using random: inout SplitMix64) -> Money {
    Money(picounits: Int128(random.number(ofBits: 59)))
  }
}
