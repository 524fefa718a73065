import ShardPlanEngine
import TestSupport
import Testing

struct `The load of a stream` {
  @Test(arguments: UInt64(0)..<200)
  func `is the user records packed by the published rules`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let month = random.month()
    let stream = random.stream(in: month)
    let load = RecordLoad(of: stream, in: month)
    let expected = ExpectedStream(stream, in: month)
    #expect(Fraction(load.recordsPerSecond) == expected.records)
    #expect(Fraction(load.peakRecordsPerSecond) == expected.peakRecords)
    #expect(Fraction(load.bytesPerRecord) == expected.bytes)
    #expect(Fraction(load.keyBytesPerRecord) == expected.keyBytes)
    #expect(Fraction(load.bytesPerSecond) == expected.records * expected.bytes)
  }

  /// AWS calls them 25 KB chunks of one record.
  @Test(arguments: UInt64(0)..<200)
  func `has the least payload units that hold a record`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = random.ratio(ofBits: 23)
    let load = load(of: bytes)
    let units = load.payloadUnitsPerRecord
    #expect(units >= 1 && units.isExact(places: 0))
    #expect(units * 25_600 >= bytes)
    #expect(units == 1 || units.excess(over: 1) * 25_600 < bytes)
    let billed = load.billedBytesPerRecord
    #expect((billed / 1_024).isExact(places: 0))
    #expect(billed >= bytes && billed < bytes + 1_024)
  }

  @Test(
    arguments: [
      (Ratio(1, over: 1_000), 1, 1), (1, 1, 1), (1_024, 1, 1), (1_025, 1, 2), (25_599, 1, 25),
      (25_600, 1, 25), (Ratio(256_001, over: 10), 2, 26), (25_601, 2, 26), (51_200, 2, 50),
      (51_201, 3, 51), (1_048_576, 41, 1_024), (10_485_760, 410, 10_240),
    ] as [(Ratio, Ratio, Ratio)])
  func `is billed in units and kilobytes`(bytes: Ratio, units: Ratio, kilobytes: Ratio) {
    #expect(load(of: bytes).payloadUnitsPerRecord == units)
    #expect(load(of: bytes).billedBytesPerRecord == kilobytes * 1_024)
  }

  @Test(
    arguments: [
      (Aggregation.none, nil, 77, 0), (.none, 36, 77, 36),
      (.sized(recordsPerPut: 12, putSize: .bytes(984)), 36, 984, 36),
      (.kpl(recordsPerPut: 1), 36, 77, 36),
      // A record that is alone is sent plain; otherwise its key moves into the aggregate, beside
      // which stands the KPL's own key of one byte.
      (.kpl(recordsPerPut: 12), 36, 1_054, 1), (.kpl(recordsPerPut: 12), nil, 1_019, 0),
      (.kpl(recordsPerPut: 12, distinctKeys: 12), 36, 1_472, 1),
      // A key of no bytes counts as none, and takes the least the format has for one.
      (.kpl(recordsPerPut: 12), 0, 1_019, 0),
    ] as [(Aggregation, Ratio?, Ratio, Ratio)])
  func `has the bytes of a record and of the key beside it`(
    aggregation: Aggregation, key: Ratio?, bytes: Ratio, keyBytes: Ratio
  ) {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(1), partitionKeySize: key.map { .bytes($0) },
      aggregation: aggregation)
    let load = RecordLoad(of: stream, in: .standard)
    #expect(load.bytesPerRecord == bytes)
    #expect(load.keyBytesPerRecord == keyBytes)
  }

  @Test
  func `says what an aggregate is made of`() throws {
    var stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(1), partitionKeySize: .bytes(36),
      aggregation: .kpl(recordsPerPut: 12, distinctKeys: 3))
    let aggregate = try #require(RecordLoad(of: stream, in: .standard).aggregate)
    // Magic bytes and digest; three keys of 36 bytes with tag and length; twelve records with a
    // tag and a length, and inside them index and data each with a tag, the data with a length.
    #expect(aggregate.frame == 20)
    #expect(aggregate.keyTable == Ratio(3 * (2 + 36)))
    #expect(aggregate.records == Ratio(12 * (2 + 2 + 2 + 77)))
    #expect(aggregate.total == Ratio(20 + 114 + 996))

    let plain: [Aggregation] = [
      .none, .kpl(recordsPerPut: 1), .sized(recordsPerPut: 12, putSize: .bytes(1_130)),
    ]
    for aggregation in plain {
      stream.aggregation = aggregation
      #expect(RecordLoad(of: stream, in: .standard).aggregate == nil)
    }
  }

  private func load(of bytes: Ratio) -> RecordLoad {
    RecordLoad(of: KinesisStream(recordSize: .bytes(bytes), rate: .perSecond(1)), in: .standard)
  }
}
