import ShardPlanPricing
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
}
