import ShardPlanEngine
import TestSupport
import Testing

/// What a bill would be if partition keys counted towards billed sizes.
struct `Keys that count` {
  /// 1,000 B and a key of 36 B are 2 KB in, and 1,036 B out: $401.00 + $101.42 + $29.20.
  @Test func `double what a KB of data costs`() throws {
    let stream = Self.stream(size: 1_000, key: 36)
    let estimate = try Scenario(mode: .onDemand, streams: [stream]).estimate(at: .virginia)
    #expect(estimate.bill.total.magnitude.decimal(places: 2) == "327.6")
    let found = try #require(estimate.remarks.compactMap(\.content.keys).first)
    #expect(found.total.magnitude.decimal(places: 2) == "531.63")
    #expect(found.instead == estimate.bill.total)
  }

  /// On demand each record is as large as data and key.
  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage], UInt64(0)..<150)
  func `are data on demand`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 700)
    var scenario = random.scenario(mode)
    for index in scenario.streams.indices {
      if case .kpl = scenario.streams[index].aggregation {
        scenario.streams[index].aggregation = .none
      }
    }
    guard scenario.faults().isEmpty else { return }
    var larger = scenario
    for (index, stream) in scenario.streams.enumerated() {
      let key = stream.partitionKeySize?.bytes ?? 0
      larger.streams[index].partitionKeySize = nil
      if case .sized(let count, let size) = stream.aggregation {
        larger.streams[index].aggregation = .sized(
          recordsPerPut: count, putSize: .bytes(size.bytes + key))
      } else {
        larger.streams[index].recordSize = .bytes(stream.recordSize.bytes + key)
      }
    }
    let estimate = try scenario.estimate(at: .virginia)
    let expected = try larger.estimate(at: .virginia).bill.total
    let found = estimate.remarks.compactMap(\.content.keys)
    #expect(found.map(\.total) == (expected == estimate.bill.total ? [] : [expected]))
  }

  /// Provisioned, a key makes a difference where a record then takes a payload unit more.
  @Test(arguments: [(25_600, 1, true), (25_599, 1, false), (77, 36, false)])
  func `may take a payload unit more`(size: UInt64, key: UInt64, matters: Bool) throws {
    let stream = Self.stream(size: size, key: key)
    let estimate = try Scenario(streams: [stream]).estimate(at: .virginia)
    let found = estimate.remarks.compactMap(\.content.keys)
    #expect(found.isEmpty != matters)
    if let found = found.first {
      let units = try #require(
        estimate.bill.lines.first { $0.dimension == .provisionedPutPayloadUnit })
      #expect(found.total == estimate.bill.total + units.amount)
    }
  }

  /// At Advantage's floor nothing changes, and a key without a size is none.
  @Test func `are not mentioned where they change nothing`() throws {
    let floor = Self.stream(size: 100, key: 36)
    let estimate = try Scenario(mode: .onDemandAdvantage, streams: [floor])
      .estimate(at: .virginia)
    #expect(estimate.remarks.map(\.content) == [.settingsWithoutEffect([.partitionKeySize])])
    var plain = Self.stream(size: 1_000, key: 36)
    plain.partitionKeySize = nil
    #expect(try Scenario(mode: .onDemand, streams: [plain]).estimate(at: .virginia).remarks == [])
  }

  private static func stream(size: UInt64, key: UInt64) -> KinesisStream {
    KinesisStream(
      recordSize: .bytes(Ratio(size)), rate: .perSecond(1_000),
      partitionKeySize: .bytes(Ratio(key)))
  }
}

extension Remark.Content {
  fileprivate var keys: (total: Money, instead: Money)? {
    if case .keysIfBilled(let total, let instead, _) = self { (total, instead) } else { nil }
  }
}
