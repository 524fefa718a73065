import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// The spellings of sizes, rates, times and shares.
struct `A unit` {
  @Test(arguments: [
    ("77", Ratio(77)), ("\"77 B\"", 77), ("\"77B\"", 77), ("\"1.5 KB\"", 1_536),
    ("\"1.5KiB\"", 1_536), ("\"2 MB\"", 2_097_152), ("\"2 MiB\"", 2_097_152),
    ("77.25", Ratio(309, over: 4)), ("7.7e1", 77),
    (
      "1.000000000000000000001",
      Ratio(1_000_000_000_000_000_000_001, over: 1_000_000_000_000_000_000_000)
    ),
    ("\"77 bytes\"", 77), ("\"77 Bytes\"", 77), ("\"1 Byte\"", 1), ("\"1e3 B\"", 1_000),
    ("\"7.7E1B\"", 77), ("\"250kb\"", 256_000), ("\"250 kB\"", 256_000),
    ("\"1 mib\"", 1_048_576), ("100.000000000000000000", 100),
  ])
  func `of size is in multiples of 1,024`(text: String, bytes: Ratio) throws {
    let stream = try Reading.stream("\"recordSize\": \(text), \"rate\": 1")
    #expect(stream.recordSize == .bytes(bytes))
  }

  @Test(arguments: [
    ("25000", RecordRate(25_000, per: .second)), ("\"25000/s\"", RecordRate(25_000, per: .second)),
    ("\"25000 /s\"", RecordRate(25_000, per: .second)), ("2.5e4", RecordRate(25_000, per: .second)),
    ("\"16.67/s\"", RecordRate(Ratio(1_667, over: 100), per: .second)),
    ("\"1000/min\"", RecordRate(1_000, per: .minute)), ("\"7/hour\"", RecordRate(7, per: .hour)),
    ("\"7/day\"", RecordRate(7, per: .day)), ("\"7/month\"", RecordRate(7, per: .month)),
    ("\"7/hr\"", RecordRate(7, per: .hour)), ("\"7/hours\"", RecordRate(7, per: .hour)),
    ("\"1/seconds\"", RecordRate(1, per: .second)), ("\"7/days\"", RecordRate(7, per: .day)),
    ("\"25000 / sec\"", RecordRate(25_000, per: .second)),
    ("\"1/ minutes\"", RecordRate(1, per: .minute)),
    ("\"10k/s\"", RecordRate(10_000, per: .second)),
    ("\"10K/s\"", RecordRate(10_000, per: .second)),
    ("\"2.5M/day\"", RecordRate(2_500_000, per: .day)),
    ("\"250 records/s\"", RecordRate(250, per: .second)),
    ("\"250records/s\"", RecordRate(250, per: .second)),
    ("\"250events / min\"", RecordRate(250, per: .minute)),
    ("\"1.5 k records per second\"", RecordRate(1_500, per: .second)),
    ("\"900 rps\"", RecordRate(900, per: .second)),
    ("\"0.9krps\"", RecordRate(900, per: .second)),
    ("\"2 M msgs/h\"", RecordRate(2_000_000, per: .hour)),
    ("0.000000000001", RecordRate(Ratio(1, over: 1_000_000_000_000), per: .second)),
  ])
  func `of rate is a period`(text: String, rate: RecordRate) throws {
    let stream = try Reading.stream("\"recordSize\": 1, \"rate\": \(text)")
    #expect(stream.rate == rate)
  }

  @Test(arguments: [
    ("77 BYTES", "bytes"), ("77 Kb", "KB"), ("77 Kib", "KiB"), ("77 b", "B"),
  ])
  func `of size in other capitals is asked for`(text: String, unit: String) {
    let found = Reading.diagnostics(
      in: Reading.file(stream: "\"recordSize\": \"\(text)\", \"rate\": 1"))
    #expect(found.map(\.advice) == ["did you mean '\(unit)'?"])
  }

  @Test(arguments: [
    ("\"24h\"", 24), ("\"7d\"", 168), ("\"365d\"", 8_760), ("\"1.5d\"", 36), ("\"1y\"", 8_760),
    ("\"1 year\"", 8_760),
  ])
  func `of retention is hours or days`(text: String, hours: Int64) throws {
    let stream = try Reading.stream("\"recordSize\": 1, \"rate\": 1, \"retention\": \(text)")
    #expect(stream.retentionHours == hours)
  }

  @Test(arguments: [
    ("\"57%\"", Ratio(57, over: 100)), ("\"57 %\"", Ratio(57, over: 100)),
    ("0.57", Ratio(57, over: 100)), ("1", 1), ("\"100%\"", 1), ("\"12.5%\"", Ratio(1, over: 8)),
  ])
  func `of a share is percent`(text: String, share: Ratio) throws {
    let stream = try Reading.stream(
      "\"recordSize\": 1, \"rate\": 1, \"targetUtilization\": \(text)")
    #expect(stream.targetUtilization == share)
  }

  @Test(arguments: [
    ("730h", Ratio(730)), ("732h", 732), ("30d", 720), ("30.5d", 732), ("1h", 1),
    ("2026-11", 720), ("2026-12", 744), ("2026-02", 672), ("2024-02", 696), ("2100-02", 672),
    ("2000-02", 696), ("8784h", 8_784), ("366d", 8_784), ("1y", 8_760),
  ])
  func `of a month is hours, days or the calendar`(text: String, hours: Ratio) {
    #expect(BillingMonth(text: text)?.hours == hours)
  }

  @Test(arguments: [
    "", "730", "h", "0h", "8785h", "367d", "-1h", "730 hours and a bit", "2026-13", "2026-00",
    "2026-1", "2026-+1", "1899-12", "26-11", "2026-11-01", "NaN", "730H", "1e99h", "+730h",
    "２０２６-11",
  ])
  func `of a month is nothing else`(text: String) {
    #expect(BillingMonth(text: text) == nil)
  }
}
