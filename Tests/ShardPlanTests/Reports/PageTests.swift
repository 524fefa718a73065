import ShardPlanEngine
@testable import ShardPlan
import Testing

/// What the page says in words.
struct `The page` {
  private func text(_ scenarios: [Estimate], explains: Bool = false) -> String {
    Report(comparing: scenarios, title: "T", explains: explains).text(
      layout: Report.Layout(columns: 1_000))
  }

  private func remarks(on stream: KinesisStream, mode: CapacityMode = .provisioned) throws -> String
  {
    let report = Report(comparing: [try Samples.costed("s", [stream], mode: mode)], title: "T")
    return report.blocks.flatMap { block -> [String] in
      if case .caveats(_, let sentences) = block { sentences } else { [] }
    }.map { "• " + $0 }.joined(separator: "\n")
  }

  @Test func `compares with the first scenario in money and percent`() throws {
    var half = Samples.stream
    half.rate = .perSecond(12_500)
    let text = text([
      try Samples.costed("all", [Samples.stream]), try Samples.costed("half", [half]),
    ])
    #expect(text.contains("−$592.92"))
    #expect(text.contains("−49.5 %"))
    #expect(text.contains("Cheapest: half, $603.90 a month: $592.92 (49.5 %) less than all."))
  }

  @Test func `does not call a shard empty that holds next to nothing`() throws {
    let idle = KinesisStream(recordSize: .bytes(1), rate: RecordRate(1, per: .month))
    let page = text([try Samples.costed("s", [idle])])
    #expect(page.contains("< 0.000001 %"))
    #expect(!page.contains(" 0.000000 %"))
  }

  @Test func `does not compare two currencies`() throws {
    let text = text([
      try Samples.costed("dollars", [Samples.stream]),
      try Samples.costed("yuan", [Samples.stream], in: "cn-north-1"),
    ])
    #expect(text.contains("CN¥9,660.57"))
    #expect(text.contains("in CNY"))
    #expect(!text.contains("Cheapest"))
  }

  @Test func `says which part of the peak too few shards would throttle`() throws {
    var stream = Samples.stream
    stream.shards = 20
    #expect(
      try remarks(on: stream).split(separator: "\n").first
        == "• 20.0 % of the peak does not fit into 20 shards and would be throttled; 25 are needed."
    )
  }

  @Test func `says when shards are fuller than the target`() throws {
    var stream = Samples.stream
    stream.shards = 25
    stream.targetUtilization = Ratio(4, over: 5)
    #expect(
      try remarks(on: stream)
        == "• The shards are 100.0 % full at the peak, above the target of 80.0 %; "
        + "32 shards would keep it.")
  }

  @Test func `says that large records need a setting`() throws {
    let stream = KinesisStream(recordSize: .mebibytes(2), rate: .perSecond(1))
    #expect(try remarks(on: stream).contains("2,097,152 B exceed 1 MiB"))
  }

  @Test func `says what long-term reads cost where nothing is kept`() throws {
    var stream = Samples.stream
    stream.longTermReads = .gibibytes(1)
    #expect(try remarks(on: stream).contains("billed as asked"))
    #expect(try remarks(on: stream, mode: .onDemand).contains("billed as asked"))
  }

  @Test func `says when a put is smaller than the library's format`() throws {
    var stream = Samples.stream
    stream.aggregation = .sized(recordsPerPut: 12, putSize: .bytes(984))
    #expect(try remarks(on: stream).contains("takes 1,019 B for 12 such records"))
    stream.aggregation = .sized(recordsPerPut: 12, putSize: .bytes(1_019))
    #expect(try remarks(on: stream).isEmpty)
  }

  @Test func `explains a quantity down to the factors it was made of`() throws {
    var stream = Samples.stream
    stream.rate = RecordRate(1_000, per: .minute)
    stream.count = 3
    stream.aggregation = .kpl(recordsPerPut: 7)
    let text = text([try Samples.costed("s", [stream])], explains: true)
    #expect(
      text.contains(
        "3 streams × 1,000 user records/min ÷ 60 s ÷ 7 per PUT × 1 unit × 2,635,200 s = "
          + "18,822,857.142857142857… PUT payload units"))
  }

  @Test func `lists each assumption once`() throws {
    let text = text([
      try Samples.costed("a", [Samples.stream]), try Samples.costed("b", [Samples.stream]),
    ])
    let points = text.split(separator: "\n").filter { $0.hasPrefix("• ") }
    #expect(Set(points).count == points.count)
    #expect(points.contains { $0.contains("732 hours") })
  }

  @Test func `does not recommend what would throttle`() throws {
    var small = Samples.stream
    small.shards = 1
    let text = text([
      try Samples.costed("enough", [Samples.stream]), try Samples.costed("too few", [small]),
    ])
    #expect(text.contains("Cheapest: enough, $1,196.82 a month, of those that carry the peak."))
  }

  @Test func `names all that are the cheapest`() throws {
    let text = text([
      try Samples.costed("a", [Samples.stream]), try Samples.costed("b", [Samples.stream]),
    ])
    #expect(text.contains("Cheapest: a and b, $1,196.82 a month."))
  }

  @Test func `says when scenarios can hardly be compared`() throws {
    var more = Samples.stream
    more.rate = .perSecond(25_001)
    let text = text([
      try Samples.costed("a", [Samples.stream]),
      try Samples.costed("b", [more], month: .hours(730)),
    ])
    #expect(text.contains("months of different lengths"))
    #expect(text.contains("do not carry the same load"))
    #expect(text.contains("None is named the cheapest, as they are billed for months of different"))
  }

  @Test(arguments: [
    (5_001, "100.02 %"), (5_000, "100.0 %"), (4_999, "99.98 %"), (2_500, "50.0 %"),
  ])
  func `never rounds a shard to full or empty`(rate: Int, shown: String) throws {
    var stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(Ratio(rate)))
    stream.shards = 5
    #expect(text([try Samples.costed("s", [stream])]).contains(shown))
  }

  @Test func `says which settings change nothing on demand`() throws {
    var stream = Samples.stream
    stream.peakRate = .perSecond(50_000)
    stream.partitionKeySize = .bytes(36)
    stream.shards = 3
    let found = try remarks(on: stream, mode: .onDemand)
    #expect(
      found.contains("• peakRate, shards change no on-demand bill; AWS manages the capacity."))
  }

  @Test func `shows what several streams add up to`() throws {
    var stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(2_500))
    stream.count = 4
    let lines = text([try Samples.costed("s", [stream])]).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Streams") && $0.hasSuffix(" 4") })
    #expect(lines.contains { $0.hasPrefix("User records/s") && $0.hasSuffix(" 10,000") })
    #expect(lines.contains { $0.hasPrefix("Shards") && $0.hasSuffix(" 12") })
  }
}
