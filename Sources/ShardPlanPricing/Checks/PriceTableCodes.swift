public import ShardPlanText

extension Diagnostic.Code {
  /// All codes that only a price table may be reported with, in the order in which a reader meets
  /// what they are about.
  public static let ofPriceTables: [Self] =
    [
      strayFile, noTables, unknownRegion, otherRegion, wrongLocation, unknownCurrency,
      malformedDate, emptySource, noPrices, priceNotText, priceNotDecimal, priceTooFine, priceZero,
      priceTooLarge, malformedDiscount, overrideWithoutPrice,
    ] + Check.all.flatMap(\.codes)

  /// The codes of scenarios that ask for prices which are not there.
  public static let ofMissingPrices: [Self] = [regionNotPriced, modeNotPriced]
}
