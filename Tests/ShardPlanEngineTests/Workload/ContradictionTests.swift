import ShardPlanEngine
import Testing

struct `Settings that contradict each other` {
  @Test(
    arguments: [
      (.perSecond(10), .perSecond(10), true), (.perSecond(10), .perSecond(9), false),
      (.perSecond(1), RecordRate(60, per: .minute), true),
      (.perSecond(1), RecordRate(59, per: .minute), false),
      (RecordRate(730 * 3_600, per: .month), .perSecond(1), true),
      (RecordRate(730 * 3_600 + 1, per: .month), .perSecond(1), false),
    ] as [(RecordRate, RecordRate, Bool)])
  func `are a peak below the average`(average: RecordRate, peak: RecordRate, isAllowed: Bool) {
    let stream = KinesisStream(recordSize: .bytes(77), rate: average, peakRate: peak)
    let reason = Rejection.Reason.peakBelowAverage(
      peak: peak.perSecond(in: .standard), average: average.perSecond(in: .standard))
    #expect(stream.faults(in: .standard) == (isAllowed ? [] : [reason]))
  }

  /// A mean of 2.5 records per aggregate means that some hold three, under three keys.
  @Test(
    arguments: [
      (1, 1, true), (1, 2, false), (2, 2, true), (2, 3, false), (Ratio(5, over: 2), 3, true),
      (Ratio(5, over: 2), 4, false), (1_000, 1_000, true), (1_000, 1_001, false),
    ] as [(Ratio, Int64, Bool)])
  func `are more keys than records`(recordsPerPut: Ratio, keys: Int64, isAllowed: Bool) {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(1),
      aggregation: .kpl(recordsPerPut: recordsPerPut, distinctKeys: keys))
    let reason = Rejection.Reason.moreKeysThanRecords(keys: keys, recordsPerPut: recordsPerPut)
    #expect(stream.faults(in: .standard) == (isAllowed ? [] : [reason]))
  }

  @Test(
    arguments: [
      (Aggregation.none, 10_485_760, nil, nil), (.none, 10_485_759, 1, nil),
      (.none, 10_485_760, 1, 10_485_761),
      (.sized(recordsPerPut: 12, putSize: .mebibytes(10)), 77, nil, nil),
      (.sized(recordsPerPut: 12, putSize: .mebibytes(10)), 77, 256, 10_486_016),
      // 22 bytes around one key of a byte, and 83 for each record of 77.
      (.kpl(recordsPerPut: 126_334), 77, nil, nil),
      (.kpl(recordsPerPut: 126_335), 77, nil, 23 + 126_335 * 83),
      // The key counts inside the aggregate, and the KPL's own key beside it.
      (.kpl(recordsPerPut: 2), 5_242_000, 1_024, nil),
      (.kpl(recordsPerPut: 2), 5_242_880, 1, 23 + 2 * 5_242_892 + 1),
    ] as [(Aggregation, Ratio, Ratio?, Ratio?)])
  func `are a record above 10 MiB with its key`(
    aggregation: Aggregation, size: Ratio, key: Ratio?, tooLarge: Ratio?
  ) {
    let stream = KinesisStream(
      recordSize: .bytes(size), rate: .perSecond(1), partitionKeySize: key.map { .bytes($0) },
      aggregation: aggregation)
    let reason = tooLarge.map { bytes in
      [
        Rejection.Reason.recordTooLarge(
          bytes: bytes, recordsPerPut: aggregation.recordsPerPut ?? 1)
      ]
    }
    #expect(stream.faults(in: .standard) == reason ?? [])
  }

  @Test
  func `are reported together`() {
    let stream = KinesisStream(
      recordSize: .mebibytes(6), rate: .perSecond(2), peakRate: .perSecond(1),
      aggregation: .kpl(recordsPerPut: 2, distinctKeys: 3))
    #expect(stream.faults(in: .standard).count == 3)
  }
}
