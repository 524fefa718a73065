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
  /// PUT payload units of one Kinesis record.
  public let payloadUnitsPerRecord: Ratio
  /// Bytes of one Kinesis record that on-demand modes bill: rounded up to whole kilobytes.
  public let billedBytesPerRecord: Ratio

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
    aggregate = KPLFormat(of: stream)?.size(of: recordsPerPut)
    bytesPerRecord = aggregate?.total ?? RecordLoad.bytes(of: stream)
    keyBytesPerRecord = RecordLoad.keyBytes(of: stream)
    payloadUnitsPerRecord = max(1, (bytesPerRecord / PayloadLimits.unit).roundedUp)
    billedBytesPerRecord =
      (bytesPerRecord / PayloadLimits.onDemandStep).roundedUp * PayloadLimits.onDemandStep
  }

  /// The bytes of a record that is no aggregate in KPL format.
  private static func bytes(of stream: Stream) -> Ratio {
    if case .sized(_, let putSize) = stream.aggregation {
      putSize.bytes
    } else {
      stream.recordSize.bytes
    }
  }

  private static func keyBytes(of stream: Stream) -> Ratio {
    guard let keySize = stream.partitionKeySize?.bytes, !keySize.isZero else { return .zero }
    return KPLFormat(of: stream) == nil ? keySize : PayloadLimits.kplOuterKey
  }
}

/// The sizes in which AWS counts what is put into a stream.
enum PayloadLimits {
  /// Bytes of one PUT payload unit: 25 KB of 1,024 bytes.
  ///
  /// AWS never states it in bytes; its calculator counts 1,024 bytes to the kilobyte, and the
  /// Kinesis Producer Library, released together with the unit, fills 51,200 bytes: two units.
  static var unit: Ratio { 25_600 }

  /// Bytes to which on-demand modes round up each record.
  ///
  /// Source: Kinesis Data Streams pricing page, "rounded up to the nearest 1 KB".
  static var onDemandStep: Ratio { 1_024 }

  /// Bytes of the one-letter key that the Kinesis Producer Library gives an aggregate.
  static var kplOuterKey: Ratio { 1 }
}
