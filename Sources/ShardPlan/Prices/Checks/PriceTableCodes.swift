public import ShardPlanText

extension Diagnostic.Code {
  /// All codes that only a price table may be reported with, in the order in which a reader meets
  /// what they are about.
  package static let ofPriceTables: [Self] =
    [
      strayFile, unreadableFile, noTables, unknownRegion, otherRegion, wrongLocation,
      unknownCurrency,
      malformedDate, emptySource, noPrices, priceNotText, priceNotDecimal, priceTooFine, priceZero,
      priceTooLarge, malformedDiscount, overrideWithoutPrice,
    ] + Check.all.map { $0.code }

  /// The codes of scenarios that ask for prices which are not there.
  package static let ofMissingPrices: [Self] = [regionNotPriced, modeNotPriced]

  /// The codes of what is only very likely wrong, and so may be right for once.
  public static let acceptable: [Self] = [
    strayFile, tooOld, pricesExchanged, decimalPointSlipped, digitsTransposed, modeDearer,
    priceOffLevel, shortfallRate, pricesOfOtherRegion, tableOffLevel, notAsPublished, ownPriceOff,
  ]
}
