import ShardPlanEngine
import TestSupport
import Testing

@testable import ShardPlan

/// Where values stand on an axis, and which are marked.
struct `A scale` {
  /// Any positive number from a millionth to a trillion.
  static func number(_ random: inout SplitMix64) -> Ratio {
    let digits = Int.random(in: 0...12, using: &random)
    return Ratio(
      UInt128.random(in: 1...Ratio.powerOfTen(digits), using: &random),
      over: UInt128.random(in: 1...1_000_000, using: &random))
  }

  static func scale(
    _ random: inout SplitMix64, _ kind: Chart.Axis.Scale, _ extent: ChartScale.Extent
  ) -> (scale: ChartScale, values: [Ratio]) {
    let values = (0..<Int.random(in: 1...9, using: &random)).map { _ in number(&random) }
    let axis = Chart.Axis("x", .number(places: 12), scale: kind)
    return (
      ChartScale(
        covering: values, on: axis, extent, ticks: Int.random(in: 3...8, using: &random)), values
    )
  }

  static let kinds: [Chart.Axis.Scale] = [.linear, .logarithmic]
  static let extents: [ChartScale.Extent] = [.round, .fromZero, .exact]

  @Test(arguments: Effort.sample(UInt64(0)..<120, oneIn: 5))
  func `covers its values and marks round ones within`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for kind in Self.kinds {
      for extent in Self.extents {
        let (scale, values) = Self.scale(&random, kind, extent)
        #expect(scale.low < scale.high)
        for value in values { #expect(scale.low <= value && value <= scale.high) }
        #expect(scale.ticks == scale.ticks.sorted())
        #expect((1...14).contains(scale.ticks.count), "\(values)")
        for tick in scale.ticks { #expect(scale.low <= tick && tick <= scale.high) }
        if extent == .round {
          #expect(values.allSatisfy { $0 <= scale.ticks.last ?? 0 } || scale.isLogarithmic)
        }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `takes linear steps of 1, 2 or 5 times a power of ten`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (scale, _) = Self.scale(&random, .linear, .round)
    for (low, high) in zip(scale.ticks, scale.ticks.dropFirst()) {
      #expect(RoundNumber.all.contains(high.excess(over: low)))
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<120, oneIn: 5))
  func `never places a larger value before a smaller one`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for kind in Self.kinds {
      for extent in Self.extents {
        let (scale, values) = Self.scale(&random, kind, extent)
        let positions = values.sorted().map { scale.position(of: $0, along: 700) }
        #expect(positions == positions.sorted())
        #expect(scale.position(of: scale.low, along: 700) == 0)
        #expect(scale.position(of: scale.high, along: 700) == 700)
      }
    }
  }

  @Test func `is linear where a value is zero`() {
    let axis = Chart.Axis("x", .count, scale: .logarithmic)
    #expect(!ChartScale(covering: [0, 10], on: axis, .round, ticks: 5).isLogarithmic)
  }

  @Test func `marks whole numbers only where nothing lies between`() {
    let scale = ChartScale(
      covering: [1, 3], on: Chart.Axis("Month", .count), .exact, ticks: 8)
    #expect(scale.ticks == [1, 2, 3])
  }

  @Test(arguments: [
    ([1_196] as [Ratio], ["$0", "$200", "$400", "$600", "$800", "$1,000", "$1,200"]),
    ([Ratio(9, over: 10)], ["$0.00", "$0.20", "$0.40", "$0.60", "$0.80", "$1.00"]),
    ([2_400_000], ["$0", "$0.5 M", "$1 M", "$1.5 M", "$2 M", "$2.5 M"]),
    (
      [Ratio(2 * Ratio.powerOfTen(24))],
      ["$0", "$0.5 × 10²⁴", "$1 × 10²⁴", "$1.5 × 10²⁴", "$2 × 10²⁴"]
    ),
  ])
  func `labels money`(values: [Ratio], labels: [String]) {
    let axis = Chart.Axis("x", .money(.usDollar))
    let scale = ChartScale(covering: values, on: axis, .round, ticks: 6)
    #expect(axis.values.labels(of: scale.ticks, isLogarithmic: false) == labels)
  }
}

/// The logarithm in integers.
struct `A binary logarithm` {
  @Test(arguments: -80...80)
  func `of a power of two is its exponent`(exponent: Int) {
    let power = Ratio((1 as UInt128) << exponent.magnitude)
    let value = exponent < 0 ? .one / power : power
    #expect(BinaryLogarithm.fixed(value) == exponent << BinaryLogarithm.places)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `of a product is the sum of the logarithms`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b) = (`A scale`.number(&random), `A scale`.number(&random))
    let sum = BinaryLogarithm.fixed(a) + BinaryLogarithm.fixed(b)
    #expect((BinaryLogarithm.fixed(a * b) - sum).magnitude <= 2)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `grows with its number`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<20).map { _ in `A scale`.number(&random) }.sorted()
    let logarithms = values.map { BinaryLogarithm.fixed($0) }
    #expect(logarithms == logarithms.sorted())
  }
}
