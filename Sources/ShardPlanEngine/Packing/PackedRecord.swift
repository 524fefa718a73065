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
    return format.size(of: recordsPerPut).total + (key.isZero ? .zero : PayloadLimits.kplOuterKey)
  }

  /// Records that are sent as they are.
  private init(mix: RecordMix, key: Ratio) {
    let largest = mix.largest.bytes
    bytes = mix.isUniform ? largest : mix.mean.bytes
    aggregate = nil
    keyBytes = key
    payloadUnits =
      mix.isUniform ? PayloadLimits.units(of: largest) : mix.mean(of: PayloadLimits.units)
    billedBytes =
      mix.isUniform
      ? PayloadLimits.billedBytes(of: largest) : mix.mean(of: PayloadLimits.billedBytes)
    largestBytes = largest + key
    isInProportion = false
  }

  /// Aggregates in KPL format.
  private init(_ count: Ratio, in format: KPLFormat, key: Ratio) {
    let size = format.size(of: count)
    bytes = size.total
    aggregate = size
    keyBytes = key.isZero ? .zero : PayloadLimits.kplOuterKey
    // A large record among small ones is alone in its aggregate, and then sent with its own key.
    largestBytes = max(size.total + keyBytes, format.mix.largest.bytes + key)
    guard let compositions = Compositions(of: count, in: format) else {
      payloadUnits = PayloadLimits.units(of: size.total)
      billedBytes = PayloadLimits.billedBytes(of: size.total)
      isInProportion = !format.mix.isUniform
      return
    }
    payloadUnits = compositions.mean(of: PayloadLimits.units)
    billedBytes = compositions.mean(of: PayloadLimits.billedBytes)
    isInProportion = false
  }
}
