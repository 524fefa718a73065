import ShardPlanEngine
import ShardPlan
import Testing

/// What the page says when bills are not at AWS's list prices.
struct `A page of other terms` {
  private func text(_ terms: String..., explains: Bool = false) throws -> String {
    let scenarios = try terms.enumerated().map { index, terms in
      try Samples.costed("s\(index)", [Samples.stream], terms: terms)
    }
    return Report(comparing: scenarios, title: "T", explains: explains).text(
      layout: Report.Layout(columns: 1_000))
  }

  private func own(_ prices: String) -> String {
    "\"overrides\": { \"provisioned\": { \(prices) } }"
  }

  static let five = """
    "shardHour": "0.01", "putPayloadUnit": "0.01", "extendedRetentionShardHour": "0.01", \
    "longTermRetentionGBMonth": "0.01", "longTermRetrievalGB": "0.01"
    """

  @Test func `has nothing to say about list prices`() throws {
    let page = try text("\"discountPercent\": 0", explains: true)
    #expect(page == (try text("", explains: true)))
    for word in ["list price", "own price", "off", "Notes"] { #expect(!page.contains(word)) }
  }

  @Test func `says so at the top, as a point to note and with the prices`() throws {
    let page = try text("\"discountPercent\": \"12.5\", " + own("\"shardHour\": \"0.0135\""))
    #expect(page.contains(" · USD · 12.5 % off list prices · 1 own price\n"))
    #expect(
      page.contains(
        "• us-east-1 is priced at 12.5 % off AWS's list prices "
          + "and has own prices for 1 of 20 dimensions.\n"))
    #expect(
      page.contains(
        "; 12.5 % off list prices; own price for provisioned.shardHour "
          + "($0.0135 instead of $0.015).\n"))
    #expect(page.contains("tax or further discount."))
  }

  @Test func `tells scenarios of different terms apart`() throws {
    let page = try text("", "\"discountPercent\": \"12.5\"", own("\"shardHour\": \"0.0135\""))
    let lines = page.split(separator: "\n")
    func cells(_ label: String) -> [Substring] {
      lines.first { $0.hasPrefix(label) }?.dropFirst(label.count).split(separator: "  ")
        .map { $0.drop { $0 == " " } } ?? []
    }
    #expect(cells("Discount") == ["–", "12.5 %", "–"])
    #expect(cells("Own prices") == ["–", "–", "1"])
    #expect(!page.contains(" · 12.5 %"))
  }

  @Test func `counts own prices when they are too many to name`() throws {
    let page = try text(own(Self.five))
    #expect(page.contains(" · 5 own prices\n"))
    #expect(page.contains("092209; own prices for 5 of 20 dimensions.\n"))
  }

  @Test func `shows the arithmetic of a price`() throws {
    let page = try text("\"discountPercent\": \"12.5\"", explains: true)
    #expect(page.contains("18,300 × $0.013125 ($0.015 less 12.5 %) = $240.1875\n"))
    let own = try text(own("\"shardHour\": \"0.0135\""), explains: true)
    #expect(own.contains("18,300 × $0.0135 (own price; list $0.015) = $247.05\n"))
    #expect(own.contains("price: bundled/us-east-1.json, $.overrides.provisioned.shardHour\n"))
  }

  @Test(arguments: [
    ("0.0001", "$0.000000013999986 ($0.000000014 less 0.0001 %)"),
    ("99.9999", "$0.000000000000014 ($0.000000014 less 99.9999 %)"),
  ])
  func `shows all digits of a price`(discount: String, shown: String) throws {
    #expect(try text("\"discountPercent\": \"\(discount)\"", explains: true).contains(shown))
  }

  @Test func `shows the smallest price there can be`() throws {
    let table = try Samples.table(
      of: "us-east-1",
      terms: "\"discountPercent\": \"99.9999\"", price: ("0.000000014", "0.000000000001"))
    let page = Report(showing: table).text(layout: Report.Layout(columns: 100))
    #expect(page.contains(" $0.000000000000000001 "))
  }

  @Test func `says that a shortfall is taken to be discounted`() throws {
    func page(_ mode: CapacityMode) throws -> String {
      let scenario = try Samples.costed(
        "s", [Samples.stream], mode: mode, terms: "\"discountPercent\": 10")
      return Report(comparing: [scenario], title: "T").text(layout: Report.Layout(columns: 1_000))
    }
    let words = "The discount is granted on a shortfall of that commitment too"
    #expect(try page(.onDemandAdvantage).contains(words))
    #expect(try !page(.provisioned).contains(words))
  }
}
