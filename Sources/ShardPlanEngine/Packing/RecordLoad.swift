/// What a stream sees once user records are packed into Kinesis records.
public struct RecordLoad: Sendable, Hashable {
  /// Kinesis records per second, on average.
  public let recordsPerSecond: Ratio
  /// Kinesis records per second at the peak.
  public let peakRecordsPerSecond: Ratio
  /// Mean bytes of one Kinesis record, without its partition key.
  public let bytesPerRecord: Ratio
  /// What the bytes are made of, when the record is an aggregate in KPL format.
  public let aggregate: KPLSize?
  /// Bytes of its partition key that count towards throughput; zero when keys are not counted.
  public let keyBytesPerRecord: Ratio
  /// Mean PUT payload units of one Kinesis record, each rounded up by itself.
  public let payloadUnitsPerRecord: Ratio
  /// Mean bytes of one Kinesis record that on-demand modes bill: each rounded up to whole kilobytes.
  public let billedBytesPerRecord: Ratio
  /// Bytes of the largest Kinesis record, with its partition key; of aggregates, of a mean one.
  public let largestBytes: Ratio
  /// A Boolean value indicating whether aggregates were taken to hold the mix of record sizes in
  /// proportion, because not all their compositions could be gone through.
  public let isMixedInProportion: Bool

  /// Bytes per second on average, without partition keys.
  public var bytesPerSecond: Ratio { recordsPerSecond * bytesPerRecord }

  /// Packs the user records of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - month: The month that monthly rates are spread over.
  /// - Precondition: ``Stream/faults(in:)`` finds none.
  public init(of stream: Stream, in month: Month) {
    let recordsPerPut = stream.aggregation.recordsPerPut
    recordsPerSecond = stream.rate.perSecond(in: month) / recordsPerPut
    peakRecordsPerSecond =
      stream.peakRate.map { $0.perSecond(in: month) / recordsPerPut } ?? recordsPerSecond
    let packed = PackedRecord(of: stream, recordsPerPut: recordsPerPut)
    bytesPerRecord = packed.bytes
    aggregate = packed.aggregate
    keyBytesPerRecord = packed.keyBytes
    payloadUnitsPerRecord = packed.payloadUnits
    billedBytesPerRecord = packed.billedBytes
    largestBytes = packed.largestBytes
    isMixedInProportion = packed.isInProportion
  }
}
