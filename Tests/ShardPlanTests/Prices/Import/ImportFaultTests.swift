import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

struct `A price file with a fault` {
  @Test(arguments: ImportFault.ofMaps + ImportFault.ofOffers)
  func `is refused at the place of the fault`(fault: ImportFault) throws {
    let marked = try fault.marked(Tables.virginia)
    let prices = imported(marked.withoutMark)
    let found = try #require(
      prices.diagnostics.first { $0.code.name == fault.code }, "\(prices.diagnostics)")
    #expect(prices.tables.isEmpty)
    #expect(found.severity == .error)
    #expect(found.message.contains(fault.says), "\(found.message)")
    #expect(found.message.hasSuffix("."))
    if fault.code.hasPrefix("import-") { #expect(found.advice != nil) }
    if let mark = marked.markPosition { #expect(found.position == mark) }
    // What would be left out of tables is not said where there are none.
    #expect(!prices.diagnostics.contains { $0.severity == .warning }, "\(prices.diagnostics)")
  }

  @Test(arguments: ImportFault.leftOut)
  func `is imported without what cannot be used`(fault: ImportFault) throws {
    let marked = try fault.marked(Tables.few)
    let prices = imported(marked.withoutMark)
    let found = try #require(
      prices.diagnostics.first { $0.code.name == fault.code }, "\(prices.diagnostics)")
    #expect(found.severity == fault.severity)
    #expect(found.message.contains(fault.says), "\(found.message)")
    if let mark = marked.markPosition { #expect(found.position == mark) }
    if let path = fault.path { #expect(found.location?.path == path) }
    #expect(prices.diagnostics.allSatisfy { $0.severity != .error }, "\(prices.diagnostics)")
    #expect(prices.tables.count >= 3)
    // Whatever is imported is right: each mode as it was, or not there.
    for table in prices.tables {
      let original = try #require(PriceTable.bundled(for: table.region.code))
      for dimension in BillingDimension.allCases {
        guard let price = table.rates[dimension] else { continue }
        #expect(price == original.rates[dimension])
      }
    }
  }

  @Test(arguments: [
    "①{}", "①{\"manifest\": {}}", "①{\"regions\": {}}", "①7", "①\"text\"", "①null",
    "①{\"formatVersion\": 1, \"region\": \"us-east-1\"}",
  ])
  func `is refused when it is none that is known`(marked: String) {
    let prices = imported(marked.withoutMark)
    #expect(prices.diagnostics.map(\.code.name) == ["import-unknown-format"])
    #expect(prices.diagnostics.first?.position == marked.markPosition)
    #expect(prices.kind == nil)
    #expect(prices.tables.isEmpty)
  }

  @Test(arguments: ["", " ", "{", "[1,", "\u{FEFF}", "// comment"])
  func `is refused when it is not JSON`(text: String) {
    let prices = imported(text)
    #expect(prices.diagnostics.map(\.code.name) == ["json-syntax"])
    #expect(prices.kind == nil)
  }

  @Test(arguments: [
    "[]", "{\"PriceList\": []}",
    "{\"offerCode\": \"AmazonKinesis\", \"version\": \"1\", "
      + "\"publicationDate\": \"2026-08-31T09:22:09Z\", \"products\": {}, \"terms\": {}}",
  ])
  func `is refused when nothing can be placed`(text: String) {
    let prices = imported(text)
    #expect(prices.tables.isEmpty)
    #expect(prices.diagnostics.contains { $0.severity == .error })
  }

  @Test func `is refused when no row can be placed`() throws {
    let text = AWSFile.offerFile.text(of: Tables.virginia)
      .replacing("peration\": \"", with: "peration\": \"New")
    let prices = imported(text)
    #expect(
      prices.diagnostics.map(\.code.name) == [
        "import-unknown-rate", "import-empty-region", "import-nothing",
      ])
    #expect(prices.diagnostics.first?.message.contains("20 rows") == true)
  }
}
