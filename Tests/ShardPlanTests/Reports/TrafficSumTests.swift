@testable import ShardPlan
@testable import ShardPlanEngine
import Testing

struct `The traffic of many streams` {
  /// Each stream has a denominator of its own: the exact sum of ten thousand took more than a minute.
  @Test func `is a short fraction, exact to the places that are shown`() throws {
    let streams = (1...60).map { Self.stream(Int64($0)) }
    let estimate = try Scenario(streams: streams).estimate(in: "us-east-1")
    guard case .number(let shown) = Fact<Estimate>.mebibytes.value(estimate).exact else {
      Issue.record("It is no number.")
      return
    }
    let bytes = estimate.streams.reduce(Ratio.zero) { $0 + $1.load.bytesPerSecond }
    let exact = bytes / 1_048_576
    #expect(shown.decimal() == exact.decimal())
    #expect(exact.narrowParts == nil)
    #expect(shown.narrowParts != nil)
  }

  private static func stream(_ number: Int64) -> KinesisStream {
    let settings = KPLSettings(
      maxSize: .kibibytes(50), maxCount: 500, bufferedSeconds: 1, producers: number)
    return KinesisStream(
      name: "s\(number)", recordSize: .bytes(77), rate: .perSecond(Ratio(90 + 7 * number)),
      aggregation: .producer(settings))
  }
}
