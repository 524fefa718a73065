import ShardPlan
import TestSupport
import Testing

struct `A moment` {
  @Test(arguments: ["2026-08-31T09:22:09Z", "2024-02-29T00:00:00Z", "1999-12-31T23:59:59Z"])
  func `is read as it is written`(text: String) {
    #expect(Timestamp(text)?.description == text)
    #expect(Timestamp(text)?.date == String(text.prefix(10)))
  }

  @Test(arguments: [
    "", "2026-08-31", "2026-08-31 09:22:09Z", "2026-08-31T09:22:09", "2026-08-31T09:22:09+02:00",
    "2025-02-29T00:00:00Z", "2026-00-10T00:00:00Z", "2026-13-10T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-04-00T00:00:00Z", "2026-04-10T24:00:00Z", "2026-04-10T00:60:00Z", "2026-04-10T00:00:60Z",
    "٢٠٢٦-08-31T09:22:09Z",
  ])
  func `is refused when there is none`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    ("2020-10-27T23:50:07Z", true), ("2025-08-31T09:22:08Z", true),
    ("2025-08-31T09:22:09Z", false), ("2026-08-31T09:22:09Z", false),
    ("2030-01-01T00:00:00Z", false), ("1900-01-01T00:00:00Z", true),
    ("9999-12-31T23:59:59Z", false),
  ])
  func `is old more than a year before another`(text: String, isOld: Bool) throws {
    let newest = try #require(Timestamp("2026-08-31T09:22:09Z"))
    #expect(try #require(Timestamp(text)).isMoreThanAYear(before: newest) == isOld)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (86_399, "1970-01-01T23:59:59Z"), (86_400, "1970-01-02T00:00:00Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (1_795_392_000, "2026-11-23T00:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (-1, "1970-01-01T00:00:00Z"), (Int64.max, "9999-12-31T23:59:59Z"),
  ])
  func `is what a clock shows`(seconds: Int64, text: String) {
    #expect(Timestamp(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: 0..<200)
  func `comes back from the seconds of a clock`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let moment = Timestamp(
      secondsSince1970: Int64.random(in: 0...253_402_300_799, using: &random))
    let later = Timestamp(
      secondsSince1970: Int64.random(in: 0...253_402_300_799, using: &random))
    #expect(Timestamp(moment.description) == moment)
    #expect((moment < later) == (moment.description < later.description))
    #expect(moment.days(until: later) + later.days(until: moment) + 1 >= 0)
  }

  @Test(arguments: [
    ("2024-02-28", "2024-03-01", 2), ("2026-02-28", "2026-03-01", 1),
    ("1900-02-28", "1900-03-01", 1),
    ("2025-11-23", "2026-11-23", 365), ("2026-11-23", "2026-11-23", 0),
    ("2026-11-24", "2026-11-23", -1),
    ("1900-01-01", "1970-01-01", 25_567),
  ])
  func `lies whole days from another`(first: String, second: String, days: Int) throws {
    let (first, second) = (
      try #require(Timestamp(endOf: first)), try #require(Timestamp(endOf: second))
    )
    #expect(first.days(until: second) == days)
  }
}
