import ShardPlan
import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

/// Bytes a second, day or year, instead of records or of their size.
struct `A throughput` {
  /// A size, a rate and their product as decimals, drawn as whole hundredths.
  private struct Traffic {
    let size: String
    let rate: String
    let throughput: String
    let period: String

    init(using random: inout SplitMix64) {
      func hundredths(_ value: UInt64) -> String {
        "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
      }
      let bytes = UInt64.random(in: 100...5_000_000, using: &random)
      let records = UInt64.random(in: 1...50_000_000, using: &random)
      let product = bytes * records
      let digits = String(product % 10_000)
      period = ["s", "min", "hour", "day", "month"].randomElement(using: &random) ?? "s"
      size = hundredths(bytes) + " B"
      rate = hundredths(records) + "/" + period
      throughput =
        "\(product / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
        + " B/" + period
    }
  }

  /// Any two of the three are the same stream, in any month, and so are all three.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `gives with a size the rate, and with a rate the size, exactly`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let traffic = Traffic(using: &random)
    let size = "\"recordSize\": \"\(traffic.size)\""
    let rate = "\"rate\": \"\(traffic.rate)\""
    let throughput = "\"throughput\": \"\(traffic.throughput)\""
    let month = BillingMonth.standard
    let plain = try Reading.stream([size, rate].joined(separator: ", "))
    for fields in [[size, throughput], [rate, throughput], [size, rate, throughput]] {
      let stream = try Reading.stream(fields.shuffled(using: &random).joined(separator: ", "))
      #expect(stream.recordSize == plain.recordSize)
      #expect(stream.rate.perSecond(in: month) == plain.rate.perSecond(in: month))
      #expect(
        try Scenario(streams: [stream]).estimate(in: "us-east-1").bill.total
          == Scenario(streams: [plain]).estimate(in: "us-east-1").bill.total)
    }
    let peak = "\"peakThroughput\": \"\(traffic.throughput)\""
    let low = "\"rate\": \"0.0001/month\""
    let peaked = try Reading.stream([size, low, peak].joined(separator: ", "))
    #expect(peaked.peakRate?.perSecond(in: month) == plain.rate.perSecond(in: month))
  }

  /// However little more or less it is, up to what 38 digits hold.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `that differs from size and rate is refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let traffic = Traffic(using: &random)
    let other = traffic.throughput.replacing(" B", with: "0000001 B")
    let found = Reading.diagnostics(
      in: Reading.file(
        stream: """
          "recordSize": "\(traffic.size)", "rate": "\(traffic.rate)", "throughput": "\(other)"
          """))
    #expect(found.map(\.code.name) == ["contradiction"])
    for name in ["'recordSize'", "'rate'", "'throughput'"] {
      #expect(found.first?.message.firstRange(of: name) != nil)
    }
  }

  /// The mean of the sizes decides how many records there are.
  @Test func `of several sizes gives the rate by their mean`() throws {
    let stream = try Reading.stream(
      """
      "recordSizes": [{ "size": "1 KB", "share": 1 }, { "size": "3 KB", "share": 3 }],
      "throughput": "10 KB/s", "peakThroughput": "25 KB/s"
      """)
    #expect(stream.rate == .perSecond(4) && stream.peakRate == .perSecond(10))
  }

  @Test(arguments: [
    ("\"1.6 MB/s\"", "6400 B", Ratio(262_144, over: 1_000)), ("5242880", "1 KB", 5_120),
    ("\"5MiB/s\"", "1 KB", 5_120), ("\"1 GB/day\"", "1 KB", Ratio(1_048_576, over: 86_400)),
    ("\"30 TB/year\"", "25 KB", Ratio(12_884_901_888, over: 10 * 31_536_000)),
    ("\"30TB / y\"", "25 KB", Ratio(12_884_901_888, over: 10 * 31_536_000)),
    ("\"7 kB per hour\"", "1 KB", Ratio(7, over: 3_600)),
    ("\"90 bytes/min\"", "1 B", Ratio(3, over: 2)),
    ("\"1 KB/month\"", "1 B", Ratio(1_024, over: 2_628_000)),
  ])
  func `is bytes in a period, a year being 365 days`(text: String, size: String, rate: Ratio) throws
  {
    let stream = try Reading.stream("\"recordSize\": \"\(size)\", \"throughput\": \(text)")
    #expect(stream.rate.perSecond(in: .standard) == rate)
  }

  @Test(arguments: [
    ("5 Mb/s", "unknown-unit", "did you mean 'MB'?"),
    ("5 mb/s", "unknown-unit", "did you mean 'MB'?"),
    ("5 MB", "missing-unit", "write it like \"5 MB/s\""),
    ("5", "missing-unit", "write it like \"5 MB/s\""),
    ("5/s", "missing-unit", nil), ("5 MB/fortnight", "unknown-unit", nil),
    ("5k/s", "unknown-unit", nil),
    ("5 MBps", "unknown-unit", nil), ("0 MB/s", "out-of-range", nil),
    ("-1 MB/s", "out-of-range", nil),
    ("1,5 MB/s", "malformed-number", "write \"1.5 MB/s\""),
    ("1 B/month", "out-of-range", nil),
  ])
  func `is nothing else`(text: String, code: String, advice: String?) {
    let found = Reading.diagnostics(
      in: Reading.file(stream: "\"rate\": \"1/s\", \"throughput\": \"\(text)\""))
    #expect(found.map(\.code.name) == [code])
    if let advice { #expect(found.map(\.advice) == [advice]) }
  }

  @Test(arguments: [
    ("①\"throughput\": \"5 MB/s\"", "missing-field"),
    ("\"rate\": 1, ①\"throughput\": \"11 MB/s\"", "out-of-range"),
    ("\"recordSize\": 1, ①\"throughput\": \"1000 TB/s\"", "out-of-range"),
    ("\"recordSize\": 1, \"rate\": 9, \"peakThroughput\": ①\"8 B/s\"", "contradiction"),
    (
      "\"recordSize\": 1, \"rate\": 9, \"peakRate\": 10, ①\"peakThroughput\": \"11 B/s\"",
      "contradiction"
    ),
    (
      "\"throughput\": 9, \"rate\": 9, \"peakRate\": 10, ①\"peakThroughput\": \"11 B/s\"",
      "contradiction"
    ),
  ])
  func `that cannot be is reported where it stands`(stream: String, code: String) {
    Reading.expect(code, in: Reading.file(stream: stream))
  }

  /// As every number with three decimals after a point.
  @Test func `says how a point was read`() {
    let found = Reading.diagnostics(
      in: Reading.file(stream: "\"recordSize\": \"1 KB\", \"throughput\": \"25.000 MB/s\""))
    #expect(found.map(\.message) == ["'25.000 MB/s' is read as 25 MB/s, not as 25000 MB/s."])
  }
}
