@testable import ShardPlanEngine
import Testing

/// Which settings are made smaller and larger.
struct `The settings that are tried` {
  private static let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000))

  @Test func `are those that are given and can mean anything`() throws {
    #expect(
      try Set(fields(Self.plain))
        == [.rate, .recordSize, .targetUtilization, .sharedConsumers, .retention])
    var stream = Self.plain
    stream.consumers = KinesisStream.Consumers(shared: 0, enhancedFanOut: 0)
    #expect(
      try Set(fields(stream)) == [.rate, .recordSize, .targetUtilization, .retention])
    stream.consumers = KinesisStream.Consumers(shared: 0, enhancedFanOut: 1)
    #expect(try fields(stream).contains(.enhancedFanOutConsumers))
    stream.count = 2
    #expect(try fields(stream).contains(.count))
    stream.longTermReads = .bytes(1)
    #expect(try fields(stream).contains(.longTermReads))
    stream.shards = 3
    #expect(try !fields(stream).contains(.targetUtilization))
    #expect(try fields(stream).contains(.shards))
    #expect(try !fields(Self.plain, .onDemand).contains(.targetUtilization))
  }

  @Test func `are keys where keys are counted`() throws {
    var stream = Self.plain
    stream.aggregation = .kpl(recordsPerPut: 100, distinctKeys: 10)
    #expect(try !fields(stream).contains(.distinctKeys))
    stream.partitionKeySize = .bytes(8)
    #expect(try Set(fields(stream)).isSuperset(of: [.distinctKeys, .partitionKeySize]))
    stream.aggregation = .producer(KPLSettings())
    #expect(try !fields(stream).contains(.aggregateCount))
    #expect(try fields(stream).contains(.aggregateSize))
  }

  @Test func `are none that carry no price`() throws {
    var stream = Self.plain
    stream.currentShards = 2
    let found = try fields(stream)
    for field in [StreamField.currentShards, .pollsPerSecond, .recordSizes] {
      #expect(!found.contains(field))
    }
  }

  /// What is counted goes to the next number, or by a tenth, halves away from zero; the rest by a
  /// tenth exactly.
  @Test(
    arguments: [
      (1, 0, 2), (5, 4, 6), (14, 13, 15), (15, 13, 17), (25, 22, 28),
    ] as [(Int64, Ratio, Ratio)])
  func `go by a tenth`(shared: Int64, lower: Ratio, higher: Ratio) throws {
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(5))
    stream.consumers.shared = shared
    let found = try sensitivity(stream, .onDemand)
    let consumers = try #require(found.entries.first { $0.field == .sharedConsumers })
    #expect(value(consumers.lower) == lower && value(consumers.higher) == higher)
    let rate = try #require(found.entries.first { $0.field == .rate })
    #expect(value(rate.lower) == Ratio(9, over: 2) && value(rate.higher) == Ratio(11, over: 2))
  }

  /// The bill goes from 10 down by 3 or up by 2, or down by 2 and up by 3.
  @Test func `are ranked by the larger of both moves`() {
    func entry(_ lower: Int128, _ higher: Int128) -> Sensitivity.Entry {
      Sensitivity.Entry(
        stream: 0, field: .rate, value: 1, lower: .bill(value: 1, Money(picounits: lower)),
        higher: .bill(value: 1, Money(picounits: higher)))
    }
    let total = Money(picounits: 10)
    #expect(entry(7, 12).swing(from: total) == Money(picounits: 3))
    #expect(entry(8, 13).swing(from: total) == Money(picounits: 3))
    #expect(entry(10, 10).swing(from: total) == .zero)
  }

  /// Settings that move nothing come last, in the order of the fields.
  @Test func `stand in the order of the fields where they move a bill alike`() throws {
    let free = RateCard.of(.usDollar) { _ in .zero }
    let found = try Scenario(streams: [Self.plain, Self.plain]).estimate(at: free)
      .sensitivity(at: free)
    let order = StreamField.allCases.filter { field in found.entries.contains { $0.field == field }
    }
    #expect(found.entries.map(\.field) == order + order)
    #expect(found.entries.map(\.stream) == order.map { _ in 0 } + order.map { _ in 1 })
  }

  private func fields(
    _ stream: KinesisStream, _ mode: CapacityMode = .provisioned
  ) throws -> [StreamField] {
    try sensitivity(stream, mode).entries.map(\.field)
  }

  private func sensitivity(_ stream: KinesisStream, _ mode: CapacityMode) throws -> Sensitivity {
    try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia).sensitivity(at: .virginia)
  }

  private func value(_ outcome: Sensitivity.Outcome) -> Ratio? {
    switch outcome {
    case .bill(let value, _), .throttled(let value, _): value
    default: nil
    }
  }
}
