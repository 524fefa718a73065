import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// The tables in `Pricing`, which are the truth, and the copy in the binary.
struct `The price tables` {
  static let regions =
    (try? Repository.names(in: "Pricing"))?
    .filter { $0.hasSuffix(".json") && $0 != "schema.json" }.map { String($0.dropLast(5)) } ?? []

  @Test(arguments: regions)
  func `are read without a fault under the name of their region`(region: String) throws {
    let table = try PriceTable.read(source(of: region))
    #expect(table.region.code == region)
    #expect(table.currency == table.region.partition.currency)
  }

  @Test(arguments: regions)
  func `write every price in its shortest form`(region: String) throws {
    let table = try PriceTable.read(source(of: region))
    let text = try Repository.text("Pricing/\(region).json")
    for dimension in BillingDimension.allCases {
      guard let price = table.rates[dimension]?.list else { continue }
      let field = dimension.rawValue.split(separator: ".")[1]
      #expect(text.contains("\"\(field)\": \"\(price)\""), "\(dimension.rawValue)")
    }
  }

  @Test func `are bundled price by price`() throws {
    var text = #"""
      // Generated from the tables in Pricing; run `UPDATE_GOLDEN=1 swift test` to bring it up to date.

      /// A copy of all price tables, so that the tool runs anywhere.
      enum BundledTables {
        /// A row for each table: region, date, source, and the prices of each capacity mode in the order of
        /// the billing dimensions.
        static let rows: StaticString = """

      """#
    for region in Self.regions {
      let table = try PriceTable.read(source(of: region))
      let modes = CapacityMode.allCases.map { mode in
        BillingDimension.allCases.filter { $0.mode == mode }
          .compactMap { table.rates[$0]?.list.description }.joined(separator: " ")
      }
      let cells = [region, table.publishedAt.description, table.source] + modes
      text += "    \(cells.joined(separator: "|"))\n"
    }
    text += "    \"\"\"\n}\n"
    let copy = "Sources/ShardPlan/Prices/Tables/BundledTables.generated.swift"
    #expect(try Golden.difference(of: text, from: copy) == nil)
  }

  @Test(arguments: regions)
  func `are what the bundled copy gives`(region: String) throws {
    let bundled = try #require(PriceTable.bundledSource(for: region))
    #expect(bundled.name == "bundled/\(region).json")
    #expect(bundled.bytes == (try Repository.bytes("Pricing/\(region).json")))
    #expect(PriceTable.bundled(for: region) == (try PriceTable.read(bundled)))
  }

  @Test func `are bundled for no other region`() {
    #expect(PriceTable.bundledRegions == Self.regions)
    #expect(PriceTable.bundled(for: "cn-northwest-1") == nil)
  }

  private func source(of region: String) throws -> SourceText {
    let path = "Pricing/\(region).json"
    return SourceText(name: path, bytes: try Repository.bytes(path))
  }
}
