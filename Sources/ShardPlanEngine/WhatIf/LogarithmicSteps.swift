/// Values evenly spaced in their logarithm, each rounded to a step, found one by one.
///
/// Values closer together than a step are all multiples of it, which are counted
/// instead of gone through; from there on each differs from the one before.
struct LogarithmicSteps: Sendable {
  let count: Int64

  private let first: Ratio
  private let last: Ratio
  private let step: DecimalStep
  private let spacing: LogarithmicSpacing
  /// The multiples of the step that come after the first value.
  private let multiples: (first: UInt128, count: Int64)
  /// The place of the first value that comes after those.
  private let sparse: Int64

  /// Spaces values.
  ///
  /// - Parameters:
  ///   - first: The first, above zero.
  ///   - last: The last, above the first.
  ///   - wanted: How many there are unless neighbours round to the same one, at least two.
  ///   - isWhole: Whether to round to whole numbers; else to a decimal place that shows the spacing.
  /// - Throws: ``Sweep/Values/Rejection`` when the values are too large, too many or too close together.
  init(
    from first: Ratio, to last: Ratio, count wanted: Int64, isWhole: Bool
  ) throws(Sweep.Values.Rejection) {
    (self.first, self.last) = (first, last)
    guard last < DecimalStep.mostValue else { throw .tooLarge }
    let intervals = wanted - 1
    let logarithm = BinaryPower.logarithm(of: last / first)
    guard (logarithm / UInt128(intervals)) >> 16 > 0 else { throw .tooFine }
    let whole = LogarithmicSpacing(
      from: first, logarithm: logarithm, intervals: intervals, step: DecimalStep.whole)
    step = isWhole ? .whole : DecimalStep(showing: whole.firstGap(of: first))
    spacing = LogarithmicSpacing(
      from: first, logarithm: logarithm, intervals: intervals, step: step)

    // The first place from which on values lie more than a step apart.
    var (low, high) = (Int64(0), intervals)
    while low < high {
      let middle = low + (high - low) / 2
      if spacing.isSparse(at: middle) { high = middle } else { low = middle + 1 }
    }
    sparse = low + 1
    guard low > 0 else {
      multiples = (0, 0)
      count = intervals + 1
      return
    }
    let above = step.multiple(above: first)
    let end = low < intervals ? spacing.rounded(at: low) + 1 : step.multiple(from: last)
    let between = end > above ? end - above : 0
    guard between <= UInt128(Sweep.Values.most) else { throw .tooMany }
    multiples = (above, Int64(between))
    count = 2 + Int64(between) + max(0, intervals - sparse)
  }

  subscript(index: Int64) -> Ratio {
    if index == 0 { return first }
    if index == count - 1 { return last }
    if index <= multiples.count { return step.value(multiples.first + UInt128(index - 1)) }
    return step.value(spacing.rounded(at: sparse + index - 1 - multiples.count))
  }
}

/// The positions of values evenly spaced in their logarithm, counted in steps.
private struct LogarithmicSpacing: Sendable {
  private let power = BinaryPower()
  private let logarithm: UInt128
  private let intervals: UInt64
  /// The first value in steps: the leading bits, and the power of two of the highest of them.
  private let leading: UInt64
  private let exponent: Int

  /// Binary places after the point while values are compared.
  private static let places = 12

  init(from first: Ratio, logarithm: UInt128, intervals: Int64, step: DecimalStep) {
    self.logarithm = logarithm
    self.intervals = UInt64(intervals)
    let (exponent, leading) = BinaryPower.parts(of: step.count(of: first))
    self.exponent = exponent
    self.leading = UInt64(truncatingIfNeeded: leading >> 64)
  }

  /// The value at a place in 2⁻¹² steps.
  private func scaled(at place: Int64) -> UInt128 {
    let product = logarithm * UInt128(place)
    let (high, rest) = UInt64(truncatingIfNeeded: product >> 64)
      .quotientAndRemainder(dividingBy: intervals)
    let low = intervals.dividingFullWidth((rest, UInt64(truncatingIfNeeded: product))).quotient
    // Both have one bit before the point and 63 after it.
    let value = UInt128(leading) * UInt128(power(low))
    let shift = 126 - Self.places - exponent - Int(high)
    return shift >= 0 ? value >> UInt128(shift) : value << UInt128(-shift)
  }

  /// The nearest whole number of steps.
  func rounded(at place: Int64) -> UInt128 {
    (scaled(at: place) + 1 << UInt128(Self.places - 1)) >> UInt128(Self.places)
  }

  /// Returns whether the next value is more than a step away, by a margin that outweighs all rounding.
  func isSparse(at place: Int64) -> Bool {
    let step = UInt128(1) << UInt128(Self.places)
    return scaled(at: place + 1) >= scaled(at: place) + step + step >> 7
  }

  /// The distance of the second value above the first.
  func firstGap(of first: Ratio) -> Ratio {
    let exponent = logarithm / UInt128(intervals)
    // Beyond that many doublings the gap is as good as the second value.
    let power = UInt128(power(UInt64(truncatingIfNeeded: exponent))) << min(60, exponent >> 64)
    return first * Ratio(power - 1 << 63, over: 1 << 63)
  }
}

/// A power of ten that numbers are rounded to.
struct DecimalStep: Sendable {
  /// The zeros before the decimal point, or the places after it.
  private let exponent: Int
  private let scale: UInt128

  private init(exponent: Int) {
    self.exponent = exponent
    scale = Ratio.powerOfTen(exponent.magnitude < 38 ? Int(exponent.magnitude) : 38)
  }

  /// Whole numbers.
  static let whole = DecimalStep(exponent: 0)

  /// The most decimal places: as many as are written.
  static let mostPlaces = 12

  /// Numbers from here on cannot be counted in any step.
  static var mostValue: Ratio { Ratio(Ratio.powerOfTen(22)) }

  /// Creates the coarsest step that is at most a tenth of a gap between two values.
  init(showing gap: Ratio) {
    var exponent = -Self.mostPlaces
    while exponent < 22, DecimalStep(exponent: exponent + 1).value(10) <= gap { exponent += 1 }
    self.init(exponent: exponent)
  }

  /// Returns the value of a number of steps.
  func value(_ count: UInt128) -> Ratio {
    exponent >= 0 ? Ratio(count * scale) : Ratio(count, over: scale)
  }

  /// Returns a number, counted in steps.
  func count(of number: Ratio) -> Ratio {
    exponent >= 0 ? number / Ratio(scale) : number * Ratio(scale)
  }

  /// The number of steps that is next above a number.
  func multiple(above number: Ratio) -> UInt128 { (count(of: number).rounded(.down) ?? 0) + 1 }

  /// The least number of steps that is not below a number.
  func multiple(from number: Ratio) -> UInt128 { count(of: number).rounded(.up) ?? 0 }

  /// The number of steps that is nearest.
  func rounded(_ number: Ratio) -> Ratio? {
    count(of: number).rounded(.toNearestOrAwayFromZero).map(value)
  }
}
