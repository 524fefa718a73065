import Foundation
import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// What holds for any comparison in every format.
struct `Every format` {
  /// Some scenarios, different for each seed.
  static func scenarios(_ seed: UInt64) throws -> [Estimate] {
    var random = SplitMix64(seed: seed)
    let modes = CapacityMode.allCases
    return try (0..<Int.random(in: 1...7, using: &random)).map { index in
      let streams = (0..<Int.random(in: 1...3, using: &random)).map { number in
        KinesisStream(
          name: "stream \(number)", count: Int64.random(in: 1...9, using: &random),
          recordSize: .bytes(Ratio(Int.random(in: 1...60_000, using: &random))),
          rate: .perSecond(Ratio(UInt128.random(in: 1...999_999, using: &random), over: 7)),
          consumers: KinesisStream.Consumers(
            shared: Int64.random(in: 0...3, using: &random),
            enhancedFanOut: Int64.random(in: 0...2, using: &random)),
          retentionHours: [24, 48, 168, 8_760].randomElement(using: &random) ?? 24)
      }
      return try Samples.costed(
        "scenario \(index)", streams, mode: modes.randomElement(using: &random) ?? .provisioned,
        in: index % 3 == 2 ? "eu-west-3" : "us-east-1",
        terms: index % 2 == 1 ? "\"discountPercent\": \"12.3457\"" : "")
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<60, oneIn: 5))
  func `shows the same totals`(seed: UInt64) throws {
    let scenarios = try Self.scenarios(seed)
    let report = Report(comparing: scenarios, title: "T")
    let cents = scenarios.map { scenario in
      let total = scenario.bill.total.magnitude
      let cents = total.rounded(places: 2, .toNearestOrAwayFromZero) ?? 0
      return "\(cents / 100)." + "\(cents % 100 + 100)".dropFirst()
    }

    let words = totals(in: report.text(layout: Report.Layout(columns: 300)), "Total a month", " ")
    #expect(words == cents)
    let cells = totals(in: report.text(as: .markdown), "| **Total a month**", "|* ")
    #expect(cells == cents)
    let rows = CSVText.rows(of: report.text(as: .csv)).filter { $0[9] == "total" }
    #expect(rows.map { $0[14] } == cents)
    #expect(rows.map { $0[13] } == scenarios.map { $0.bill.total.description })
    let json = try JSONSerialization.jsonObject(
      with: Data(report.text(as: .json).utf8))
    let bills = ((json as? [String: Any])?["scenarios"] as? [[String: Any]])?
      .compactMap { $0["bill"] as? [String: Any] }
    #expect(bills?.compactMap { $0["totalRounded"] as? String } == cents)
    #expect(
      bills?.compactMap { $0["total"] as? String }
        == scenarios.map { $0.bill.total.description })
  }

  /// The amounts of a line without currency sign and commas.
  private func totals(in text: String, _ label: String, _ separators: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix(label) }.flatMap { line in
      line.dropFirst(label.count).split { separators.contains($0) }
        .map { $0.filter { !"$,".contains($0) } }
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<20, oneIn: 5), [40, 50, 80, 132, 400])
  func `of text keeps to its width`(seed: UInt64, width: Int) throws {
    let report = Report(comparing: try Self.scenarios(seed), title: "T", explains: true)
    for line in report.text(layout: Report.Layout(columns: width)).split(separator: "\n") {
      #expect(TextWidth.columns(of: String(line)) <= width, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `is the same bytes each time`(seed: UInt64) throws {
    let first = Report(comparing: try Self.scenarios(seed), title: "T", explains: true)
    let second = Report(comparing: try Self.scenarios(seed), title: "T", explains: true)
    #expect(first.text() == second.text())
    #expect(first.text(as: .markdown) == second.text(as: .markdown))
    #expect(first.text(as: .csv) == second.text(as: .csv))
    #expect(first.text(as: .json) == second.text(as: .json))
  }
}
