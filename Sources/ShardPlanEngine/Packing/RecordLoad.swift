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
  /// Mean bytes of one Kinesis record, without its partition key.
  public let bytesPerRecord: Ratio
  /// Mean bytes of one Kinesis record at the peak: more where producers then aggregate more.
  public let peakBytesPerRecord: Ratio
  /// The parts of the bytes, when the record is an aggregate in KPL format.
  public let aggregate: RecordLoad.AggregateSize?
  /// Bytes of its partition key that count towards throughput; zero when keys are not counted.
  public let keyBytesPerRecord: Ratio
  /// Mean PUT payload units of one Kinesis record, each rounded up by itself to 25,600 bytes.
  public let payloadUnitsPerRecord: Ratio
  /// Mean bytes of one Kinesis record that on-demand modes bill: each rounded up to whole kilobytes.
  public let billedBytesPerRecord: Ratio
  /// Bytes of the largest Kinesis record, with its partition key; for aggregates, of a mean one.
  public let largestBytes: Ratio
  /// A Boolean value indicating whether aggregates are assumed to hold the mix of record sizes in
  /// proportion, since their compositions are too many.
  public let isMixedInProportion: Bool

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
  /// - Precondition: ``KinesisStream/faults(in:)`` finds none.
  public convenience init(of stream: KinesisStream, in month: BillingMonth) {
    self.init(of: stream, aggregated: AchievedAggregation(of: stream, in: month), in: month)
  }

  /// Packs the user records of a stream in aggregates of a known size.
  init(of stream: KinesisStream, aggregated: AchievedAggregation, in month: BillingMonth) {
    let rate = stream.rate.perSecond(in: month)
    let peakRate = stream.peakRate?.perSecond(in: month) ?? rate
    recordsPerPut = aggregated.recordsPerPut
    recordsPerSecond = rate / recordsPerPut
    peakRecordsPerSecond = peakRate / aggregated.peakRecordsPerPut
    let packed = PackedRecord(of: stream, recordsPerPut: recordsPerPut)
    let peak =
      recordsPerPut == aggregated.peakRecordsPerPut
      ? packed : PackedRecord(of: stream, recordsPerPut: aggregated.peakRecordsPerPut)
    bytesPerRecord = packed.bytes
    peakBytesPerRecord = peak.bytes
    aggregate = packed.aggregate
    keyBytesPerRecord = packed.keyBytes
    payloadUnitsPerRecord = packed.payloadUnits
    billedBytesPerRecord = packed.billedBytes
    largestBytes = max(packed.largestBytes, peak.largestBytes)
    isMixedInProportion = packed.isInProportion
  }
}

extension RecordLoad: Equatable {
  public static func == (left: RecordLoad, right: RecordLoad) -> Bool {
    left === right
      || left.recordsPerPut == right.recordsPerPut
        && left.recordsPerSecond == right.recordsPerSecond
        && left.peakRecordsPerSecond == right.peakRecordsPerSecond
        && left.bytesPerRecord == right.bytesPerRecord
        && left.peakBytesPerRecord == right.peakBytesPerRecord
        && left.aggregate == right.aggregate
        && left.keyBytesPerRecord == right.keyBytesPerRecord
        && left.payloadUnitsPerRecord == right.payloadUnitsPerRecord
        && left.billedBytesPerRecord == right.billedBytesPerRecord
        && left.largestBytes == right.largestBytes
        && left.isMixedInProportion == right.isMixedInProportion
  }
}
