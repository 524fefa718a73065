@testable import ShardPlanEngine
import Testing

/// The bills that a line is drawn through.
struct `The curve of a break-even search` {
  private static let kibibytes = Scenario(
    streams: [KinesisStream(recordSize: .bytes(1_024), rate: .perSecond(1_000))])

  /// On-demand and Advantage meet at 10,142.91 records a second: 1,014,291 hundredths, and half of
  /// that again beyond.
  @Test func `goes half as far again as the last point`() throws {
    let found = try Self.kibibytes.breakEven(
      over: .rate, between: [.onDemand, .onDemandAdvantage], at: .virginia)
    let steps = found.curve.map { $0.value * 100 }
    #expect(!found.isWide)
    #expect(steps.first == 1 && steps.last == 1_521_435)
    #expect(steps == steps.sorted() && Set(steps).count == steps.count)
    #expect(steps.contains(1_014_291) && steps.contains(1_014_290))
    // Two hundred parts, and the two values around the point.
    #expect(steps.count == 203)
    #expect(steps[1] == 7_608 && steps[2] == 15_215)
  }

  @Test func `goes a quarter beyond the value at hand where nothing changes`() throws {
    let found = try Self.kibibytes.breakEven(over: .rate, between: [.onDemand], at: .virginia)
    #expect(found.crossings.isEmpty && !found.isWide)
    #expect(found.curve.last?.value == 1_250)
    let reads = try Self.kibibytes.breakEven(
      over: .sharedConsumers, between: [.onDemand], at: .virginia)
    #expect(reads.curve.map(\.value) == (0...20).map { Ratio(UInt128($0)) })
    var few = Self.kibibytes
    few.streams[0].shards = 500
    let shards = try few.breakEven(over: .shards, between: [.provisioned], at: .virginia)
    #expect(shards.curve.last?.value == 625)
  }

  /// A quarter of a million records a second are more than twenty times the break-even point.
  @Test func `has points of every magnitude where they matter`() throws {
    var scenario = Self.kibibytes
    scenario.streams[0].rate = .perSecond(250_000)
    let found = try scenario.breakEven(
      over: .rate, between: [.onDemand, .onDemandAdvantage], at: .virginia)
    #expect(found.isWide)
    let to: Int64 = 25_000_000 / 4 * 5
    var steps: Set<Int64> = [1_014_290, 1_014_291, to]
    var next: Int64 = 1
    while next < to {
      steps.insert(next)
      next += max(1, next / 16)
    }
    #expect(found.curve.map { $0.value * 100 } == steps.sorted().map { Ratio($0) })
  }

  @Test func `is wide from more than twenty times the first point`() {
    #expect(!isWide(at: [], current: 1_000))
    #expect(!isWide(at: [0], current: 1_000))
    #expect(!isWide(at: [10], current: 200))
    #expect(isWide(at: [10], current: 201))
    #expect(!isWide(at: [10, 200], current: nil))
    #expect(isWide(at: [10, 201], current: nil))
    #expect(isWide(at: [10, 201], current: 1))
  }

  @Test func `ends where the last interval does`() throws {
    #expect(breakEven(at: [10, 20], current: nil).end == 21)
    let found = try Self.kibibytes.breakEven(over: .retention, between: [.onDemand], at: .virginia)
    #expect(found.end == 8_760)
  }

  @Test func `tells the next mode of two that cost the same`() {
    let point = BreakEven.Point(
      value: 1,
      totals: [Money(picounits: 5), Money(picounits: 2), Money(picounits: 5), Money(picounits: 7)])
    #expect(point.gap?.next == 0)
    #expect(point.gap?.amount == Money(picounits: 3))
  }

  private func isWide(at crossings: [Ratio], current: Ratio?) -> Bool {
    breakEven(at: crossings, current: current).isWide
  }

  private func breakEven(at crossings: [Ratio], current: Ratio?) -> BreakEven {
    func point(_ value: Ratio) -> BreakEven.Point { BreakEven.Point(value: value, totals: []) }
    let starts: [Ratio] = [0] + crossings
    let ends: [Ratio?] = crossings.map { $0 } + [nil]
    return BreakEven(
      scenario: Self.kibibytes, rates: .virginia, stream: 0, field: .rate, step: 1, start: 0,
      end: (crossings.last ?? 0) + 1, ending: .setting, peakMovement: .proportional, modes: [],
      intervals: zip(starts, ends).map { start, end in
        BreakEven.Interval(
          from: start, to: end, cheapest: nil, first: point(start),
          last: point(end?.excess(over: 1) ?? start + 1))
      },
      current: current.map(point), curve: [], isComplete: true)
  }
}
