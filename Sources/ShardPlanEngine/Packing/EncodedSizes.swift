/// What records of a mix take in an aggregate, in whole bytes, with the share of each size.
///
/// Records have whole bytes. Where an encoded size has a fraction, it is a mean, and stands for the
/// whole numbers on both sides of it in shares that keep that mean; so every sum is a whole number.
struct EncodedSizes {
  /// The sizes, smallest first, with shares that add up to one.
  let parts: [(bytes: Int64, share: Ratio)]

  /// Encodes records under a key of some index.
  init(of mix: RecordMix, in format: KPLFormat, keyIndex: Int64) {
    parts = mix.parts.flatMap { part -> [(bytes: Int64, share: Ratio)] in
      let size = format.record(of: part.size.bytes, keyIndex: keyIndex)
      let below = Int64(clamping: size.rounded(.down) ?? .max)
      let excess = size.excess(over: Ratio(below))
      guard !excess.isZero else { return [(bytes: below, share: part.share)] }
      return [
        (bytes: below, share: part.share * Ratio.one.excess(over: excess)),
        (bytes: below + 1, share: part.share * excess),
      ]
    }
  }

  /// The smallest, the mean and the largest size.
  var extent: (least: Ratio, mean: Ratio, most: Ratio) {
    (
      Ratio(parts[0].bytes), parts.reduce(.zero) { $0 + $1.share * Ratio($1.bytes) },
      Ratio(parts[parts.count - 1].bytes)
    )
  }
}

extension KPLFormat {
  /// The frame and key table of an aggregate, rounded up to whole bytes.
  ///
  /// Only keys of a fractional mean size give it a fraction. A whole number and that fraction exceed
  /// a whole number of units or kilobytes exactly when the next whole number does.
  func constant(for count: Int64) -> Int64 {
    let size = size(of: Ratio(count))
    return Int64(clamping: (size.frame + size.keyTable).rounded(.up) ?? .max)
  }

  /// The indices of keys that take as many bytes as all below them, each with how many of the first
  /// records are under such keys and under none below.
  func keyClasses(of count: Int64) -> [(keyIndex: Int64, records: Int64)] {
    var classes: [(keyIndex: Int64, records: Int64)] = []
    var counted: Int64 = 0
    for bits in [7, 14, 21, 28, 35] {
      // Every key index below this takes as many bytes in a varint.
      let limit = min(distinctKeys, 1 << Int64(bits))
      let below = count / distinctKeys * limit + min(count % distinctKeys, limit)
      guard below > counted else { continue }
      classes.append((limit - 1, below - counted))
      counted = below
    }
    return classes
  }
}

/// A mean of whole numbers that are weighed in whole numbers, neither of which may overflow.
struct WeightedMean {
  /// The sums over the lower and the upper 64 bits of each weight.
  private var (low, high): (UInt128, UInt128) = (0, 0)
  private var total: (low: UInt128, high: UInt128) = (0, 0)

  /// Adds a value below 2⁴⁸, up to 2¹⁵ times.
  mutating func add(_ value: UInt64, weight: UInt128) {
    let (lower, upper) = (UInt128(UInt64(truncatingIfNeeded: weight)), weight >> 64)
    low += lower * UInt128(value)
    high += upper * UInt128(value)
    total.low += lower
    total.high += upper
  }

  /// The exact mean.
  var mean: Ratio {
    Ratio(Self.joined(low, high), over: Self.joined(total.low, total.high))
  }

  private static func joined(_ low: UInt128, _ high: UInt128) -> WideNatural {
    WideNatural(low) + WideNatural(high) * WideNatural(1 << 64)
  }
}
