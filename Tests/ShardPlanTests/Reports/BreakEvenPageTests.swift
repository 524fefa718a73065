import ShardPlanEngine
import ShardPlan
import Testing

/// How the intervals of break-even points are laid out.
struct `A table of break-even points` {
  private func lines(count: Int64, recordsPerSecond: Int) throws -> [Substring] {
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(Ratio(recordsPerSecond)))
    stream.count = count
    let scenario = try Samples.costed("s", [stream])
    let result = try scenario.scenario.breakEven(
      over: .rate, ofStream: 0, between: CapacityMode.allCases, at: scenario.rates)
    let report = Report(breakEvens: [result], title: "T")
    return report.text(layout: Report.Layout(columns: 80)).split(separator: "\n")
  }

  /// What does not fit is broken into bands, each with the first column again.
  @Test(arguments: [1, 40, 1_000_000] as [Int64])
  func `stands in one piece on a terminal of 80 columns`(count: Int64) throws {
    let lines = try lines(count: count, recordsPerSecond: 900)
    #expect(lines.count { $0.hasPrefix("Records/s ") } == 1)
    #expect(lines.count { $0.hasSuffix(" saves  against") } == 1)
  }

  @Test func `has a row for each end of an interval and marks where the scenario is`() throws {
    let lines = try lines(count: 40, recordsPerSecond: 900)
    let table = lines.drop { !$0.hasPrefix("Records/s ") }.dropFirst(2).prefix {
      !$0.hasPrefix("•")
    }
    let starts = table.filter { $0.hasPrefix("from ") }
    // The last interval has no end; it may have a row for the plan.
    let planned = table.count { $0.hasSuffix(" as planned") || $0.contains(", as planned ") }
    #expect(table.count == starts.count * 2 - 1 + planned)
    #expect(starts.count { $0.contains("(now)") } == 1)
    #expect(starts.last?.contains(" on ") == true)
    let ends = table.filter { $0.hasPrefix("  to below ") }.map { $0.split(separator: " ")[2] }
    #expect(ends == starts.dropFirst().map { $0.split(separator: " ")[1] })
  }
}
