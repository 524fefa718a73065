import ShardPlanEngine
import Testing

/// How quantities are shown, which is how scenario files write them.
struct `A quantity` {
  @Test func `is shown with its unit`() {
    #expect(ByteCount.bytes(77).description == "77 B")
    #expect(RecordRate.perSecond(25_000).description == "25000 records/s")
    #expect(BillingMonth.standard.description == "730h")
  }

  @Test(arguments: [(1, "2026-01"), (9, "2026-09"), (10, "2026-10"), (12, "2026-12")])
  func `is a month of two digits`(month: Int, words: String) throws {
    #expect(try #require(BillingMonth(year: 2026, month: month)).description == words)
  }
}
