/// The sizes of user records, with the share of each.
///
/// Each record is rounded up to payload units and kilobytes, so a mean size does not determine the
/// cost of a mix. Records come independently of each other.
///
/// ```swift
/// if let mix = RecordMix(weights: [(.kibibytes(1), 1), (.kibibytes(49), 1)]) {
///   let load = RecordLoad(of: KinesisStream(records: mix, rate: .perSecond(500)), in: .standard)
///   print(mix.mean, load.payloadUnitsPerRecord)  // 25600 B 1.5
/// }
/// ```
public struct RecordMix: Sendable, Hashable {
  /// One of the sizes.
  public struct Part: Sendable, Hashable {
    /// The size of such a record, without its partition key.
    public let size: ByteCount
    /// The share of all records that has this size, as a fraction of one and above zero.
    public let share: Ratio
  }

  /// The sizes, smallest first and all different; their shares add up to one.
  public let parts: [Part]

  /// The most sizes that a mix may have.
  public static var mostParts: Int { 100 }

  /// Creates the mix of one size, which may be the mean of several.
  ///
  /// - Parameter size: The size without a partition key, within ``Bounds/record`` where the stream
  ///   is costed.
  public init(_ size: ByteCount) {
    parts = [Part(size: size, share: .one)]
  }

  /// Creates a mix; `nil` without sizes, with too many, a repeated one, or a weight of zero.
  ///
  /// - Parameter weights: Sizes in any order, each with its weight; the share of a size is its
  ///   weight divided by the sum of all.
  public init?(weights: [(size: ByteCount, weight: Ratio)]) {
    guard !weights.isEmpty, weights.count <= Self.mostParts else { return nil }
    let sorted = weights.sorted { $0.size < $1.size }
    for (smaller, larger) in zip(sorted, sorted.dropFirst()) where smaller.size == larger.size {
      return nil
    }
    guard weights.allSatisfy({ !$0.weight.isZero }) else { return nil }
    let sum = weights.reduce(Ratio.zero) { $0 + $1.weight }
    parts = sorted.map { Part(size: $0.size, share: $0.weight / sum) }
  }

  /// A Boolean value indicating whether all records have one size.
  public var isUniform: Bool { parts.count == 1 }

  /// The mean size.
  public var mean: ByteCount { ByteCount(mean { $0 }) }

  /// The largest of the sizes.
  public var largest: ByteCount { parts[parts.count - 1].size }

  /// Returns the mean over all records of a function of their size.
  ///
  /// - Parameter value: The value for a record of a size in bytes.
  /// - Returns: The exact mean.
  func mean(of value: (Ratio) -> Ratio) -> Ratio {
    guard !isUniform else { return value(parts[0].size.bytes) }
    return parts.reduce(.zero) { $0 + $1.share * value($1.size.bytes) }
  }
}
