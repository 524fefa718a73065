@testable import ShardPlanEngine
import Testing

/// Which values a break-even point is looked for among.
struct `The values that are searched` {
  private let month = BillingMonth.hours(730)

  /// Rates of one record a second and more are hundredths; smaller ones lie a hundredth of themselves apart
  /// or less, down to 10⁻⁷.
  @Test(arguments: [StreamField.rate, .peakRate])
  func `lie close enough for any rate`(field: StreamField) throws {
    let stream = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(Ratio(1, over: 1_000_000)), peakRate: .perSecond(1))
    let grid = try domain(of: field, in: stream).grid
    #expect(grid.step == Ratio(1, over: 100))
    #expect(grid.value(1) <= Ratio(2, over: 10_000_000))
    for number in Int64(1)..<6_600 {
      let (value, next) = (grid.value(number), grid.value(number + 1))
      #expect(value < next)
      #expect(next.excess(over: value) <= max(grid.step, value / 100))
      #expect(value >= 1 || next.excess(over: value) <= value / 100)
      #expect(grid.number(upTo: value) == number && grid.number(from: value) == number)
      #expect(grid.number(upTo: (value + next) / 2) == number)
      #expect(grid.number(from: (value + next) / 2) == number + 1)
    }
    #expect(grid.value(grid.number(upTo: 12_345)) == 12_345)
  }

  @Test(
    arguments: [
      (.recordSize, 1, 1...10_485_760), (.targetUtilization, Ratio(1, over: 1_000), 10...1_000),
      (.longTermReads, 1_048_576, nil), (.sharedConsumers, 1, nil), (.shards, 1, nil),
      (.retention, 1, 24...8_760), (.partitionKeySize, 1, 0...1_024),
    ] as [(StreamField, Ratio, ClosedRange<Int64>?)])
  func `are the steps within a setting's bounds`(
    field: StreamField, step: Ratio, range: ClosedRange<Int64>?
  ) throws {
    let found = try domain(of: field, in: KinesisStream(recordSize: .bytes(1), rate: .perSecond(1)))
    #expect(found.grid.step == step && found.isMonotone)
    if let range { #expect(found.range == range) }
    let (first, last) = (Ratio(found.range.lowerBound), Ratio(found.range.upperBound))
    #expect(field.bounds.contains(first * step) && field.bounds.contains(last * step))
    #expect(!field.bounds.contains((last + 1) * step))
    #expect(first.isZero || !field.bounds.contains(first.excess(over: 1) * step))
  }

  @Test func `end at the fan-out consumers that any mode allows`() throws {
    let stream = KinesisStream(recordSize: .bytes(1), rate: .perSecond(1))
    #expect(try domain(of: .enhancedFanOutConsumers, in: stream).range == 0...50)
  }

  @Test func `have finer steps where a setting is a fraction`() {
    for field in [StreamField.targetUtilization, .hotKeyShare, .bufferedTime, .pollsPerSecond] {
      #expect(field.smallestStep == Ratio(1, over: 1_000))
    }
  }

  @Test func `keep the average below the peak`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(Ratio(3_001, over: 1_000)),
      peakRate: .perSecond(Ratio(5_009, over: 1_000)))
    let rates = try domain(of: .rate, in: stream)
    #expect(rates.grid.value(rates.range.upperBound) == 5 && rates.ending == .peak)
    let peaks = try domain(of: .peakRate, in: stream)
    #expect(peaks.grid.value(peaks.range.lowerBound) == Ratio(301, over: 100))
    let moving = try BreakEvenDomain(
      of: .rate, in: stream, month: month, moving: .proportional)
    #expect(moving.ending == .setting)
    let peak = moving.grid.value(moving.range.upperBound) * Ratio(5_009, over: 3_001)
    #expect(StreamField.peakRate.bounds.contains(peak))
  }

  /// Beyond that an aggregate is too large for a record of 1 MiB with its key.
  @Test func `take as many records as an aggregate holds`() throws {
    var stream = KinesisStream(recordSize: .bytes(1_000), rate: .perSecond(1))
    let found = try domain(of: .recordsPerPut, in: stream)
    let most = KPLFormat(aggregating: stream)
    #expect(!found.isMonotone && found.range.lowerBound == 1)
    #expect(most.size(of: Ratio(found.range.upperBound)).total <= 1_048_575)
    #expect(most.size(of: Ratio(found.range.upperBound + 1)).total > 1_048_575)
    // A record that is too large for any aggregate goes alone.
    stream.recordSize = .bytes(2_000_000)
    #expect(try domain(of: .recordsPerPut, in: stream).range == 1...1)
    stream.aggregation = .sized(recordsPerPut: 2, putSize: .bytes(2_000_000))
    let given = try domain(of: .recordsPerPut, in: stream)
    #expect(given.isMonotone && given.range == 1...1_000_000_000)
  }

  @Test func `are as many for an aggregate of a mix`() throws {
    let mix = try #require(RecordMix(weights: [(.bytes(10), 1), (.bytes(20), 1)]))
    let small = KinesisStream(records: mix, rate: .perSecond(1))
    // 15 bytes on average, and 6 of headers: 1,048,575 − 23 bytes hold 49,931 of them.
    #expect(try domain(of: .recordsPerPut, in: small).range == 1...49_931)
    let large = try #require(RecordMix(weights: [(.bytes(100_000), 1), (.bytes(120_000), 1)]))
    let few = KinesisStream(records: large, rate: .perSecond(1))
    #expect(try domain(of: .recordsPerPut, in: few).range == 1...9)
  }

  /// Producers see how many shards there are; with a given number nothing changes for them.
  @Test(arguments: [StreamField.sharedConsumers, .targetUtilization])
  func `may depend on the shards that producers see`(field: StreamField) throws {
    var stream = KinesisStream(
      recordSize: .bytes(1), rate: .perSecond(1), aggregation: .producer(KPLSettings()))
    #expect(throws: Rejection.Reason.changesAggregation(field)) {
      try domain(of: field, in: stream)
    }
    stream.shards = 1
    #expect(try domain(of: field, in: stream).isMonotone)
  }

  private func domain(of field: StreamField, in stream: KinesisStream) throws -> BreakEvenDomain {
    try BreakEvenDomain(of: field, in: stream, month: month)
  }
}
