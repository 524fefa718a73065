import ShardPlanEngine
import ShardPlan
import Testing

/// Limits beyond the shards, beside the bills of scenarios that exceed them.
struct `What a report takes note of` {
  /// A key that no shard takes, more fan-out than a stream has, more polls than a shard answers.
  static let absurd = {
    var stream = KinesisStream(
      recordSize: .bytes(1_024), rate: .perSecond(25_000),
      consumers: KinesisStream.Consumers(shared: 3, enhancedFanOut: 30, pollsPerSecond: 50))
    stream.hotKeyShare = 1
    return stream
  }()

  @Test(arguments: CapacityMode.allCases)
  func `are the limits of a plan, in its words`(mode: CapacityMode) throws {
    let costed = try Samples.costed("s", [Self.absurd], mode: mode)
    let limits = try list("Limits", in: Report(planning: [CapacityPlan(costed)], title: "T"))
      .filter { $0.hasPrefix("Error: ") || $0.hasPrefix("Warning: ") }
    let notes = try list("Notes", in: Report(comparing: [costed], title: "T"))
    #expect(limits.count == (mode == .onDemandAdvantage ? 3 : 4))
    let found = notes.filter { $0.hasPrefix("s: Error") || $0.hasPrefix("s: Warning") }
    #expect(found == limits.map { "s: " + $0 })
  }

  @Test func `is said once of scenarios that are alike, errors first`() throws {
    let costed = try ["a", "b"].map { try Samples.costed($0, [Self.absurd]) }
    let notes = try list("Notes", in: Report(comparing: costed, title: "T"))
      .filter { $0.hasPrefix("a; b: ") }
    #expect(notes.count == 4)
    #expect(notes.map { $0.contains("Error: ") } == [true, true, true, false])
  }

  @Test func `names the stream that a limit is about`() throws {
    var stream = Self.absurd
    stream.name = "clicks"
    let costed = try Samples.costed("s", [stream, Samples.stream])
    let notes = try list("Notes", in: Report(comparing: [costed], title: "T"))
    #expect(notes.filter { $0.contains(": clicks: ") }.count == 4)
  }

  /// Limits that break-even points cannot change are said beside them.
  @Test func `stands beside break-even points as well`() throws {
    let costed = try Samples.costed("s", [Self.absurd])
    let result = try costed.scenario.breakEven(
      over: .rate, between: CapacityMode.allCases, at: costed.rates)
    let page = Report(breakEvens: [result], title: "T").text(layout: Report.Layout(columns: 1_000))
    #expect(
      page.contains(
        "As planned, Provisioned; On-demand Standard: Error: 30 enhanced fan-out consumers; "))
    #expect(!page.contains("Warning"))
  }

  /// The list below a heading.
  private func list(_ heading: String, in report: Report) throws -> [String] {
    let place = try #require(
      report.blocks.firstIndex { $0 == .heading(heading) || $0 == .subheading(heading) })
    let sentences: [String]? =
      if case .list(let sentences) = report.blocks[place + 1] { sentences } else { nil }
    return try #require(sentences)
  }
}
