/// Mean numbers of payload units and of kilobytes, as whole numbers of a tenth of a billionth.
struct Pieces {
  var units: UInt64
  var kilobytes: UInt64

  static var place: UInt64 { 10_000_000_000 }

  /// The nearest number of places to a number of pieces, which is below 2¹⁴.
  static func places(_ pieces: Ratio) -> UInt64 {
    UInt64(clamping: (pieces * Ratio(place)).rounded(.toNearestOrEven) ?? 0)
  }
}

/// What aggregates are billed as: the mean of sizes that are each rounded up.
///
/// The mean of a sum that is rounded up is no function of the mean. It is exact where all sums can be
/// gone through, and otherwise right to the billionth of a unit or kilobyte.
struct AggregateRounding: Equatable {
  /// Mean PUT payload units.
  var payloadUnits: Ratio
  /// Mean bytes in whole kilobytes.
  var billedBytes: Ratio
  /// The most that the mean units, or kilobytes, are off; zero when they are exact.
  var error: Ratio = .zero

  /// The most that a mean is off which is not exact: half a billionth for the last rounding, and less
  /// than half for all that comes before it.
  static var leastError: Ratio { Ratio(1, over: 1_000_000_000) }

  private init(_ payloadUnits: Ratio, _ billedBytes: Ratio, error: Ratio = .zero) {
    (self.payloadUnits, self.billedBytes, self.error) = (payloadUnits, billedBytes, error)
  }

  /// One record, or many that are alike.
  init(ofEach bytes: Ratio) {
    self.init(PayloadUnits.units(of: bytes), PayloadUnits.billedBytes(of: bytes))
  }

  /// Records that are sent as they are.
  init(plain mix: RecordMix) {
    guard !mix.isUniform else {
      self.init(ofEach: mix.largest.bytes)
      return
    }
    self.init(mix.mean(of: PayloadUnits.units), mix.mean(of: PayloadUnits.billedBytes))
  }

  /// Means in places, to be rounded to the billionth.
  init(units: Ratio, kilobytes: Ratio) {
    func pieces(_ places: Ratio) -> Ratio {
      Ratio((places / 10).rounded(.toNearestOrEven) ?? 0, over: 1_000_000_000)
    }
    self.init(
      pieces(units), pieces(kilobytes) * PayloadUnits.onDemandStep, error: Self.leastError)
  }

  /// Aggregates of a number of records.
  ///
  /// Records of one size make aggregates of one size, which is linear between two whole numbers of
  /// records. Of a mix, a fractional number is as many of each of its neighbors as make it their mean.
  ///
  /// - Parameters:
  ///   - count: The mean number of records.
  ///   - format: What they are put together in.
  ///   - kept: Is kept for the next number of records.
  init(of count: Ratio, in format: KPLFormat, _ kept: inout KeptPackings) {
    let mean = format.size(of: count).total
    // What is too large is refused later, and not gone through here.
    guard !format.mix.isUniform, mean <= Bounds.record.most else {
      self.init(ofEach: mean)
      return
    }
    let below = Int64(clamping: count.rounded(.down) ?? 1)
    let share = count.excess(over: Ratio(below))
    self.init(ofWhole: below, in: format, &kept)
    guard !share.isZero else { return }
    let above = AggregateRounding(ofWhole: below + 1, in: format, &kept)
    let rest = Ratio.one.excess(over: share)
    payloadUnits = rest * payloadUnits + share * above.payloadUnits
    billedBytes = rest * billedBytes + share * above.billedBytes
    error = max(error, above.error)
  }

  private init(ofWhole count: Int64, in format: KPLFormat, _ kept: inout KeptPackings) {
    if let compositions = Compositions(of: count, in: format) {
      self.init(
        compositions.mean { UInt64(PayloadUnits.count(of: $0, unit: RootsOfUnity.count)) },
        compositions.mean { UInt64(PayloadUnits.count(of: $0, unit: 1_024)) }
          * PayloadUnits.onDemandStep)
      return
    }
    let pieces = kept.pieces(of: count, in: format)
    self.init(units: Ratio(pieces.units), kilobytes: Ratio(pieces.kilobytes))
  }
}
