import ShardPlanEngine
import ShardPlanText

extension PriceRule {
  static let atMostAMillion = PriceRule(
    code: .priceTooLarge, message: "A price is at most \(RateCard.largestPrice) for one unit.",
    advice: "check the unit that the price is for"
  ) { text in Money(priceText: text) == nil }
}

extension Diagnostic.Code {
  static let priceTooLarge = Self(
    "price-too-large", "A price is larger than a million for one unit.",
    "Such a price is usually one for another unit, or an amount from a bill.")
}
