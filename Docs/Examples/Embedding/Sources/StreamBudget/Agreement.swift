import ShardPlan

/// The prices that the company has agreed with AWS: 8 percent off, and shard-hours at a price of
/// their own.
///
/// - Returns: The prices of the team's region.
/// - Throws: What is wrong with the agreement, as a sentence.
func agreedPrices() throws -> PriceTable {
  let list = try PriceTable.bundled(in: "eu-west-1")
  guard let shardHour = Money(priceText: "0.0145"),
    let agreed = list.onTerms(discountPercent: 8, ownPrices: [.provisionedShardHour: shardHour])
  else { throw BudgetError("The agreement has a price or a discount that cannot be.") }
  return agreed
}

/// A reason why nothing could be checked.
struct BudgetError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
