import Foundation
import Testing
import TestSupport

/// The case study, read back from what each format prints.
struct `The four bills of the case study` {
  static let totals = ["1,196.82", "95.75", "109.80", "24.95"]
  static let shards = ["25", "2", "3", "2"]

  private func output(_ format: String) -> String {
    ToolRun("compare", "Docs/Examples/case-study.json", "--format", format, "--width", "120").output
  }

  /// The words of the first line that begins with a label.
  private func words(after label: String, in text: String) -> [String] {
    let line = text.split(separator: "\n").first { $0.hasPrefix(label) } ?? ""
    return line.dropFirst(label.count).split(whereSeparator: { " |*".contains($0) }).map(
      String.init)
  }

  @Test func `stand in the text`() {
    let text = output("text")
    #expect(words(after: "Total a month", in: text) == Self.totals.map { "$" + $0 })
    #expect(words(after: "Shards", in: text) == Self.shards)
  }

  @Test func `stand in the Markdown`() {
    let text = output("markdown")
    #expect(words(after: "| **Total a month**", in: text) == Self.totals.map { "$" + $0 })
    #expect(words(after: "| **Shards**", in: text) == Self.shards)
  }

  @Test func `stand in the CSV`() {
    let rows = output("csv").split(separator: "\r\n").filter { $0.contains(",total,") }
    let fields = rows.map { row in
      // The one name with a comma stands in quotes.
      row.replacing("\"12 per PUT, KPL format\"", with: "12").split(
        separator: ",", omittingEmptySubsequences: false)
    }
    #expect(fields.map { String($0[14]) } == Self.totals.map { $0.replacing(",", with: "") })
    #expect(fields.map { String($0[7]) } == Self.shards)
  }

  @Test func `stand in the JSON`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(output("json").utf8))
    let scenarios = try #require((json as? [String: Any])?["scenarios"] as? [[String: Any]])
    let bills = scenarios.compactMap { $0["bill"] as? [String: Any] }
    #expect(
      bills.compactMap { $0["totalRounded"] as? String }
        == Self.totals.map { $0.replacing(",", with: "") })
    #expect(
      bills.compactMap { $0["total"] as? String } == [
        "1196.82", "95.7456", "109.8", "24.954545454545",
      ])
    let capacities = scenarios.compactMap { scenario in
      (scenario["streams"] as? [[String: Any]])?.first?["capacity"] as? [String: Any]
    }
    #expect(capacities.compactMap { $0["shards"] as? Int }.map(String.init) == Self.shards)
  }

  @Test(arguments: ["text", "markdown", "csv", "json"])
  func `are the same bytes each time`(format: String) {
    #expect(output(format) == output(format))
  }
}
