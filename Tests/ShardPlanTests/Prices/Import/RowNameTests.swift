import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// The names by which rows are placed, where AWS has several.
struct `A row of a price file` {
  @Test func `is placed by its readable key when its code is new`() {
    let text = AWSFile.meteredUnitMap.text(of: Tables.few)
      .replacing("RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk", with: "New")
    let prices = imported(text)
    #expect(prices.tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
    #expect(prices.diagnostics.map(\.code.name) == ["import-unknown-rate"])
    #expect(prices.diagnostics.first?.message.contains("4 rows") == true)
  }

  @Test func `is placed by its code when its key is new`() {
    let text = AWSFile.meteredUnitMap.text(of: Tables.few)
      .replacing("\"Provisioned shard hour per", with: "\"Shard hour per")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test func `is placed by its key when it states no code`() {
    let text = AWSFile.meteredUnitMap.text(of: Tables.few)
      .replacing("\"RegionlessRateCode\"", with: "\"x\"")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test(arguments: ["operation", "kinesisAdvantageOperation"])
  func `names its operation in either attribute`(attribute: String) {
    let text = AWSFile.offerFile.text(of: Tables.few)
      .replacing("\"operation\"", with: "\"\(attribute)\"")
      .replacing("\"kinesisAdvantageOperation\"", with: "\"\(attribute)\"")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test func `may have both attributes when only one is known`() {
    let text = AWSFile.offerFile.text(of: Tables.few).replacing(
      "\"kinesisAdvantageOperation\"", with: "\"operation\": \"\", \"kinesisAdvantageOperation\"")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test(arguments: ["GB-month", "GB month", "GB-Mo"])
  func `may spell the unit of kept data in several ways`(unit: String) {
    let text = AWSFile.offerFile.text(of: Tables.few)
      .replacing("\"GB-month\"", with: "\"\(unit)\"").replacing("\"GB month\"", with: "\"\(unit)\"")
    #expect(imported(text).diagnostics == [])
  }

  @Test(arguments: [AWSFile.meteredUnitMap, .offerFile])
  func `may name its location as newer files do`(file: AWSFile) {
    let text = file.text(of: Tables.inDollars)
      .replacing("\"EU (", with: "\"Europe (")
      .replacing("\"AWS GovCloud (US)\"", with: "\"AWS GovCloud (US-West)\"")
    #expect(text.contains("Europe (Ireland)"))
    #expect(imported(text).diagnostics == [])
    #expect(imported(text).tables.map(\.region) == Tables.inDollars.map(\.region))
  }

  @Test func `is placed by its location when it has no code of a region`() {
    let text = AWSFile.offerFile.text(of: Tables.inDollars)
      .replacing("\"regionCode\"", with: "\"x\"")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) }
        == Tables.inDollars.map { $0.rates.from(.code) })
  }

  @Test func `may have more zeros than decimals count`() {
    let text = AWSFile.offerFile.text(of: Tables.few)
      .replacing("0.0150000000", with: "0.0150000000000000")
    #expect(imported(text).diagnostics == [])
    #expect(
      imported(text).tables.map { $0.rates.from(.code) } == Tables.few.map { $0.rates.from(.code) })
  }

  @Test func `has a whole price in any number of zeros`() throws {
    let text = AWSFile.offerFile.text(of: Tables.virginia)
      .replacing("0.0150000000", with: "10.00000000000000")
    #expect(
      try #require(imported(text).tables.first).rates[.provisionedShardHour]?.list.description
        == "10")
  }
}
