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
  public var payloadUnitsPerRecord: Ratio { record.payloadUnits }
  /// Mean bytes of one Kinesis record that on-demand modes bill: each rounded up to whole kilobytes.
  public var billedBytesPerRecord: Ratio { record.billedBytes }
  /// Bytes of the largest Kinesis record, with its partition key; for aggregates, of a mean one.
  public var largestBytes: Ratio { max(record.largestBytes, peakRecord.largestBytes) }
  /// A Boolean value indicating whether aggregates are assumed to hold the mix of record sizes in
  /// proportion, since their compositions are too many.
  public var isMixedInProportion: Bool { record.isInProportion }

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
  init(of stream: KinesisStream, aggregated: AchievedAggregation, in month: BillingMonth) {
    let rate = stream.rate.perSecond(in: month)
    recordsPerPut = aggregated.recordsPerPut
    recordsPerSecond = rate / recordsPerPut
    peakRecordsPerSecond =
      (stream.peakRate?.perSecond(in: month) ?? rate) / aggregated.peakRecordsPerPut
    record = PackedRecord(of: stream, recordsPerPut: recordsPerPut)
    peakRecord =
      aggregated.producer == nil
      ? record : PackedRecord(of: stream, recordsPerPut: aggregated.peakRecordsPerPut)
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

/// One Kinesis record as a stream's user records make it up: what it holds, and what counts of it.
struct PackedRecord: Equatable {
  /// Mean bytes, without the partition key.
  let bytes: Ratio
  /// The parts of the bytes, for an aggregate in KPL format.
  let aggregate: RecordLoad.AggregateSize?
  /// Bytes of its partition key that count towards throughput; zero when keys are not counted.
  let keyBytes: Ratio
  /// Mean PUT payload units.
  let payloadUnits: Ratio
  /// Mean bytes that on-demand modes bill: each record rounded up to whole kilobytes.
  let billedBytes: Ratio
  /// Bytes of the largest, with its partition key; of aggregates, of a mean one.
  let largestBytes: Ratio
  /// A Boolean value indicating whether rounding was done on an aggregate that holds the mix in
  /// proportion, because its compositions cannot be gone through.
  let isInProportion: Bool

  /// Packs a mean number of a stream's user records.
  init(of stream: KinesisStream, recordsPerPut: Ratio) {
    let key = stream.partitionKeySize?.bytes ?? .zero
    if case .sized(_, let putSize) = stream.aggregation {
      self.init(mix: RecordMix(putSize), key: key)
    } else if let format = KPLFormat(of: stream, recordsPerPut: recordsPerPut) {
      self.init(recordsPerPut, in: format, key: key)
    } else {
      self.init(mix: stream.records, key: key)
    }
  }

  /// The mean bytes that count towards throughput, the partition key included.
  static func throughputBytes(of stream: KinesisStream, recordsPerPut: Ratio) -> Ratio {
    let key = stream.partitionKeySize?.bytes ?? .zero
    guard let format = KPLFormat(of: stream, recordsPerPut: recordsPerPut) else {
      return stream.records.mean.bytes + key
    }
    return format.size(of: recordsPerPut).total + (key.isZero ? .zero : PayloadUnits.kplOuterKey)
  }

  /// Records that are sent as they are.
  private init(mix: RecordMix, key: Ratio) {
    let largest = mix.largest.bytes
    bytes = mix.isUniform ? largest : mix.mean.bytes
    aggregate = nil
    keyBytes = key
    payloadUnits =
      mix.isUniform ? PayloadUnits.units(of: largest) : mix.mean(of: PayloadUnits.units)
    billedBytes =
      mix.isUniform
      ? PayloadUnits.billedBytes(of: largest) : mix.mean(of: PayloadUnits.billedBytes)
    largestBytes = largest + key
    isInProportion = false
  }

  /// Aggregates in KPL format.
  private init(_ count: Ratio, in format: KPLFormat, key: Ratio) {
    let size = format.size(of: count)
    bytes = size.total
    aggregate = size
    keyBytes = key.isZero ? .zero : PayloadUnits.kplOuterKey
    // A large record among small ones is alone in its aggregate, and then sent with its own key.
    largestBytes = max(size.total + keyBytes, format.mix.largest.bytes + key)
    guard let compositions = Compositions(of: count, in: format) else {
      payloadUnits = PayloadUnits.units(of: size.total)
      billedBytes = PayloadUnits.billedBytes(of: size.total)
      isInProportion = !format.mix.isUniform
      return
    }
    payloadUnits = compositions.mean(of: PayloadUnits.units)
    billedBytes = compositions.mean(of: PayloadUnits.billedBytes)
    isInProportion = false
  }
}

/// The number of user records that the Kinesis records of a stream hold.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
/// print(AchievedAggregation(of: stream, in: .standard).recordsPerPut)  // 616
/// ```
public struct AchievedAggregation: Sendable, Equatable {
  /// The mean number of user records in one Kinesis record at the average rate: what is billed.
  public let recordsPerPut: Ratio
  /// The same at the peak rate, which capacity must hold.
  public let peakRecordsPerPut: Ratio
  /// The producers that the numbers follow from; `nil` for given numbers.
  public let producer: ProducerPlan?

  /// Resolves the aggregation of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - month: The month that monthly rates are spread over.
  ///   - mode: The mode, which decides how many shards producers see.
  /// - Precondition: No setting is out of its bounds.
  public init(
    of stream: KinesisStream, in month: BillingMonth, mode: CapacityMode = .provisioned
  ) {
    switch stream.aggregation {
    case .producer(let settings, _):
      let plan = ProducerPlan(of: stream, settings: settings, mode: mode, in: month)
      recordsPerPut = plan.average.recordsPerPut
      peakRecordsPerPut = plan.peak.recordsPerPut
      producer = plan
    case .none, .sized, .kpl:
      recordsPerPut = stream.aggregation.recordsPerPut ?? .one
      peakRecordsPerPut = recordsPerPut
      producer = nil
    }
  }

  /// The shards that producers see at least; one where their number is given.
  func leastShards(of stream: KinesisStream) -> Int64 {
    stream.shards == nil ? producer?.shards ?? 1 : 1
  }
}
