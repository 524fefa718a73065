import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

struct `Importing a price file` {
  @Test(arguments: AWSFile.allCases)
  func `gives back the tables of all its regions, digit for digit`(file: AWSFile) {
    let prices = imported(file.text(of: Tables.inDollars))
    #expect(prices.diagnostics == [])
    #expect(prices.tables.map(\.region) == Tables.inDollars.map(\.region))
    #expect(
      prices.tables.map { $0.rates.from(.code) } == Tables.inDollars.map { $0.rates.from(.code) })
    for (table, original) in zip(prices.tables, Tables.inDollars) {
      #expect(table.publishedAt == original.publishedAt)
      #expect(table.source == file.source(of: original))
      #expect(table.file == "aws.json")
    }
  }

  @Test func `of the kind that the tables come from gives back their files byte for byte`() throws {
    for table in imported(AWSFile.meteredUnitMap.text(of: Tables.inDollars)).tables {
      #expect(table.text == (try Repository.text("Pricing/\(table.region.code).json")))
    }
  }

  @Test(arguments: AWSFile.allCases)
  func `gives what is read again from the text of the tables`(file: AWSFile) throws {
    for table in imported(file.text(of: Tables.inDollars)).tables {
      let text = SourceText(name: "aws.json", text: table.text)
      #expect(try PriceTable.read(text, of: table.region.code) == table)
    }
  }

  @Test(arguments: AWSFile.allCases)
  func `leaves out what China does not sell, without a word`(file: AWSFile) {
    let prices = imported(file.text(of: Tables.beijing))
    #expect(prices.diagnostics == [])
    #expect(
      prices.tables.map { $0.rates.from(.code) } == Tables.beijing.map { $0.rates.from(.code) })
    #expect(prices.tables.first?.rates.pricedModes == [.provisioned])
    #expect(prices.tables.first?.currency == .chineseYuan)
  }

  @Test(arguments: AWSFile.allCases)
  func `takes only the regions that are asked for`(file: AWSFile) {
    let prices = imported(file.text(of: Tables.inDollars), regions: ["us-east-1", "eu-west-1"])
    #expect(prices.tables.map(\.region.code) == ["eu-west-1", "us-east-1"])
    #expect(prices.diagnostics == [])
  }

  @Test(arguments: AWSFile.allCases)
  func `says what kind of file it is`(file: AWSFile) {
    let kind = imported(file.text(of: Tables.virginia)).kind
    #expect(
      kind?.words == ([.list, .unwrapped].contains(file) ? "GetProducts answer" : file.rawValue))
  }

  @Test(arguments: AWSFile.allCases, 0..<5 as Range<UInt64>)
  func `does not depend on the order of rows`(file: AWSFile, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let prices = imported(file.text(of: Tables.few) { $0.shuffled(using: &random) })
    #expect(prices.diagnostics == [])
    #expect(prices.tables == imported(file.text(of: Tables.few)).tables)
  }

  @Test func `takes one product by itself`() throws {
    let line = try #require(records.first)
    let prices = imported(line)
    #expect(prices.kind == .products)
    #expect(
      prices.diagnostics.map(\.code.name) == [
        "import-incomplete-mode", "import-empty-region", "import-nothing",
      ])
  }

  @Test func `understands products as AWS wrote them`() throws {
    // Three dimensions from the records and the rest from the table, which has the same prices.
    let own = AWSFile.unwrapped.text(of: Tables.virginia)
      .replacing("20260831092209", with: "20230801012600")
      .replacing("2026-08-31T09:22:09Z", with: "2023-08-01T01:26:00Z")
      .split(separator: "\n").dropFirst().filter { line in
        !["EnhancedFanoutDataRetrieval", "ConsumerHour", "Addon"].contains { line.contains($0) }
      }
    let prices = imported(
      "["
        + (records + own.map(String.init)).joined(separator: ",")
        .replacing(",,", with: ","))
    #expect(records.count == 3)
    #expect(own.count == 17)
    #expect(prices.diagnostics == [])
    #expect(
      prices.tables.map { $0.rates.from(.code) } == Tables.virginia.map { $0.rates.from(.code) })
    #expect(prices.tables.first?.source == "AWS Price List AmazonKinesis 20230801012600")
  }

  /// Three products of us-east-1, verbatim.
  ///
  /// Source: GetProducts for AmazonKinesis, publication 2023-08-01T01:26:00Z.
  private var records: [String] {
    ((try? Repository.text("Tests/ShardPlanTests/Prices/Data/get-products-2023-08-01.jsonl")) ?? "")
      .split(separator: "\n").map(String.init)
  }
}

/// Returns what a text is imported as.
func imported(_ text: String, regions: Set<String> = []) -> PriceImport {
  PriceImport.read(SourceText(name: "aws.json", text: text), regions: regions)
}
