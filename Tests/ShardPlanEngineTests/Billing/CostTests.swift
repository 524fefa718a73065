@testable import ShardPlanEngine
import TestSupport
import Testing

struct `Costing a quantity` {
  @Test(arguments: UInt64(0)..<200)
  func `multiplies exactly and rounds once`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (amount, price) = (random.ratio(ofBits: 60), price(using: &random))
    let cost = try #require(shardHours(amount).cost(at: Rate(price)))
    let exact = Fraction(amount) * Fraction(price.picounits)
    let distance = exact.distance(to: Fraction(cost.picounits)) * 2
    #expect(distance < 1 || distance == 1 && cost.picounits % 2 == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `never costs less for more`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = Rate<ShardHour>(price(using: &random))
    let less = random.ratio(ofBits: 60)
    let more = less + random.ratio(ofBits: 60)
    let cheap = try #require(shardHours(less).cost(at: rate))
    #expect(try cheap <= #require(shardHours(more).cost(at: rate)))
  }

  @Test
  func `costs nothing for nothing`() {
    #expect(shardHours(0).cost(at: Rate(.of("0.015"))) == .zero)
    #expect(shardHours(25).cost(at: Rate(.zero)) == .zero)
  }

  @Test
  func `gives nothing above the largest amount`() {
    let rate = Rate<ShardHour>(.of("1"))
    let most = Money.largest.magnitude
    #expect(shardHours(most).cost(at: rate) == .largest)
    #expect(shardHours(most + 1).cost(at: rate) == nil)
  }

  private func shardHours(_ amount: Ratio) -> Quantity<ShardHour, Product> {
    Quantity(hours: Product([Factor(amount, .hours)]))
  }

  private func price(using random: inout SplitMix64) -> Money {
    Money(picounits: Int128(random.number(ofBits: 59)))
  }
}
