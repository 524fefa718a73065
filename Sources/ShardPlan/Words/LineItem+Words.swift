import ShardPlanEngine

extension LineItem {
  /// How the quantity comes about: "25 shards × 732 h = 18,300 shard-hours".
  var quantityWords: String {
    "\(derivation.words) = \(NumberText.abridged(quantity)) "
      + dimension.unit.words(for: quantity)
  }

  /// How the amount comes about: "18,300 × $0.015 = $274.50".
  func amountWords(in currency: Currency) -> String {
    "\(NumberText.abridged(quantity)) \(priceWords(in: currency))"
  }

  /// The same without the quantity: "× $0.015 = $274.50".
  func priceWords(in currency: Currency) -> String {
    let isExact = (quantity * unitPrice.value).isExact(places: 12)
    return "× \(unitPrice.words(in: currency)) "
      + "\(isExact ? "=" : "≈") \(MoneyText.exact(amount, currency))"
  }
}
