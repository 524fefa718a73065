import ShardPlan
import ShardPlanText
import Testing

/// GetProducts answers hold JSON inside of text, in which places cannot be shown.
struct `A fault inside of a text` {
  @Test(arguments: [
    ("\\\"ShardHour\\\"", "\\\"GB\\\"", "import-unit"),
    ("\\\"0.0150000000\\\"", "\\\"free\\\"", "import-price"),
    ("\\\"USD\\\"", "\\\"EUR\\\"", "import-currency"),
    ("\\\"unit\\\": ", "\\\"beginRange\\\": \\\"1\\\", \\\"unit\\\": ", "duplicate-field"),
    ("\\\"unit\\\": ", "\\\"unit\\\" ", "json-syntax"),
    ("\\\"productFamily\\\": ", "productFamily: ", "json-syntax"),
    ("\\\"serviceCode\\\": \\\"AmazonKinesis\\\"", "\\\"serviceCode\\\": 1", "wrong-type"),
    ("\\\"terms\\\"", "\\\"term\\\"", "missing-field"),
  ])
  func `is shown at the text`(old: String, new: String, code: String) throws {
    let text = AWSFile.answer.text(of: Tables.virginia)
    let isThere = text.contains(old)
    try #require(isThere)
    let prices = imported(text.replacing(old, with: new, maxReplacements: 1))
    let found = try #require(prices.diagnostics.first, "\(old)")
    #expect(found.code.name == code)
    #expect(found.position == SourceText.Position(line: 2, column: 1))
    #expect(found.location?.path == "$.PriceList[0]")
    #expect(found.excerpt?.marked.hasPrefix("\"{") == true)
    #expect(prices.tables.isEmpty)
  }

  @Test func `says where in the text its JSON is broken`() {
    let prices = imported("[\"{\\\"product\\\":\\n !}\"]")
    #expect(prices.diagnostics.map(\.code.name) == ["json-syntax"])
    #expect(prices.diagnostics[0].message.contains("line 2, column 2 of the text"))
    #expect(prices.diagnostics[0].location?.path == "$[0]")
  }

  @Test func `tells two prices of one thing apart by their paths`() {
    let text = AWSFile.answer.text(of: Tables.virginia)
    let lines = text.split(separator: "\n")
    let again = lines[1].replacing("0.0150000000", with: "0.0160000000")
    let prices = imported(text.replacing(lines[1], with: lines[1] + "\n" + again))
    #expect(prices.diagnostics.map(\.code.name) == ["import-conflict"])
    #expect(
      prices.diagnostics.first?.message
        == "provisioned.shardHour costs 0.016 here, but 0.015 at $.PriceList[0]; "
        + "both are of us-east-1.")
    #expect(prices.diagnostics.first?.location?.path == "$.PriceList[1]")
  }

  @Test func `is no fault when a product stands there twice`() {
    let text = AWSFile.answer.text(of: Tables.virginia)
    let first = text.split(separator: "\n")[1]
    let prices = imported(text.replacing(first, with: first + "\n" + first))
    #expect(prices.diagnostics == [])
    #expect(
      prices.tables.map { $0.rates.from(.code) } == Tables.virginia.map { $0.rates.from(.code) })
  }
}
