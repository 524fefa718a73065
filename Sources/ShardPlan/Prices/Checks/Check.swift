public import ShardPlanText

/// A check of price tables, in a file named after its code.
///
/// Register a check by adding it to ``all``; nothing else refers to it.
struct Check: Sendable {
  /// The code that it reports.
  let code: Diagnostic.Code
  /// True if a table may be right in spite of the finding, so that `--accept` can name it.
  var isAcceptable = true
  /// Inspects one table.
  let run: @Sendable (Inspection) -> Void

  /// All checks; those that explain a wrong price best come first.
  static let all: [Check] = [
    .wrongCurrency, .repeatedRegion, .dateInFuture, .dateBeforeKinesis, .tooOld,
    .pricesExchanged, .decimalPointSlipped, .digitsTransposed, .modeDearer, .priceOffLevel,
    .shortfallRate, .pricesOfOtherRegion, .tableOffLevel, .notAsPublished, .ownPriceOff,
  ]
}

extension Diagnostic.Code {
  /// The codes that only apply to price tables, in the order of a table's fields.
  package static let ofPriceTables: [Self] =
    [
      strayFile, unreadableFile, noTables, unknownRegion, otherRegion, wrongLocation,
      unknownCurrency,
      malformedDate, emptySource, noPrices, priceNotText, priceNotDecimal, priceTooFine, priceZero,
      priceTooLarge, malformedDiscount, overrideWithoutPrice,
    ] + Check.all.map { $0.code }
  /// The codes of scenarios whose prices are missing.
  package static let ofMissingPrices: [Self] = [regionNotPriced, modeNotPriced]
  /// The codes of findings that are very likely mistakes, but may be right.
  public static let acceptable: [Self] =
    [strayFile] + Check.all.filter { $0.isAcceptable }.map { $0.code }
}
