@testable import ShardPlanEngine
import TestSupport
import Testing

struct `A unit price` {
  @Test
  func `is the list price unless other terms hold`() {
    #expect(RateCard.UnitPrice(list: .of("0.015")).value == .of("0.015"))
    #expect(RateCard.UnitPrice(list: .of("0.015"), terms: .own(.of("0.02"))).value == .of("0.02"))
    #expect(
      RateCard.UnitPrice(list: .of("0.015"), terms: .discount(percent: 10)).value == .of("0.0135"))
  }

  @Test
  func `keeps more than twelve decimals`() {
    let price = RateCard.UnitPrice(
      list: Money(picounits: 1), terms: .discount(percent: Ratio(999_999, over: 10_000)))
    #expect(price.value == Ratio(1, over: 1_000_000_000_000_000_000))
  }

  @Test(arguments: UInt64(0)..<200)
  func `is exactly what a discount leaves`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let list = Money(picounits: Int128(random.number(ofBits: 59)))
    let percent = random.discount()
    let price = RateCard.UnitPrice(list: list, terms: .discount(percent: percent))
    let expected = Fraction(list.magnitude) * (100 - Fraction(percent)) / 100
    #expect(Fraction(price.value) == expected)
    #expect(price.list == list)
  }

  @Test
  func `of a discount of nothing is the list price`() {
    let price = RateCard.UnitPrice(list: .of("0.015"), terms: .discount(percent: Ratio(0, over: 7)))
    #expect(price == RateCard.UnitPrice(list: .of("0.015")))
    #expect(price.terms == .list)
  }

  @Test
  func `stops the program when it would be negative`() async {
    await #expect(processExitsWith: .failure) { _ = RateCard.UnitPrice(list: Money(picounits: -1)) }
    await #expect(processExitsWith: .failure) {
      _ = RateCard.UnitPrice(list: .zero, terms: .own(Money(picounits: -1)))
    }
  }

  @Test
  func `stops the program when a discount leaves nothing`() async {
    await #expect(processExitsWith: .failure) {
      _ = RateCard.UnitPrice(list: .zero, terms: .discount(percent: 100))
    }
  }
}
