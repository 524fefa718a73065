/// The load on a stream, with user records packed into Kinesis records.
///
/// `Docs/Model.md` gives the formulas and the source of each.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 616))
/// let load = RecordLoad(of: stream, in: .standard)
/// print(load.bytesPerRecord, load.payloadUnitsPerRecord)  // 51151 2
/// ```
public final class RecordLoad: Sendable {
  /// User records in one Kinesis record, on average.
  public let recordsPerPut: Ratio
  /// Kinesis records per second, on average.
  public let recordsPerSecond: Ratio
  /// Kinesis records per second at the peak.
  public let peakRecordsPerSecond: Ratio
  /// One Kinesis record at the average rate, and one at the peak.
  private let record: PackedRecord
  private let peakRecord: PackedRecord

  /// Mean bytes of one Kinesis record, without its partition key.
  public var bytesPerRecord: Ratio { record.bytes }
  /// Mean bytes of one Kinesis record at the peak: more where producers then aggregate more.
  public var peakBytesPerRecord: Ratio { peakRecord.bytes }
  /// The parts of the bytes, when the record is an aggregate in KPL format.
  public var aggregate: RecordLoad.AggregateSize? { record.aggregate }
  /// Bytes of its partition key that count towards throughput; zero when keys are not counted.
  public var keyBytesPerRecord: Ratio { record.keyBytes }
  /// Mean PUT payload units of one Kinesis record, each rounded up by itself to 25,600 bytes.
  public var payloadUnitsPerRecord: Ratio { record.rounding.payloadUnits }
  /// Mean bytes of one Kinesis record that on-demand modes bill: each rounded up to whole kilobytes.
  public var billedBytesPerRecord: Ratio { record.rounding.billedBytes }
  /// Bytes of the largest Kinesis record, with its partition key.
  ///
  /// Aggregates of one size, and those of producers, count with their mean. Of given numbers of records
  /// of several sizes, it is the size that no more than one aggregate in a billion exceeds, if that is
  /// above 1 MiB.
  public var largestBytes: Ratio { max(record.largestBytes, peakRecord.largestBytes) }
  /// The same without regard to the sizes that a mix can make up.
  var largestMean: Ratio { max(record.largestMean, peakRecord.largestMean) }
  /// The most that ``payloadUnitsPerRecord``, and the kilobytes of ``billedBytesPerRecord``, are off:
  /// zero when they are exact, and mostly else a billionth.
  ///
  /// They are not exact for aggregates of several sizes that can be mixed in too many ways, and for those
  /// of producers, whose numbers of records have irrational probabilities.
  ///
  /// ```swift
  /// if let mix = RecordMix(weights: [(.kibibytes(1), 9), (.kibibytes(20), 1)]) {
  ///   for recordsPerPut: Ratio in [10, 1_000] {
  ///     let stream = KinesisStream(
  ///       records: mix, rate: .perSecond(500), aggregation: .kpl(recordsPerPut: recordsPerPut))
  ///     print(RecordLoad(of: stream, in: .standard).roundingError)
  ///   }
  /// }
  /// // 0
  /// // 0.000000001
  /// ```
  public var roundingError: Ratio { record.rounding.error }

  /// The share of Kinesis records that are larger than some bytes with their key, and of bytes in them.
  func share(above bytes: Ratio) -> AggregateShare { record.share(above: bytes) }

  /// Bytes per second on average, without partition keys.
  public var bytesPerSecond: Ratio { recordsPerSecond * bytesPerRecord }

  /// Bytes per second at the peak, partition keys included when they are counted.
  public var peakBytesPerSecond: Ratio {
    peakRecordsPerSecond * (peakBytesPerRecord + keyBytesPerRecord)
  }

  /// Packs the user records of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - month: The month that monthly rates are spread over.
  ///   - mode: The mode, which decides how many shards producers see.
  /// - Precondition: ``KinesisStream/faults(in:)`` finds none.
  public convenience init(
    of stream: KinesisStream, in month: BillingMonth, mode: CapacityMode = .provisioned
  ) {
    let aggregated = AchievedAggregation(of: stream, in: month, mode: mode)
    self.init(of: stream, aggregated: aggregated, in: month)
  }

  /// Packs the user records of a stream in aggregates of a known size.
  convenience init(
    of stream: KinesisStream, aggregated: AchievedAggregation, in month: BillingMonth
  ) {
    var kept = KeptPackings()
    self.init(of: stream, aggregated: aggregated, in: month, &kept)
  }

  /// Packs the user records of a stream, and keeps what helps to pack the next one like it.
  init(
    of stream: KinesisStream, aggregated: AchievedAggregation, in month: BillingMonth,
    _ kept: inout KeptPackings
  ) {
    let rate = stream.rate.perSecond(in: month)
    recordsPerPut = aggregated.recordsPerPut
    recordsPerSecond = rate / recordsPerPut
    peakRecordsPerSecond =
      (stream.peakRate?.perSecond(in: month) ?? rate) / aggregated.peakRecordsPerPut
    record = PackedRecord(
      of: stream, recordsPerPut: recordsPerPut, producers: aggregated.producer, &kept)
    peakRecord =
      aggregated.peakRecordsPerPut == recordsPerPut
      ? record : PackedRecord(atPeakOf: stream, recordsPerPut: aggregated.peakRecordsPerPut)
  }
}

extension RecordLoad: Equatable {
  public static func == (left: RecordLoad, right: RecordLoad) -> Bool {
    left === right
      || left.recordsPerPut == right.recordsPerPut
        && left.recordsPerSecond == right.recordsPerSecond
        && left.peakRecordsPerSecond == right.peakRecordsPerSecond
        && left.record == right.record
        && left.peakRecord == right.peakRecord
  }
}
