/// A factor by which traffic has grown.
///
/// A share that is compounded for years takes hundreds of digits. Rates are rounded, so that two short
/// factors next to it, one on each side, mostly say what the exact one would.
struct GrowthFactor {
  let exact: Ratio
  /// Short factors: at most, and at least, the exact one.
  private let (low, high): (Ratio, Ratio)

  init(_ exact: Ratio) {
    self.exact = exact
    let bits = 64 - (exact.rounded(.down).map { 128 - $0.leadingZeroBitCount } ?? 64)
    let places = UInt128(1) << UInt128(max(0, bits))
    let isShort = exact.narrowParts.map { $0 < UInt128(1) << 40 && $1 < UInt128(1) << 40 } ?? false
    guard !isShort, let whole = (exact * Ratio(places)).rounded(.down) else {
      (low, high) = (exact, exact)
      return
    }
    (low, high) = (Ratio(whole, over: places), Ratio(whole + 1, over: places))
  }

  /// Returns the nearest millionth to a number times the factor, ties going to even; `nil` when it is too
  /// large to count.
  fileprivate func millionths(of number: Ratio) -> UInt128? {
    // What is rounded to the same at both ends is so in between.
    if let least = (number * low).rounded(places: 6, .toNearestOrEven),
      least == (number * high).rounded(places: 6, .toNearestOrEven)
    {
      return least
    }
    return (number * exact).rounded(places: 6, .toNearestOrEven)
  }
}

extension RecordRate {
  /// The rate times a factor, to the millionth of a record.
  ///
  /// A rate that grows for years has more digits than anyone knows the future by. What is less stays as
  /// it is.
  func scaled(by factor: GrowthFactor) -> RecordRate {
    guard let millionths = factor.millionths(of: records), millionths > 0 else {
      return RecordRate(records * factor.exact, per: period)
    }
    return RecordRate(Ratio(millionths, over: 1_000_000), per: period)
  }
}

extension Scenario {
  /// The scenario with all traffic times a factor.
  func scaled(by factor: GrowthFactor) -> Scenario {
    guard factor.exact != 1 else { return self }
    var scenario = self
    for index in scenario.streams.indices {
      scenario.streams[index].rate = streams[index].rate.scaled(by: factor)
      scenario.streams[index].peakRate = streams[index].peakRate?.scaled(by: factor)
    }
    return scenario
  }
}
