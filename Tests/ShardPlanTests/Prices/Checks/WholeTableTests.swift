import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Faults that concern more than one place.
struct `Checking tables together` {
  @Test func `finds a region that has two tables in a folder, but not in two folders`() throws {
    let table = try Repository.text("Pricing/us-east-1.json")
    var checker = try checker()
    checker.check(SourceText(name: "a/us-east-1.json", text: table))
    checker.check(SourceText(name: "b/us-east-1.json", text: table))
    #expect(checker.diagnostics.isEmpty)
    checker.check(SourceText(name: "a/us-east-1 (copy)", text: table))
    #expect(checker.diagnostics.map(\.code.name) == ["repeated-region"])
    #expect(checker.diagnostics[0].message.contains("a/us-east-1.json"))
    #expect(checker.diagnostics[0].location?.path == "$.region")
    #expect(checker.files.count == 3)
  }

  @Test func `does not ask a file that is not named like a table for its name`() throws {
    var checker = try checker()
    checker.check(
      SourceText(name: "<standard input>", text: try Repository.text("Pricing/us-east-1.json")))
    #expect(checker.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("cents", 100, Diagnostic.Severity.error), ("another region's prices", 2, .warning),
  ])
  func `finds prices that are all too high`(
    story: String, factor: Int, severity: Diagnostic.Severity
  ) throws {
    let found = try findings { Decimal.value($0) * Ratio(factor) }
    #expect(found.map(\.code.name) == ["table-off-level"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.first?.location?.path == "$.prices")
  }

  @Test func `finds a discount that was taken off the list prices`() throws {
    let found = try findings { Decimal.value($0) * Ratio(7, over: 10) }
    #expect(found.map(\.code.name) == ["table-off-level"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `takes a small change of the whole level`() throws {
    #expect(try findings { Decimal.value($0) * Ratio(11, over: 10) }.isEmpty)
  }

  @Test func `finds prices in dollars where yuan are due`() throws {
    let found = try findings(in: "cn-north-1") { Decimal.value($0) / 8 }
    #expect(found.map(\.code.name) == ["table-off-level"])
    #expect(found.map(\.severity) == [.error])
  }

  @Test(arguments: [("0.0231", 0), ("0.02311", 1)])
  func `grants an Advantage price as much as AWS rounds it by`(price: String, count: Int) throws {
    let table = try TableText(region: "us-east-1", isRedated: true)
    var lines = table.lines
    let last = try #require(table.prices.last)
    lines[last.line - 1] = lines[last.line - 1].replacing(last.digits, with: price)
    var checker = try checker()
    checker.check(SourceText(name: "us-east-1.json", text: lines.joined(separator: "\n")))
    #expect(checker.diagnostics.count { $0.code.name == "mode-dearer" } == count)
  }

  @Test(arguments: [true, false])
  func `finds a table that was copied from another region`(isRedated: Bool) throws {
    let table = try TableText(region: "eu-west-1", isRedated: isRedated)
    let text = table.lines.joined(separator: "\n").replacing("eu-west-1", with: "us-west-1")
      .replacing("EU (Ireland)", with: "US West (N. California)")
    var checker = try checker()
    checker.check(SourceText(name: "us-west-1.json", text: text))
    #expect(checker.diagnostics.map(\.code.name) == ["prices-of-other-region"])
    #expect(checker.diagnostics.first?.message.contains("eu-west-1") == true)
  }

  @Test func `finds two faults in one table`() throws {
    let text = try Repository.text("Pricing/us-east-1.json")
      .replacing("\"shardHour\": \"0.015\"", with: "\"shardHour\": \"0.15\"")
      .replacing("\"dataOutGB\": \"0.04\"", with: "\"dataOutGB\": \"0.14\"")
    var checker = try checker()
    checker.check(SourceText(name: "us-east-1.json", text: text))
    #expect(
      checker.diagnostics.map(\.code.name) == ["decimal-point-slipped", "price-off-level"])
  }

  /// A consumer-shard-hour costs what a shard-hour costs in all known regions, so the range is 1 to 1.
  @Test(
    arguments: [
      ("0.01575", nil), ("0.01576", .warning), ("0.0199", .warning), ("0.02", .error),
      ("0.0113", .warning), ("0.01125", .error),
    ] as [(String, Diagnostic.Severity?)])
  func `takes a price for an error from 4/3 of what the others leave room for`(
    price: String, severity: Diagnostic.Severity?
  ) throws {
    let table = try TableText(region: "us-east-1", isRedated: true)
    let text = table.lines.joined(separator: "\n")
      .replacing("\"shardHour\": \"0.015\"", with: "\"shardHour\": \"\(price)\"")
    var checker = try checker()
    checker.check(SourceText(name: "us-east-1.json", text: text))
    #expect(checker.diagnostics.map(\.severity) == [severity].compactMap(\.self))
    #expect(checker.diagnostics.allSatisfy { $0.code.name == "price-off-level" })
  }

  @Test func `finds bytes that are no text`() throws {
    var bytes = try Repository.bytes("Pricing/us-east-1.json")
    bytes[40] = 0xFF
    var checker = try checker()
    checker.check(SourceText(name: "us-east-1.json", bytes: bytes))
    #expect(checker.diagnostics.map(\.code.name) == ["json-encoding"])
  }

  @Test func `gives the same result for the same moment`() throws {
    let table = SourceText(
      name: "us-east-1.json", text: try Repository.text("Pricing/us-east-1.json"))
    let published = try #require(Timestamp("2026-08-31T09:22:09Z"))
    for (now, age, codes) in [
      (published, 0, []), (try #require(Timestamp("2026-08-31T09:22:08Z")), 9, ["date-in-future"]),
      (try #require(Timestamp("2026-09-01T09:22:08Z")), 0, []),
      (try #require(Timestamp("2026-09-01T09:22:09Z")), 0, ["too-old"]),
    ] {
      var checker = PriceTableChecker(now: now, maxAge: age)
      checker.check(table)
      #expect(checker.diagnostics.map(\.code.name) == codes)
    }
  }

  private func checker() throws -> PriceTableChecker {
    PriceTableChecker(now: try #require(FaultyTable.now))
  }

  /// What is found in a table, dated anew, all of whose prices are changed.
  private func findings(
    in region: String = "us-east-1", _ change: (String) -> Ratio
  ) throws -> [Diagnostic] {
    let table = try TableText(region: region, isRedated: true)
    var lines = table.lines
    for price in table.prices {
      lines[price.line - 1] = lines[price.line - 1].replacing(
        "\"\(price.digits)\"", with: "\"\(change(price.digits).decimal(places: 12))\"")
    }
    var checker = try checker()
    checker.check(SourceText(name: "\(region).json", text: lines.joined(separator: "\n")))
    return checker.diagnostics
  }
}
