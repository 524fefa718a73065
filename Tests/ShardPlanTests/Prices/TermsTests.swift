import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Tables with a discount and prices of their owner's own.
struct `The terms of a price table` {
  @Test(arguments: ["\"12.5\"", "12.5", "\"12.50\"", "1250e-2"])
  func `may give the discount as text or as a number`(discount: String) throws {
    let table = try read(discount: discount)
    #expect(table.rates.discountPercent == Ratio(25, over: 2))
    #expect(table.rates[.provisionedShardHour]?.list.description == "0.015")
    #expect(table.rates[.provisionedShardHour]?.value.description == "0.013125")
  }

  @Test func `are AWS's when nothing is taken off`() throws {
    for discount in ["\"0\"", "0", "0.0000"] {
      let table = try read(discount: discount)
      #expect(try table == read())
      #expect(table.rates.isAtListPrices)
      #expect(table.rates[.provisionedShardHour]?.terms == .list)
    }
  }

  @Test func `let an own price hold instead of a discounted one`() throws {
    let table = try read(
      discount: "\"50\"", overrides: "{ \"provisioned\": { \"shardHour\": \"0.0135\" } }")
    #expect(table.rates.ownPricedDimensions == [.provisionedShardHour])
    #expect(table.rates[.provisionedShardHour]?.value.description == "0.0135")
    #expect(table.rates[.provisionedFanOutConsumer]?.value.description == "0.0075")
  }

  @Test func `say where the price in effect stands`() throws {
    let table = try read(
      discount: "\"50\"", overrides: "{ \"provisioned\": { \"shardHour\": \"0.0135\" } }")
    #expect(table.path(of: .provisionedShardHour) == "$.overrides.provisioned.shardHour")
    #expect(table.path(of: .onDemandDataIn) == "$.prices.onDemand.dataInGB")
  }

  @Test(arguments: PriceTable.bundledRegions)
  func `are not written where there are none`(region: String) throws {
    let table = try #require(PriceTable.bundled(for: region))
    #expect(try table.text == Repository.text("Pricing/\(region).json"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `come back from what was written`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    /// Any whole number of parts, from one.
    func decimal(of parts: UInt128, below bound: UInt128) -> String {
      Ratio(.random(in: 1..<bound, using: &random), over: parts).decimal()
    }
    let discount = decimal(of: 10_000, below: 1_000_000)
    var own: [BillingDimension: String] = [:]
    for dimension in BillingDimension.allCases where Bool.random(using: &random) {
      own[dimension] = decimal(of: 1_000_000_000_000, below: 1 << 59)
    }
    let table = try read(discount: "\"\(discount)\"", overrides: Self.overrides(own))
    #expect(table.rates.discountPercent.decimal() == discount)
    #expect(Set(table.rates.ownPricedDimensions) == Set(own.keys))
    for (dimension, price) in own {
      #expect(table.rates[dimension]?.value.description == price)
    }
    let again = try PriceTable.read(SourceText(name: table.file, text: table.text))
    #expect(again == table)
    #expect(again.text == table.text)
  }

  /// The own prices as JSON.
  private static func overrides(_ prices: [BillingDimension: String]) -> String {
    let groups = CapacityMode.allCases.compactMap { mode -> String? in
      let fields = BillingDimension.allCases.filter { $0.mode == mode }.compactMap { dimension in
        prices[dimension].map { "\"\(dimension.rawValue.split(separator: ".")[1])\": \"\($0)\"" }
      }
      let name = BillingDimension.allCases.first { $0.mode == mode }?.rawValue.split(
        separator: ".")[0]
      return name.map { "\"\($0)\": { \(fields.joined(separator: ", ")) }" }
    }
    return "{ \(groups.joined(separator: ", ")) }"
  }

  /// Reads the table of us-east-1 with terms put in as they are written.
  private func read(discount: String? = nil, overrides: String? = nil) throws -> PriceTable {
    var text = try Repository.text("Pricing/us-east-1.json")
    for (field, value) in [("discountPercent", discount), ("overrides", overrides)] {
      guard let value else { continue }
      text = text.replacing(
        "  \"prices\": {", with: "  \"\(field)\": \(value),\n  \"prices\": {", maxReplacements: 1)
    }
    return try PriceTable.read(SourceText(name: "us-east-1.json", text: text))
  }
}
