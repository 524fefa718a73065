import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// How sets of price tables differ.
struct `Comparing price tables` {
  static let tables = `The price tables`.regions.compactMap { PriceTable.bundled(for: $0) }

  @Test func `finds nothing between a set and itself`() {
    let comparison = PriceComparison(from: Self.tables, to: Self.tables.reversed())
    #expect(!comparison.isChanged)
    #expect(comparison.entries.count == Self.tables.count)
    #expect(comparison.entries.allSatisfy { $0.prices.isEmpty })
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `finds exactly what was changed, and the opposite the other way round`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let old = try #require(Self.tables.randomElement(using: &random))
    var changed = 0
    let new = try Self.table(of: old.region.code) { price in
      guard Bool.random(using: &random) else { return price }
      changed += 1
      return price * Ratio(UInt128.random(in: 1...99, using: &random), over: 100)
    }
    let (there, back) = (TableChange(from: old, to: new), TableChange(from: new, to: old))
    #expect(there.prices.count == changed)
    #expect(there.prices.map(\.dimension) == back.prices.map(\.dimension))
    for (change, inverse) in zip(there.prices, back.prices) {
      let (fall, rise) = (try #require(change.difference), try #require(inverse.difference))
      #expect(fall.isNegative && !rise.isNegative && fall.amount == rise.amount)
      let (old, new) = (try #require(change.old?.value), try #require(change.new?.value))
      #expect(new + fall.amount == old)
      #expect(fall.percent * old == fall.amount * 100)
    }
  }

  @Test func `tells regions that came from regions that went`() {
    let comparison = PriceComparison(
      from: Array(Self.tables.dropLast(7)), to: Array(Self.tables.dropFirst(5)))
    let removed = comparison.entries.filter { if case .removed = $0 { true } else { false } }
    let added = comparison.entries.filter { if case .added = $0 { true } else { false } }
    #expect(removed.count == 5 && added.count == 7)
    #expect(comparison.entries.count == Self.tables.count)
    #expect(comparison.kept.count == Self.tables.count - 12)
    #expect(removed[0].prices.count == 20)
    #expect(removed[0].prices.allSatisfy { $0.new == nil && $0.difference == nil })
    #expect(added[0].prices.allSatisfy { $0.old == nil })
  }

  @Test func `does not subtract yuan from dollars`() throws {
    let beijing = try #require(PriceTable.bundled(for: "cn-north-1"))
    let change = TableChange(from: beijing, to: try Self.table(of: "us-east-1"))
    #expect(change.prices.count == 20)
    #expect(change.prices.allSatisfy { $0.difference == nil })
  }

  @Test func `takes a discount for a change although no list price changed`() throws {
    let list = try Self.table(of: "us-east-1")
    let discounted = try Self.table(of: "us-east-1", terms: "\"discountPercent\": \"10\",")
    let change = TableChange(from: list, to: discounted)
    #expect(change.prices.count == 20)
    #expect(change.prices.allSatisfy { $0.difference?.percent == 10 })
    #expect(!change.isSameFile && TableChange(from: list, to: list).isSameFile)
  }

  @Test func `lets terms go on to hold on new list prices`() throws {
    let terms = try Self.table(
      of: "us-east-1",
      terms:
        "\"discountPercent\": 10, \"overrides\": {\"provisioned\": {\"shardHour\": \"0.012\"}},")
    let list = try Self.table(of: "us-east-1")
    #expect(terms.onTerms(of: terms) == terms)
    #expect(list.onTerms(of: list) == list)
    let renewed = try Self.table(of: "us-east-1") { $0 * 2 }
    let result = try #require(renewed.onTerms(of: terms))
    #expect(result.rates[.provisionedShardHour]?.value == Ratio(12, over: 1_000))
    #expect(result.rates[.provisionedShardHour]?.list == renewed.rates[.provisionedShardHour]?.list)
    #expect(result.rates[.onDemandDataIn]?.value == Ratio(144, over: 1_000))
    #expect(terms.onTerms(of: try #require(PriceTable.bundled(for: "cn-north-1"))) == nil)
  }

  /// A bundled table with other prices, or on other terms.
  private static func table(
    of region: String, terms: String = "", _ change: (Ratio) -> Ratio = { $0 }
  ) throws -> PriceTable {
    let table = try TableText(region: region, isRedated: false)
    var lines = table.lines
    for price in table.prices {
      lines[price.line - 1] = lines[price.line - 1].replacing(
        "\"\(price.digits)\"", with: "\"\(change(Decimal.value(price.digits)).decimal())\"")
    }
    let text = lines.joined(separator: "\n")
      .replacing("\"prices\"", with: terms + "\"prices\"", maxReplacements: 1)
    return try PriceTable.read(SourceText(name: "Pricing/\(region).json", text: text))
  }
}
