import TestSupport
import Testing

/// What documents say, compared with what the tool does.
struct `The README` {
  @Test func `shows the case study as it is printed`() throws {
    let screen = try Repository.text("Tests/ShardPlanToolTests/Golden/case-study.txt")
    let report = screen.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().prefix { !$0.hasPrefix("Take note") }.joined(separator: "\n")
    #expect(try Repository.text("README.md").contains(report))
  }
}
