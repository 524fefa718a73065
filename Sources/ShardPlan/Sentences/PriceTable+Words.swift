import ShardPlanEngine
import ShardPlanText

extension PriceTable {
  /// A sentence about old prices; `nil` for recent ones.
  var ageNote: String? {
    guard isOld, let newest = PriceTable.newestBundled else { return nil }
    return "The prices of \(region.code) are of \(publishedAt.date), more than a year older than "
      + "others known (\(newest.date)): check them before relying on them."
  }

  /// A sentence about a region that this release does not know; `nil` for others.
  var newRegionNote: String? {
    region.isKnown
      ? nil
      : "\(region.code) is newer than this release, or misspelled: its quotas are taken to be the usual "
        + "ones."
  }

  /// A sentence about terms other than AWS's list prices; `nil` at list prices.
  var termsNote: String? {
    var terms: [String] = []
    if !rates.discountPercent.isZero {
      terms.append(
        "is priced at \(NumberText.discount(rates.discountPercent)) off AWS's list prices"
          + replacement)
    } else if !replacement.isEmpty {
      terms.append("is priced at AWS's list prices\(replacement)")
    }
    if !rates.ownPricedDimensions.isEmpty { terms.append("has \(ownPriceCount)") }
    return terms.isEmpty ? nil : "\(region.code) \(terms.joined(separator: " and "))."
  }

  /// The source of the prices and the terms applied to them, as a sentence.
  var provenance: String {
    let source =
      "\(region.code), \(region.location), in \(currency.code): published \(publishedAt.date), "
      + source
    return ([source] + [discountClause, ownPriceClause].compactMap { $0 })
      .joined(separator: "; ") + "."
  }

  private var discountClause: String? {
    guard rates.discountPercent.isZero else {
      return NumberText.discount(rates.discountPercent) + " off list prices" + replacement
    }
    return replacement.isEmpty ? nil : "list prices" + replacement
  }

  /// The end of a clause about a discount that replaces the table's own; empty without one.
  private var replacement: String {
    rates.replacedDiscountPercent.map {
      ", instead of the \(NumberText.discount($0)) of \(file)"
    } ?? ""
  }

  private var ownPriceClause: String? {
    let own = rates.ownPricedDimensions
    guard (1...Self.mostNamed).contains(own.count) else { return own.isEmpty ? nil : ownPriceCount }
    let prices = own.compactMap { dimension in
      rates[dimension].map { price in
        "\(dimension.rawValue) (\(MoneyText.exact(price.value, currency)) instead of "
          + "\(MoneyText.exact(price.list, currency)))"
      }
    }
    return "own price".plural(unless: own.count == 1) + " for "
      + prices.joined(separator: ", ")
  }

  private var ownPriceCount: String {
    "own prices for \(rates.ownPricedDimensions.count) of "
      + "\(BillingDimension.allCases.count { rates[$0] != nil }) dimensions"
  }

  /// The most own prices that a sentence names; more are only counted.
  private static var mostNamed: Int { 4 }
}
