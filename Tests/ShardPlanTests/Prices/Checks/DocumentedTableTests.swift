import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// The examples in `Docs/Pricing.md`.
struct `The documented price table` {
  @Test func `is one, on the terms that it shows`() throws {
    let text = try Self.block("json", containing: "\"formatVersion\"")
    var checker = PriceTableChecker(now: try #require(FaultyTable.now))
    checker.check(SourceText(name: "us-east-1.json", text: text))
    #expect(checker.diagnostics.isEmpty)
    let table = try PriceTable.read(SourceText(name: "us-east-1.json", text: text))
    #expect(table.rates.discountPercent == Ratio(25, over: 2))
    #expect(table.rates.ownPricedDimensions == [.provisionedShardHour])
    #expect(table.rates[.onDemandStreamHour]?.value == Ratio(35, over: 1_000))
  }

  @Test func `is written back as it is shown`() throws {
    let text = try Self.block("json", containing: "\"formatVersion\"")
    let table = try PriceTable.read(SourceText(name: "us-east-1.json", text: text))
    #expect(table.text == text)
  }

  @Test func `has the finding that is shown`() throws {
    let table = try #require(FaultyTable.all.first { $0.code == "digits-transposed" })
    let finding = try #require(try table.findings().first)
    let text = DiagnosticText(columns: 80).text(of: finding)
    #expect(try Self.block("text", containing: "digits-transposed") == text + "\n")
  }

  /// A fenced block of the document.
  private static func block(_ language: String, containing text: String) throws -> String {
    let blocks = try Repository.text("Docs/Pricing.md").split(separator: "```\(language)\n")
      .dropFirst().compactMap { $0.split(separator: "```").first.map(String.init) }
    return try #require(blocks.first { $0.contains(text) })
  }
}
