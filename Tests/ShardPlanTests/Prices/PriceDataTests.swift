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

  @Test func `are bundled byte for byte`() throws {
    let newest = try Self.regions.map {
      try PriceTable.read(source(of: $0)).publishedAt.description
    }
    .max()
    var text = """
      // Generated from the tables in Pricing; run `UPDATE_GOLDEN=1 swift test` to bring it up to date.

      /// A copy of every price table, so that the tool runs anywhere.
      enum BundledTables {
        /// When the newest of them was published.
        static let newest: StaticString = "\(newest ?? "")"

        static let all: [(region: StaticString, text: StaticString)] = [

      """
    for region in Self.regions {
      let lines = try Repository.text("Pricing/\(region).json")
        .split(separator: "\n", omittingEmptySubsequences: false)
      text += "    (\n      \"\(region)\",\n      #\"\"\"\n"
      text += lines.map { $0.isEmpty ? "\n" : "      \($0)\n" }.joined()
      text += "      \"\"\"#\n    ),\n"
    }
    text += "  ]\n}\n"
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
