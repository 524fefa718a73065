import ShardPlanEngine
import ShardPlan
import TestSupport
import Testing

/// The tables against a flat list of what AWS published.
///
/// Source: AWS's metered unit maps for Kinesis, `plc-kinesis-usd-20260831092209` and, for
/// cn-north-1, `plc-kinesis-cny-20201027235007`. Newer prices come with a newer list.
struct `The published prices` {
  static let rows =
    ((try? Repository.text("Tests/ShardPlanTests/Prices/Data/published-prices.csv"))
    ?? "").split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }

  @Test func `are those of the tables, and all of them`() throws {
    let tables = try `The price tables`.regions.map { try #require(PriceTable.bundled(for: $0)) }
    let priced = tables.flatMap { table in
      BillingDimension.allCases.filter { table.rates[$0] != nil }.map {
        [table.region.code, $0.rawValue]
      }
    }
    #expect(Set(Self.rows.map { [$0[0], $0[2]] }) == Set(priced))
    #expect(Self.rows.count == priced.count)
  }

  @Test(arguments: [
    ("README.md", "prices of # regions"), ("Docs/Pricing.md", "prices of # regions"),
    ("Docs/Pricing.md", "the # real tables"),
    ("Docs/Quality.md", "All € prices"), ("Pricing/README.md", "hold € prices"),
  ])
  func `are as many as documents say`(path: String, phrase: String) throws {
    let words = phrase.replacing("#", with: "\(Set(Self.rows.map { $0[0] }).count)")
      .replacing("€", with: "\(Self.rows.count)")
    #expect(try Repository.text(path).contains(words), "\(path): \(words)")
  }

  @Test func `are what the tables of that day say, digit for digit`() throws {
    for row in Self.rows {
      let text = try Repository.text("Pricing/\(row[0]).json")
      let table = try #require(PriceTable.bundled(for: row[0]))
      #expect(table.publishedAt.description == row[1], "\(row)")
      let dimension = try #require(BillingDimension(rawValue: row[2]))
      #expect(table.rates[dimension]?.list.description == row[3], "\(row)")
      #expect(text.contains("\"\(row[3])\""), "\(row)")
    }
  }
}
