import ShardPlanEngine
import Testing

struct `A month` {
  @Test
  func `has 730 hours unless another is asked for`() {
    #expect(BillingMonth.standard.hours == 730)
    #expect(BillingMonth.standard.seconds == 2_628_000)
    #expect(BillingMonth.standard.calendar == nil)
    #expect(Scenario(streams: []).month == .standard)
  }

  @Test(arguments: [
    (2026, 1, 744), (2026, 2, 672), (2026, 3, 744), (2026, 4, 720), (2026, 5, 744),
    (2026, 6, 720), (2026, 7, 744), (2026, 8, 744), (2026, 9, 720), (2026, 10, 744),
    (2026, 11, 720), (2026, 12, 744), (2024, 2, 696), (1900, 2, 672), (2000, 2, 696),
    (9999, 12, 744),
  ])
  func `of the calendar has the hours of its days`(year: Int, month: Int, hours: UInt64) throws {
    let found = try #require(BillingMonth(year: year, month: month))
    #expect(found.hours == Ratio(hours))
    #expect(found.calendar?.year == year && found.calendar?.month == month)
  }

  @Test(arguments: [
    (2026, 0), (2026, 13), (2026, -1), (1899, 12), (10_000, 1), (0, 0), (.min, .min), (.max, .max),
  ])
  func `is in the calendar or is none`(year: Int, month: Int) {
    #expect(BillingMonth(year: year, month: month) == nil)
  }

  @Test
  func `may be any number of hours or days`() {
    #expect(BillingMonth.days(Ratio(61, over: 2)).hours == 732)
    #expect(BillingMonth.hours(Ratio(1, over: 3)).seconds == 1_200)
    #expect(BillingMonth.hours(720) != BillingMonth(year: 2026, month: 4))
  }
}

struct `A rate` {
  @Test(
    arguments: [
      (RecordRate.Period.second, 1), (.minute, 60), (.hour, 3_600), (.day, 86_400),
      (.month, 2_635_200),
    ] as [(RecordRate.Period, UInt64)])
  func `is counted over its period`(period: RecordRate.Period, seconds: UInt64) {
    let month = BillingMonth.hours(732)
    #expect(RecordRate(Ratio(seconds), per: period).perSecond(in: month) == 1)
    #expect(RecordRate(1, per: period).perSecond(in: month) == 1 / Ratio(seconds))
  }

  @Test
  func `per month is spread over that month alone`() {
    let rate = RecordRate(2_628_000, per: .month)
    #expect(rate.perSecond(in: .standard) == 1)
    #expect(rate.perSecond(in: .hours(365)) == 2)
    #expect(RecordRate(60, per: .minute).perSecond(in: .hours(1)) == 1)
  }

  @Test
  func `has periods that scenario files may name`() {
    #expect(RecordRate.Period.allCases.map(\.rawValue) == ["s", "min", "hour", "day", "month"])
  }
}

struct `A size` {
  @Test
  func `is in multiples of 1,024 bytes`() {
    #expect(ByteCount.bytes(1_024) == .kibibytes(1))
    #expect(ByteCount.kibibytes(1_024) == .mebibytes(1))
    #expect(ByteCount.mebibytes(1_024) == .gibibytes(1))
    #expect(ByteCount.kibibytes(Ratio(1, over: 2)).bytes == 512)
    #expect(ByteCount.bytes(77) < .kibibytes(1))
    #expect(!(ByteCount.bytes(1_024) < .kibibytes(1)))
  }
}
