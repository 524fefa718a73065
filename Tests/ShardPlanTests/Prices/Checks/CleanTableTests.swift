import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// The real tables, with all their honest oddities.
struct `Checking the real tables` {
  @Test(arguments: `The price tables`.regions)
  func `finds nothing`(region: String) throws {
    var checker = PriceTableChecker(now: try #require(FaultyTable.now))
    checker.check(
      SourceText(
        name: "Pricing/\(region).json", bytes: try Repository.bytes("Pricing/\(region).json")))
    #expect(checker.diagnostics.isEmpty)
  }
}
