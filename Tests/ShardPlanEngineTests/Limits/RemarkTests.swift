import ShardPlanEngine
import Testing

struct `A remark` {
  static let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))

  @Test(arguments: [CapacityMode.provisioned, .onDemand, .onDemandAdvantage])
  func `is not made on a plain stream`(mode: CapacityMode) throws {
    #expect(try remarks(mode) { _ in } == [])
  }

  @Test(
    arguments: [(25, nil), (24, Ratio(1, over: 25)), (1, Ratio(24, over: 25))]
      as [(Int64, Ratio?)])
  func `says what share of the peak too few shards would throttle`(
    shards: Int64, share: Ratio?
  ) throws {
    let remarks = try remarks { $0.shards = shards }
    let throttled = share.map { share in
      [
        Remark.Content.throttled(share: share, shards: shards, required: 25),
        .partlyAccepted(recordsPerSecond: Ratio(shards) * 1_000, arriving: 25_000),
      ]
    }
    #expect(remarks == throttled ?? [])
  }

  @Test(arguments: [(32, false), (31, true), (25, true)] as [(Int64, Bool)])
  func `says when fixed shards are fuller than the target`(
    shards: Int64, isAbove: Bool
  ) throws {
    let remarks = try remarks {
      $0.shards = shards
      $0.targetUtilization = Ratio(8, over: 10)
    }
    let above = Remark.Content.aboveTarget(
      utilization: Ratio(25, over: UInt128(shards)), target: Ratio(8, over: 10), required: 32)
    #expect(remarks == (isAbove ? [above] : []))
  }

  @Test(arguments: [(1_048_576, 0, nil), (1_048_577, 0, 1_048_577), (1_048_576, 1, 1_048_577)])
  func `says that records above a mebibyte, with their key, need a larger maximum`(
    size: UInt64, key: UInt64, found: UInt64?
  ) throws {
    let remarks = try remarks {
      $0.recordSize = .bytes(Ratio(size))
      $0.rate = .perSecond(1)
      $0.partitionKeySize = .bytes(Ratio(key))
    }
    #expect(remarks == (found.map { [.largeRecords(bytes: Ratio($0))] } ?? []))
  }

  /// The case study's 984 bytes are below what the KPL's format takes for twelve records.
  @Test(
    arguments: [
      (12, 984, 1_019), (12, 1_018, 1_019), (12, 1_019, nil), (12, 2_000, nil), (1, 70, nil),
      (Ratio(25, over: 2), 984, Ratio(2_121, over: 2)),
    ] as [(Ratio, Ratio, Ratio?)])
  func `says when a given size is below the KPL's`(
    recordsPerPut: Ratio, putSize: Ratio, kplSize: Ratio?
  ) throws {
    let remarks = try remarks {
      $0.aggregation = .sized(recordsPerPut: recordsPerPut, putSize: .bytes(putSize))
    }
    let small = kplSize.map { kplSize in
      [
        Remark.Content.smallerThanKPL(
          putSize: putSize, kplSize: kplSize, recordsPerPut: recordsPerPut)
      ]
    }
    #expect(remarks == small ?? [])
  }

  @Test(
    arguments: [
      (.provisioned, 168, [.longTermReadsWithoutRetention(retentionHours: 168)]),
      (.provisioned, 169, []), (.onDemand, 169, []),
      (.onDemandAdvantage, 24, [.longTermReadsWithoutRetention(retentionHours: 24)]),
    ] as [(CapacityMode, Int64, [Remark.Content])])
  func `says what reads of old data miss`(
    mode: CapacityMode, retention: Int64, contents: [Remark.Content]
  ) throws {
    let remarks = try remarks(mode) {
      $0.longTermReads = .gibibytes(1)
      $0.retentionHours = retention
    }
    #expect(remarks == contents)
  }

  /// What only decides how many shards are needed has no effect where AWS sees to them.
  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage])
  func `names the settings that mean nothing on demand`(mode: CapacityMode) throws {
    let one = try remarks(mode) { $0.shards = 25 }
    #expect(one == [.settingsWithoutEffect([.shards])])
    let all = try remarks(mode) {
      $0.peakRate = .perSecond(50_000)
      $0.partitionKeySize = .bytes(36)
      $0.shards = 25
      $0.targetUtilization = Ratio(1, over: 2)
    }
    // The keys may be billed: `CountedKeyTests`. At Advantage's floor even that would change nothing.
    let fields: [StreamField] =
      mode == .onDemand
      ? [.peakRate, .shards, .targetUtilization]
      : [.peakRate, .partitionKeySize, .shards, .targetUtilization]
    #expect(
      all.filter { if case .keysIfBilled = $0 { false } else { true } }
        == [.settingsWithoutEffect(fields)])
    #expect(all.count == (mode == .onDemand ? 2 : 1))
  }

  /// Inside an aggregate, keys take room that is billed.
  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage])
  func `does not call the keys of an aggregate meaningless`(mode: CapacityMode) throws {
    let remarks = try remarks(mode) {
      $0.partitionKeySize = .bytes(36)
      $0.aggregation = .kpl(recordsPerPut: 12)
    }
    #expect(remarks == [])
  }

  @Test
  func `names its stream`() throws {
    var streams = Array(repeating: Self.plain, count: 3)
    streams[0].recordSize = .mebibytes(2)
    streams[0].rate = .perSecond(1)
    streams[2].shards = 1
    let remarks = try Scenario(streams: streams).estimate(at: .virginia).remarks
    #expect(remarks.map(\.stream) == [0, 2, 2])
  }

  private func remarks(
    _ mode: CapacityMode = .provisioned, _ change: (inout KinesisStream) -> Void
  ) throws -> [Remark.Content] {
    var stream = Self.plain
    change(&stream)
    return try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia).remarks
      .map(\.content)
  }
}
