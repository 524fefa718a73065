/// One Kinesis record as a stream's user records make it up: what it holds, and what counts of it.
struct PackedRecord: Equatable {
  /// Mean bytes, without the partition key.
  let bytes: Ratio
  /// The parts of the bytes, for an aggregate in KPL format.
  let aggregate: RecordLoad.AggregateSize?
  /// Bytes of its partition key that count towards throughput; zero when keys are not counted.
  let keyBytes: Ratio
  /// Mean PUT payload units, and mean bytes that on-demand modes bill.
  let rounding: AggregateRounding
  /// Bytes of the largest, with its partition key; of aggregates, of a mean one.
  let largestMean: Ratio
  /// The sizes of aggregates of a given number of records of a mix.
  private let sum: MixedSum?

  /// Packs a mean number of a stream's user records.
  init(
    of stream: KinesisStream, recordsPerPut: Ratio, producers: ProducerPlan?,
    _ kept: inout KeptPackings
  ) {
    let key = stream.partitionKeySize?.bytes ?? .zero
    if case .sized(_, let putSize) = stream.aggregation {
      self.init(plain: RecordMix(putSize), key: key)
    } else if let format = KPLFormat(of: stream, recordsPerPut: recordsPerPut) {
      let rounding =
        producers.map { AggregateRounding(of: $0, in: format, &kept) }
        ?? AggregateRounding(of: recordsPerPut, in: format, &kept)
      self.init(
        recordsPerPut, in: format, key: key, rounding,
        // What a library does not fit into one aggregate goes into the next.
        sum: producers == nil ? MixedSum(of: recordsPerPut, in: format) : nil)
    } else {
      self.init(plain: stream.records, key: key)
    }
  }

  /// Packs the user records that producers put together at the peak, which is not billed.
  init(atPeakOf stream: KinesisStream, recordsPerPut: Ratio) {
    let key = stream.partitionKeySize?.bytes ?? .zero
    if let format = KPLFormat(of: stream, recordsPerPut: recordsPerPut) {
      let size = format.size(of: recordsPerPut).total
      self.init(recordsPerPut, in: format, key: key, AggregateRounding(ofEach: size), sum: nil)
    } else {
      self.init(plain: stream.records, key: key)
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
  private init(plain mix: RecordMix, key: Ratio) {
    let largest = mix.largest.bytes
    bytes = mix.isUniform ? largest : mix.mean.bytes
    aggregate = nil
    keyBytes = key
    rounding = AggregateRounding(plain: mix)
    largestMean = largest + key
    sum = nil
  }

  /// Aggregates in KPL format.
  private init(
    _ count: Ratio, in format: KPLFormat, key: Ratio, _ rounding: AggregateRounding, sum: MixedSum?
  ) {
    let size = format.size(of: count)
    bytes = size.total
    aggregate = size
    keyBytes = key.isZero ? .zero : PayloadUnits.kplOuterKey
    self.rounding = rounding
    self.sum = sum
    // A large record among small ones is alone in its aggregate, and then sent with its own key.
    largestMean = max(size.total + keyBytes, format.mix.largest.bytes + key)
  }

  /// Bytes of the largest, with its partition key; see ``RecordLoad/largestBytes``.
  var largestBytes: Ratio {
    guard let sum, !share(above: ShardLimits.defaultRecord).isNegligible else {
      return largestMean
    }
    return max(largestMean, min(Bounds.record.most, sum.largest + keyBytes))
  }

  /// The share of records that are larger than some bytes with their key, and of bytes in them.
  ///
  /// Aggregates of one size, and those of producers, are taken to have their mean size.
  func share(above limit: Ratio) -> AggregateShare {
    if let sum { return sum.share(above: limit.excess(over: keyBytes)) }
    return bytes + keyBytes > limit ? .all : .none
  }
}
