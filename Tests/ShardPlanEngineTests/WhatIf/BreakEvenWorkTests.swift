@testable import ShardPlanEngine
import Testing

/// How long a search for break-even points goes on.
struct `The work of a search` {
  private func found(
    _ stream: KinesisStream, beside others: Int, over field: StreamField, bills: Int64
  ) throws -> BreakEven {
    let idle = KinesisStream(recordSize: .bytes(1), rate: .perSecond(Ratio(1, over: 1_000)))
    let scenario = Scenario(streams: [stream] + Array(repeating: idle, count: others))
    let domain = try BreakEvenDomain(of: field, in: stream, month: scenario.month)
    var search = try BreakEvenSearch(
      scenario, field, 0, [.provisioned, .onDemand, .onDemandAdvantage], domain, .virginia,
      mostBills: bills)
    return search.result()
  }

  private static let rate = RecordRate.perSecond(25_000)
  private static let twelve = KinesisStream(
    recordSize: .bytes(77), rate: rate, aggregation: .kpl(recordsPerPut: 12))
  private static let mixed = KinesisStream(records: .of((77, 1), (500, 1)), rate: rate)
  private static let mixedInThrees = KinesisStream(
    records: .of((77, 1), (500, 1)), rate: rate, aggregation: .kpl(recordsPerPut: 3))

  /// Work is counted and not timed, so that every machine finds the same points.
  ///
  /// The numbers are those at which a search first ended by itself; they are there to be kept.
  @Test(
    arguments: [
      (twelve, .recordSize, 0, 218), (twelve, .recordSize, 3, 223), (twelve, .rate, 0, 85),
      (twelve, .rate, 3, 90), (mixed, .recordSize, 0, 154), (mixed, .recordSize, 3, 155),
      (mixed, .rate, 0, 148), (mixed, .rate, 3, 153), (mixedInThrees, .rate, 0, 88),
      (mixedInThrees, .rate, 3, 90),
    ] as [(KinesisStream, StreamField, Int, Int64)])
  func `is the same on every machine`(
    stream: KinesisStream, field: StreamField, others: Int, bills: Int64
  ) throws {
    #expect(try found(stream, beside: others, over: field, bills: bills).isComplete)
    #expect(try !found(stream, beside: others, over: field, bills: bills - 1).isComplete)
  }
}
