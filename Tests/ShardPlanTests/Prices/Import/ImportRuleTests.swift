import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// The rules from rates to tables.
struct `An import` {
  @Test func `leaves out Advantage where its rates cannot be told apart`() throws {
    let fault = try #require(ImportFault.leftOut.first { $0.code == "import-ambiguous-rates" })
    let prices = imported(try fault.marked(Tables.few))
    #expect(prices.diagnostics.map(\.code.name) == ["import-ambiguous-rates"])
    #expect(prices.tables.map(\.rates.pricedModes.count) == [2, 3, 3, 3])
    #expect(prices.tables.first?.region.code == "ap-northeast-3")
  }

  @Test func `leaves out Advantage where one of its rates is missing`() {
    let code = "\"vhTGnbyu8SLTUVWUgNbencLSI9L2fPprK3_1FuUoBkU\""
    let prices = imported(
      AWSFile.meteredUnitMap.text(of: Tables.few).replacing(code, with: "\"New\""))
    #expect(
      prices.diagnostics.map(\.code.name) == ["import-unknown-rate", "import-incomplete-mode"])
    #expect(
      prices.diagnostics.last?.message
        == "Left out: on-demand-advantage mode of 4 regions, such as ap-northeast-3, which lacks "
        + "advantage.dataInGB, advantage.dataInShortfallGB.")
    #expect(prices.tables.allSatisfy { $0.rates.pricedModes == [.provisioned, .onDemand] })
  }

  @Test func `dates a table by the oldest of its products`() throws {
    let fault = try #require(ImportFault.leftOut.first { $0.code == "import-mixed-editions" })
    let prices = imported(try fault.marked(Tables.few))
    #expect(prices.tables.first?.publishedAt.date == "2025-08-31")
    #expect(prices.tables.dropFirst().allSatisfy { $0.publishedAt.date == "2026-08-31" })
    #expect(prices.tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test func `warns of a region that was asked for and is not there`() {
    let prices = imported(
      AWSFile.offerFile.text(of: Tables.virginia),
      regions: ["us-east-1", "us-east-2", "us-east-11"])
    #expect(prices.tables.map(\.region.code) == ["us-east-1"])
    #expect(
      prices.diagnostics.map(\.code.name) == ["import-absent-region", "import-absent-region"])
    #expect(prices.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(prices.diagnostics.first?.advice?.contains("did you mean") == true)
    let none = imported(AWSFile.offerFile.text(of: Tables.virginia), regions: ["us-east-2"])
    #expect(none.diagnostics.map(\.code.name) == ["import-absent-region", "import-nothing"])
    #expect(none.tables.isEmpty)
  }

  @Test func `does not mind faults in regions that are not asked for`() throws {
    let text = AWSFile.offerFile.text(of: Tables.few)
      .replacing("\"0.0150000000\"", with: "\"free\"")
    #expect(imported(text).tables.isEmpty)
    #expect(imported(text, regions: ["eu-central-1"]).diagnostics == [])
    #expect(imported(text, regions: ["eu-central-1"]).tables.count == 1)
  }

  @Test func `takes another term of the same price, and refuses one of another`() {
    let text = AWSFile.offerFile.text(of: Tables.virginia)
    let term = "\"us-east-1-PutRequest-PayloadUnits.JRTCKXETXF\""
    let row = text.split(separator: "\n").first { $0.contains(term) } ?? ""
    let start = row.firstRange(of: term)?.lowerBound ?? row.endIndex
    let inner = row[start...].dropLast(row.hasSuffix(",") ? 2 : 1)
    let twice = text.replacing(inner, with: inner + ", " + inner.replacing(term, with: "\"B\""))
    #expect(imported(twice).diagnostics == [])
    #expect(
      imported(twice).tables.map { $0.rates.from(.code) }
        == Tables.virginia.map { $0.rates.from(.code) })
    let other = inner.replacing(term, with: "\"B\"").replacing("0.0000000140", with: "0.0000000150")
    let prices = imported(text.replacing(inner, with: inner + ", " + other))
    #expect(prices.diagnostics.map(\.code.name) == ["import-conflict"])
    #expect(prices.tables.isEmpty)
  }

  @Test func `reports in the same order every time`() {
    let text = AWSFile.offerFile.text(of: Tables.inDollars)
    let broken = text.replacing("\"OnDemandStreamHr\"", with: "\"OnDemandDataIngested\"")
      .replacing("\"StreamHr\"", with: "\"GB\"")
    #expect(imported(broken).diagnostics == imported(broken).diagnostics)
    #expect(imported(broken).diagnostics.count == Tables.inDollars.count)
  }

  @Test func `has a test for each of its codes`() {
    let listed = (ImportFault.ofMaps + ImportFault.ofOffers + ImportFault.leftOut).map(\.code)
    let others = ["import-unknown-format", "import-nothing", "import-absent-region"]
    let names = Diagnostic.Code.ofImports.map(\.name)
    #expect(Set(names) == Set((listed + others).filter { $0.hasPrefix("import-") }))
    #expect(Set(names).count == names.count)
    #expect(
      Diagnostic.Code.ofImports.allSatisfy {
        $0.title.hasSuffix(".") && $0.explanation.hasSuffix(".")
      })
  }
}
