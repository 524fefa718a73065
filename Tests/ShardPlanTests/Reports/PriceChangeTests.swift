import ShardPlanEngine
import ShardPlan
import Testing

/// What a change of list prices comes to where they are not what is paid.
struct `A change behind the price that is paid` {
  static let own = "\"overrides\": { \"provisioned\": { \"shardHour\": \"0.0125\" } }"

  private func page(_ old: PriceTable, _ new: PriceTable) -> String {
    let comparison = PriceComparison(from: old, to: new)
    return Report(changes: comparison, from: "a", to: "b").text(
      layout: Report.Layout(columns: 1_000))
  }

  @Test func `is told from one of what is paid`() throws {
    let old = try Samples.table(of: "us-east-1", terms: Self.own)
    let new = try Samples.table(
      of: "us-east-1", terms: Self.own,
      price: ("shardHour\": \"0.015", "shardHour\": \"0.0148"))
    let page = page(old, new)
    #expect(page.contains("  = Shard-hours  $0.0125  $0.0125\n"))
    #expect(page.contains("\n1 price changed in list price or terms only in us-east-1.\n"))
    #expect(
      page.contains(
        "• Paid as before in us-east-1, though the list price or the terms behind it changed: "
          + "provisioned.shardHour (list price $0.0148 instead of $0.015).\n"))
    #expect(PriceComparison(from: old, to: new).isChanged)
  }

  @Test func `may be one of the terms`() throws {
    let list = try Samples.table(of: "us-east-1", terms: "")
    let new = try Samples.table(
      of: "us-east-1", terms: Self.own.replacing("0.0125", with: "0.015"))
    #expect(page(list, new).contains(" changed: provisioned.shardHour (other terms).\n"))
  }

  @Test func `is counted where it concerns many prices`() throws {
    let own = "\"overrides\": { \"provisioned\": { \(`A page of other terms`.five) } }"
    let old = try Samples.table(of: "us-east-1", terms: own)
    let new = try #require(
      old.onTerms(
        discountPercent: 10,
        ownPrices: Dictionary(
          uniqueKeysWithValues: old.rates.ownPricedDimensions.map { ($0, .cent) })))
    let page = page(old, new)
    #expect(page.contains("15 prices changed in us-east-1.\n"))
    #expect(!page.contains("Paid as before"))
  }
}

extension Money {
  fileprivate static let cent = Money(picounits: 10_000_000_000)
}
