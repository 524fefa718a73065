import ShardPlanEngine
import Testing

@testable import ShardPlan

struct `A short number` {
  @Test(
    arguments: [
      (0, "0"), (Ratio(5, over: 1_000), "0.01"), (Ratio(1_234, over: 1_000), "1.23"),
      (Ratio(45_678, over: 1_000), "45.7"), (999, "999"), (Ratio(9_999, over: 10), "1k"),
      (1_000, "1k"), (1_234, "1.23k"), (12_345, "12.3k"), (999_999, "1M"), (1_234_567, "1.23M"),
      (45_600_000_000, "45.6G"), (1_000_000_000_000, "1T"), (123_456_789_000_000_000, "123,457T"),
    ] as [(Ratio, String)])
  func `has three digits`(value: Ratio, text: String) {
    #expect(ShortNumber.text(value) == text)
  }
}
