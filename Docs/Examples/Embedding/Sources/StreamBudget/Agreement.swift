import ShardPlan

/// The prices agreed with AWS: 8 percent off, and a fixed price for shard-hours.
///
/// - Returns: The prices of the team's region.
/// - Throws: A `BudgetError` if the agreement is invalid.
func agreedPrices() throws -> PriceTable {
  let list = try PriceTable.bundled(in: "eu-west-1")
  guard let shardHour = Money(priceText: "0.0145"),
    let agreed = list.onTerms(discountPercent: 8, ownPrices: [.provisionedShardHour: shardHour])
  else { throw BudgetError("The agreement has an invalid price or discount.") }
  return agreed
}

/// A mistake that prevents the check.
struct BudgetError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
