import Testing

@testable import ShardPlan

/// Numbers of one kind below each other.
struct `Aligning decimal points` {
  @Test(arguments: [
    (["10,497.6", "11,337.41", "12,244"], ["10,497.6 ", "11,337.41", "12,244   "]),
    (["$0.024", "$0.01755", "CN¥0.1211"], ["$0.024  ", "$0.01755", "CN¥0.1211 "]),
    (["1", "12", "1,200"], ["1", "12", "1,200"]),
    (["1.5 h", "12 h"], ["1.5 h", "12   h"]),
    (["−$0.5", "", "–", "+$1.25"], ["−$0.5 ", "", "–", "+$1.25"]),
    (["< 0.01", "0.3…", "2"], ["< 0.01", "0.3 …", "2   "]),
    ([], []),
  ])
  func `puts spaces behind the shorter decimals`(texts: [String], aligned: [String]) {
    #expect(DecimalAlignment.aligned(texts) == aligned)
  }
}
