import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Tables with one fault each.
struct `Reading a price table` {
  struct Fault: Sendable, CustomTestStringConvertible {
    /// What the table of us-east-1 says.
    let old: String
    /// What this one says; the mark stands where the fault is found.
    let new: String
    let code: String
    var testDescription: String { "\(code): \(new)" }
  }

  static let price = "\"shardHour\": \"0.015\""

  @Test(arguments: [
    Fault(old: price, new: "\"shardHour\": ①0.015", code: "price-not-text"),
    Fault(old: price, new: "\"shardHour\": ①\"\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\" 0.015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"1.5e-2\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"+0.015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"-0.015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"0,015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\".015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"00.015\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"0.\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"٠.٠١٥\"", code: "price-not-decimal"),
    Fault(old: price, new: "\"shardHour\": ①\"0.0150000000001\"", code: "price-too-fine"),
    Fault(old: price, new: "\"shardHour\": ①\"0.000\"", code: "price-zero"),
    Fault(old: price, new: "\"shardHour\": ①\"1000000.1\"", code: "price-too-large"),
    Fault(
      old: price, new: "\"shardHour\": ①\"\(String(repeating: "9", count: 400))\"",
      code: "price-too-large"),
    Fault(old: price, new: "\"shardHour\": ①null", code: "wrong-type"),
    Fault(old: price, new: "①\"shardhour\": \"0.015\"", code: "unknown-field"),
    Fault(old: price, new: "\(price), ①\(price)", code: "duplicate-field"),
    Fault(
      old: "\"formatVersion\": 1", new: "\"formatVersion\": ①2", code: "unknown-format-version"),
    Fault(
      old: "\"region\": \"us-east-1\"", new: "\"region\": ①\"US-EAST-9\"", code: "unknown-region"),
    Fault(
      old: "\"location\": \"US East (N. Virginia)\"", new: "\"location\": ①\"US East (Ohio)\"",
      code: "wrong-location"),
    Fault(old: "\"currency\": \"USD\"", new: "\"currency\": ①\"usd\"", code: "unknown-currency"),
    Fault(
      old: "2026-08-31T09:22:09Z", new: "2026-02-30T09:22:09Z", code: "malformed-date"),
    Fault(old: "\"source\"", new: "①\"sauce\"", code: "unknown-field"),
  ])
  func `finds the fault at its place`(fault: Fault) throws {
    let table = try Repository.text("Pricing/us-east-1.json")
    let marked = table.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let text = marked.replacing("①", with: "")
    let diagnostics = diagnostics(in: text)
    let found = try #require(diagnostics.first { $0.code.name == fault.code }, "\(diagnostics)")
    #expect(found.severity == .error)
    #expect(found.advice != nil)
    guard let mark = marked.firstRange(of: "①") else { return }
    let before = marked[..<mark.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(found.location?.line == before.count)
    #expect(found.location?.column == (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  @Test func `advises a price that it accepts instead of an exponent`() throws {
    let table = try Repository.text("Pricing/us-east-1.json")
    let text = table.replacing(Self.price, with: "\"shardHour\": 1.5e-02", maxReplacements: 1)
    #expect(diagnostics(in: text).compactMap(\.advice) == ["write \"0.015\""])
  }

  @Test func `finds a dimension that is missing`() throws {
    let table = try Repository.text("Pricing/us-east-1.json")
    let found = diagnostics(in: table.replacing("      \"streamHour\": \"0.04\",\n", with: ""))
    #expect(found.map(\.code.name) == ["missing-field"])
    #expect(found.first?.location?.path == "$.prices.onDemand")
  }

  @Test func `refuses the table of another region than asked for`() throws {
    let text = try Repository.text("Pricing/us-east-1.json")
    #expect {
      try PriceTable.read(SourceText(name: "us-east-2.json", text: text), of: "us-east-2")
    } throws: { error in
      (error as? InvalidInput)?.diagnostics.map(\.code.name) == ["other-region"]
    }
  }

  @Test func `finds everything in one pass`() throws {
    let table = try Repository.text("Pricing/us-east-1.json")
      .replacing("\"0.015\"", with: "0.015").replacing("\"USD\"", with: "\"usd\"")
    #expect(
      diagnostics(in: table).map(\.code.name) == [
        "unknown-currency", "price-not-text", "price-not-text",
      ])
  }

  @Test func `takes a table without the groups that a region does not sell`() throws {
    let text = try Repository.text("Pricing/cn-north-1.json")
    let table = try PriceTable.read(SourceText(name: "cn-north-1.json", text: text))
    #expect(table.rates.pricedModes == [.provisioned])
    #expect(table.rates[.provisionedShardHour]?.value.description == "0.1211")
  }

  @Test func `refuses a table without any prices`() throws {
    let text = try Repository.text("Pricing/cn-north-1.json")
    let start = try #require(text.firstRange(of: "\"prices\": {")?.upperBound)
    #expect(diagnostics(in: text[..<start] + "}}").map(\.code.name) == ["no-prices"])
  }

  /// What is wrong with a table.
  private func diagnostics(in text: String) -> [Diagnostic] {
    do {
      _ = try PriceTable.read(SourceText(name: "us-east-1.json", text: text))
      return []
    } catch {
      return error.diagnostics
    }
  }
}
