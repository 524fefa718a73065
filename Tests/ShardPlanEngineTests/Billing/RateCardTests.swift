import ShardPlanEngine
import Testing

struct `A rate card` {
  @Test(arguments: BillingDimension.allCases)
  func `gives each dimension its own price`(dimension: BillingDimension) {
    let card = RateCard.virginia.pricing(dimension, at: .of("123.456"))
    #expect(card[dimension]?.list == .of("123.456"))
    for other in BillingDimension.allCases where other != dimension {
      #expect(card[other] == RateCard.virginia[other])
    }
  }

  @Test(arguments: BillingDimension.allCases)
  func `cannot lack one price of a mode it sells`(dimension: BillingDimension) {
    let card = RateCard(currency: .usDollar) { $0 == dimension ? nil : .of("1") }
    #expect(card == nil)
  }

  @Test(arguments: CapacityMode.allCases)
  func `may lack a whole mode`(mode: CapacityMode) throws {
    let card = try #require(
      RateCard(currency: .chineseYuan) { $0.mode == mode ? nil : .of("0.1") })
    #expect(!card.prices(mode))
    #expect(card.pricedModes == CapacityMode.allCases.filter { $0 != mode })
    for dimension in BillingDimension.allCases {
      #expect((card[dimension] == nil) == (dimension.mode == mode))
    }
  }

  @Test(arguments: BillingDimension.allCases)
  func `has prices from nothing to a million`(dimension: BillingDimension) {
    func card(_ price: Money) -> RateCard? {
      RateCard(currency: .usDollar) { $0 == dimension ? price : .of("1") }
    }
    #expect(RateCard.largestPrice == .of("1000000"))
    #expect(card(.zero) != nil)
    #expect(card(RateCard.largestPrice) != nil)
    #expect(card(RateCard.largestPrice + Money(picounits: 1)) == nil)
    #expect(card(Money(picounits: -1)) == nil)
    #expect(card(Money(picounits: .max)) == nil)
    #expect(card(Money(picounits: .min)) == nil)
  }

  @Test
  func `is at list prices unless other terms are given`() {
    #expect(RateCard.virginia.isAtListPrices)
    #expect(RateCard.virginia.granting(0) == .virginia)
    #expect(!RateCard.virginia.granting(Ratio(1, over: 10_000)).isAtListPrices)
    #expect(!RateCard.virginia.granting { _ in .of("1") }.isAtListPrices)
  }

  @Test(arguments: BillingDimension.allCases)
  func `takes a discount off every list price but that of an own price`(own: BillingDimension) {
    let card = RateCard.virginia.granting(Ratio(25, over: 2)) { $0 == own ? .of("0.0135") : nil }
    #expect(card.discountPercent == Ratio(25, over: 2))
    #expect(card.ownPricedDimensions == [own])
    for dimension in BillingDimension.allCases {
      let terms: RateCard.UnitPrice.Terms =
        dimension == own ? .own(.of("0.0135")) : .discount(percent: Ratio(25, over: 2))
      #expect(card[dimension]?.terms == terms)
      #expect(card[dimension]?.list == RateCard.virginia[dimension]?.list)
    }
    #expect(card[own]?.value == .of("0.0135"))
  }

  @Test
  func `leaves something to pay`() {
    func card(_ percent: Ratio) -> RateCard? {
      RateCard(currency: .usDollar, discountPercent: percent) { _ in .of("1") }
    }
    #expect(card(Ratio(999_999, over: 10_000)) != nil)
    #expect(card(100) == nil)
    #expect(card(Ratio(UInt128.max)) == nil)
  }

  @Test(arguments: BillingDimension.allCases)
  func `has own prices within the bounds of list prices`(dimension: BillingDimension) {
    func card(_ own: Money) -> RateCard? {
      RateCard(currency: .usDollar, ownPrice: { $0 == dimension ? own : nil }) { _ in .of("1") }
    }
    #expect(card(.zero) != nil)
    #expect(card(RateCard.largestPrice) != nil)
    #expect(card(RateCard.largestPrice + Money(picounits: 1)) == nil)
    #expect(card(Money(picounits: -1)) == nil)
  }

  @Test(arguments: BillingDimension.allCases)
  func `has no own price for what is not sold`(dimension: BillingDimension) {
    let card = RateCard(currency: .usDollar, ownPrice: { $0 == dimension ? .of("1") : nil }) {
      $0.mode == dimension.mode ? nil : .of("1")
    }
    #expect(card == nil)
  }

  @Test
  func `may sell nothing at all`() {
    #expect(RateCard(currency: .usDollar) { _ in nil }?.pricedModes == [])
  }

  @Test(arguments: ["USD", "CNY", "EUR", "AZZ", "ZAA"])
  func `is in a currency of three capital letters`(code: String) {
    #expect(Money.Currency(code: code)?.code == code)
    #expect(Money.Currency(code: code)?.description == code)
  }

  @Test(arguments: ["", "US", "USDX", "usd", "U$D", "UŠD", "US ", "€UR", "U\0D"])
  func `is in no other currency`(code: String) {
    #expect(Money.Currency(code: code) == nil)
  }

  @Test
  func `knows the two currencies that AWS bills in`() {
    #expect(Money.Currency.usDollar == Money.Currency(code: "USD"))
    #expect(Money.Currency.chineseYuan == Money.Currency(code: "CNY"))
  }
}
