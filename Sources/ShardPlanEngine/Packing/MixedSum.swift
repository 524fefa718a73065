/// The share of aggregates that are larger than a limit, and of all bytes that is in them.
struct AggregateShare: Equatable {
  var aggregates: Ratio
  var bytes: Ratio

  static var none: AggregateShare { AggregateShare(aggregates: .zero, bytes: .zero) }
  static var all: AggregateShare { AggregateShare(aggregates: .one, bytes: .one) }

  /// A Boolean value indicating whether it is less than one aggregate in a billion.
  var isNegligible: Bool { aggregates * 1_000_000_000 < 1 }
}

/// The size of an aggregate of records of a mix, which are drawn independently of each other.
///
/// How much of it lies above a limit is exact where all sums can be gone through. Where Bernstein's
/// inequality leaves less than one in a billion there, or below, that is left out. Else the sizes are
/// added up in a histogram, which shows a share to about half a percent.
struct MixedSum: Equatable {
  private let format: KPLFormat
  private let count: Ratio
  private let mean: Ratio

  /// Creates the size of aggregates; `nil` for records of one size, and aggregates of one record.
  init?(of count: Ratio, in format: KPLFormat) {
    guard !format.mix.isUniform else { return nil }
    (self.count, self.format) = (count, format)
    mean = format.size(of: count).total
  }

  /// The largest aggregate that the sizes can make up.
  var most: Ratio {
    var format = format
    format.mix = RecordMix(format.mix.largest)
    return format.size(of: count.roundedUp).total
  }

  /// The size that no more than one aggregate in a billion exceeds.
  var largest: Ratio {
    let records = Int64(clamping: count.rounded(.up) ?? .max)
    guard let compositions = Compositions(of: records, in: format) else {
      return min(most, SizeHistogram(of: records, in: format).largest)
    }
    let total = compositions.outcomes.reduce(UInt128(0)) { $0 + $1.weight }
    var above: UInt128 = 0
    for outcome in compositions.outcomes.sorted(by: { $0.bytes > $1.bytes }) {
      above += outcome.weight
      if above > total / 1_000_000_000 { return Ratio(outcome.bytes) }
    }
    return most
  }

  /// Returns the share above some bytes.
  func share(above limit: Ratio) -> AggregateShare {
    if most <= limit { return .none }
    let below = Int64(clamping: count.rounded(.down) ?? .max)
    let share = count.excess(over: Ratio(below))
    var (aggregates, bytes) = (Ratio.zero, Ratio.zero)
    for (records, weight) in [(below, Ratio.one.excess(over: share)), (below + 1, share)]
    where !weight.isZero {
      let part = self.share(above: limit, of: records)
      aggregates = aggregates + weight * part.aggregates
      bytes = bytes + weight * part.bytes * format.size(of: Ratio(records)).total
    }
    return AggregateShare(aggregates: aggregates, bytes: bytes / mean)
  }

  private func share(above limit: Ratio, of count: Int64) -> AggregateShare {
    let mean = format.size(of: Ratio(count)).total
    if let sure = Self.sure(of: count, in: format, mean: mean, limit) { return sure }
    if let compositions = Compositions(of: count, in: format) {
      let aggregates = compositions.mean { Ratio($0) > limit ? 1 : 0 }
      let bytes = compositions.mean { Ratio($0) > limit ? UInt64($0) : 0 }
      return AggregateShare(aggregates: aggregates, bytes: min(1, bytes / mean))
    }
    return SizeHistogram(of: count, in: format).share(above: limit)
  }

  /// Returns all or nothing where no more than one in a billion can be on the other side.
  ///
  /// Bernstein: `P(T − E T ≥ d) ≤ exp(−d² / (2 (Var T + R d / 3)))` with no record larger than its mean
  /// by more than `R`; and e⁻²¹ is below 10⁻⁹.
  private static func sure(
    of count: Int64, in format: KPLFormat, mean: Ratio, _ limit: Ratio
  ) -> AggregateShare? {
    let sizes = EncodedSizes(of: format.mix, in: format, keyIndex: 0)
    let (least, center, most) = sizes.extent
    let variance = sizes.parts.reduce(Ratio.zero) { sum, part in
      let size = Ratio(part.bytes)
      let distance = size.excess(over: center) + center.excess(over: size)
      return sum + part.share * distance * distance
    }
    let isAbove = mean > limit
    let distance = mean.excess(over: limit) + limit.excess(over: mean)
    let reach = isAbove ? center.excess(over: least) : most.excess(over: center)
    guard distance * distance >= 42 * (Ratio(count) * variance + reach * distance / 3) else {
      return nil
    }
    return isAbove ? .all : AggregateShare.none
  }
}
