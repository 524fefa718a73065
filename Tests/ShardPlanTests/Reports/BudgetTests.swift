import ShardPlanEngine
import ShardPlan
import TestSupport
import Testing

/// Bills held to limits.
struct `A budget` {
  /// The case study's first bill: $1,196.82.
  private static func costed(_ name: String = "Plain") throws -> Estimate {
    try Samples.costed(name, [Samples.stream])
  }

  /// Amounts near a bill, to the last digit.
  private static func near(_ money: Money, _ random: inout SplitMix64) -> Money {
    let reach: Int128 = [2, 1_000, 1_000_000_000_000_000].randomElement(using: &random) ?? 2
    return Money(picounits: money.picounits + Int128.random(in: -reach...reach, using: &random))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `is kept by what costs no more, to the last digit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = try Self.costed()
    let limit = Self.near(scenario.total, &random)
    let sentence = Budget(of: [scenario]).excess(of: scenario, above: limit)
    #expect((sentence != nil) == (scenario.total > limit))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `of an increase is exact too`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = try Self.costed()
    // Percentages of four decimals, as the command line takes them, in whole numbers throughout.
    // A quarter, a half and the like part the bill evenly, so that a limit can be met exactly.
    let even: [Int128] = [0, 250_000, 500_000, 1_000_000]
    let tenThousandths =
      Bool.random(using: &random)
      ? even.randomElement(using: &random) ?? 0 : Int128.random(in: 0...10_000_000, using: &random)
    let exact = scenario.total.picounits * 1_000_000 / (1_000_000 + tenThousandths)
    let base = Money(picounits: max(0, exact + Int128.random(in: -1...1, using: &random)))
    let isMore =
      scenario.total.picounits * 1_000_000 > base.picounits * (1_000_000 + tenThousandths)
    let sentence = Budget(of: [scenario]).excess(
      of: scenario, above: base, "of 'x'",
      byPercent: Ratio(UInt128(tenThousandths), over: 10_000))
    #expect((sentence != nil) == isMore)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `never shows a bill as what it is said to exceed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = try Self.costed()
    let limit = Self.near(scenario.total, &random)
    guard let sentence = Budget(of: [scenario]).excess(of: scenario, above: limit) else { return }
    let amounts = sentence.matches(of: /\$[0-9.,]*[0-9]/).map { String($0.0) }
    #expect(amounts.count == 3)
    #expect(Set(amounts).count == 3 || limit == .zero)
    #expect(!amounts.contains("$0.00"))
  }

  @Test func `says by how much it is exceeded`() throws {
    let scenario = try Self.costed()
    let budget = Budget(of: [scenario])
    #expect(
      budget.excess(of: scenario, above: Money(picounits: 500_000_000_000_000))
        == "'Plain' costs $1,196.82 a month, $696.82 above the limit of $500.00.")
    #expect(
      budget.excess(of: scenario, above: Money(picounits: 1_196_819_999_999_999))
        == "'Plain' costs $1,196.82 a month, $0.000000000001 above the limit of "
        + "$1,196.819999999999.")
    #expect(
      budget.excess(
        of: scenario, above: Money(picounits: 1_000_000_000_000_000), "in 'old.json'",
        byPercent: 10)
        == "'Plain' costs $1,196.82 a month, 19.7 % more than the $1,000.00 in 'old.json'; "
        + "at most 10 % is allowed.")
  }

  @Test func `shows as many digits of a percentage as tell it from the limit`() throws {
    let scenario = try Self.costed()
    let sentence = Budget(of: [scenario]).excess(
      of: scenario, above: Money(picounits: 1_088_018_100_000_000), "of 'x'", byPercent: 10)
    #expect(sentence?.contains("10.00001 % more") == true)
  }

  @Test func `beside a bill of nothing is exceeded by anything`() throws {
    let scenario = try Self.costed()
    #expect(
      Budget(of: [scenario]).excess(of: scenario, above: .zero, "in 'old.json'", byPercent: 1_000)
        == "'Plain' costs $1,196.82 a month, more than the $0.00 in 'old.json'; "
        + "at most 1,000 % is allowed.")
  }

  @Test func `names the region where two columns bear one name`() throws {
    let first = try Self.costed()
    let second = try Samples.costed("Plain", [Samples.stream], in: "eu-west-1")
    let budget = Budget(of: [first, second])
    #expect(budget.name(of: second) == "'Plain' in eu-west-1")
    #expect(Budget(of: [first]).name(of: first) == "'Plain'")
  }
}
