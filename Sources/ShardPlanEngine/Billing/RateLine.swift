/// A ``RateNumber`` in integers of few bits:
/// `(constant + slope · n + perShard · s + max(0, gap - gapSlope · n)) / divisor`.
///
/// All that could go wrong is settled beforehand: up to ``mostSteps``, and with as many shards as a
/// stream can have, no product outgrows its integers.
struct RateLine: Sendable {
  private let constant: UInt128
  private let slope: UInt64
  private let perShard: UInt64
  private let divisor: UInt64
  /// What is missing from a commitment, over the same divisor; `nil` where nothing is.
  private let gap: Gap?
  /// The binary places that dividing shifts by; `nil` when dividing is no shifting.
  private let shift: UInt64?

  /// The steps up to which results are right.
  let mostSteps: UInt64

  private struct Gap {
    let constant: UInt128
    let slope: UInt64
  }

  /// Takes over a number; `nil` when it takes too many bits, or is no line.
  init?(exactly number: RateNumber) {
    let parts = [
      number.fixed, number.perStep, number.perShard, number.missing, number.missingPerStep,
    ].map(ShortRatio.init(exactly:))
    guard number.isLinear, parts.allSatisfy({ $0.isExact }),
      let divisor = Self.commonDenominator(of: parts)
    else { return nil }
    let numerators = parts.map { part in
      part.numerator.multipliedReportingOverflow(by: UInt128(divisor / part.denominator))
    }
    guard !numerators.contains(where: { $0.overflow }),
      let slope = UInt64(exactly: numerators[1].partialValue),
      let perShard = UInt64(exactly: numerators[2].partialValue),
      let gapSlope = UInt64(exactly: numerators[4].partialValue)
    else { return nil }
    let gap = numerators[3].partialValue
    self.init(
      numerators[0].partialValue, slope: slope, perShard: perShard, over: divisor,
      gap: gap == 0 ? nil : Gap(constant: gap, slope: gapSlope))
  }

  /// Nothing, at any rate.
  static let zero = RateLine()

  private init() {
    (constant, slope, perShard, divisor) = (0, 0, 0, 1)
    (gap, shift, mostSteps) = (nil, 0, .max)
  }

  private init?(
    _ constant: UInt128, slope: UInt64, perShard: UInt64, over divisor: UInt64, gap: Gap?
  ) {
    let shards = UInt128(perShard) * UInt128(Bounds.mostShards)
    let missing = gap?.constant ?? 0
    guard missing <= Self.mostNumerator - shards,
      constant <= Self.mostNumerator - shards - missing
    else { return nil }
    let room = Self.mostNumerator - shards - missing - constant
    mostSteps = slope == 0 ? .max : UInt64(clamping: room / UInt128(slope))
    (self.constant, self.slope, self.perShard) = (constant, slope, perShard)
    (self.divisor, self.gap) = (divisor, gap)
    shift = divisor & (divisor - 1) == 0 ? UInt64(divisor.trailingZeroBitCount) : nil
  }

  /// Eight of them add up in 128 bits.
  private static var mostNumerator: UInt128 { 1 << 124 }

  private static func commonDenominator(of numbers: [ShortRatio]) -> UInt64? {
    var result: UInt64 = 1
    for number in numbers {
      let (multiple, overflow) = (result / .greatestCommonDivisor(result, number.denominator))
        .multipliedReportingOverflow(by: number.denominator)
      guard !overflow else { return nil }
      result = multiple
    }
    return result
  }
}

extension RateLine {
  /// A Boolean value indicating whether nothing is ever rounded, so that such lines add up.
  private var isWhole: Bool { divisor == 1 && gap == nil }

  /// Returns both lines as one; `nil` when they are rounded each by itself.
  func adding(_ other: RateLine) -> RateLine? {
    guard isWhole, other.isWhole else { return nil }
    let (slope, isSteep) = slope.addingReportingOverflow(other.slope)
    let (perShard, isLarge) = perShard.addingReportingOverflow(other.perShard)
    guard !isSteep, !isLarge else { return nil }
    return RateLine(
      constant + other.constant, slope: slope, perShard: perShard, over: 1, gap: nil)
  }

  /// Returns the nearest whole number, ties going to even.
  ///
  /// - Parameters:
  ///   - steps: At most ``mostSteps``.
  ///   - shards: At most ``Bounds/mostShards``.
  /// - Returns: The whole number.
  @inline(__always)
  func nearestWhole(steps: UInt64, shards: UInt64) -> UInt128 {
    let numerator = numerator(steps, shards)
    if divisor == 1 { return numerator }
    let (whole, rest) = divided(numerator)
    let missing = divisor - rest
    // An odd number is rounded up from a tie on. One comparison, since nobody could foretell a branch.
    let odd = UInt64(truncatingIfNeeded: whole) & 1
    return whole + (rest + odd > missing ? 1 : 0)
  }

  /// Returns the least whole number that is not smaller.
  ///
  /// - Parameter steps: At most ``mostSteps``.
  /// - Returns: The whole number.
  @inline(__always)
  func wholeAbove(steps: UInt64) -> UInt128 {
    let (whole, rest) = divided(numerator(steps, 0))
    return rest == 0 ? whole : whole + 1
  }

  @inline(__always)
  private func numerator(_ steps: UInt64, _ shards: UInt64) -> UInt128 {
    let value = constant + Self.product(slope, steps) + Self.product(perShard, shards)
    guard let gap else { return value }
    let closed = Self.product(gap.slope, steps)
    return closed < gap.constant ? value + (gap.constant - closed) : value
  }

  @inline(__always)
  private static func product(_ left: UInt64, _ right: UInt64) -> UInt128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return UInt128(high) << 64 | UInt128(low)
  }

  private func divided(_ numerator: UInt128) -> (quotient: UInt128, remainder: UInt64) {
    guard let shift else { return numerator.quotientAndRemainder(dividingByShort: divisor) }
    return (
      numerator &>> UInt128(shift), UInt64(truncatingIfNeeded: numerator) & (divisor - 1)
    )
  }
}

/// A number that follows what is still open: how high the rate of one stream is, and how many shards
/// that stream has.
///
/// It is `fixed + perStep · n + perShard · s + max(0, missing - missingPerStep · n)`, where `n`
/// counts steps of the rate. The rules of metering and of shards are carried out in these numbers
/// once, and what comes out is the bill as a function of the rate.
struct RateNumber: Sendable, Equatable {
  /// The value with no step and no shard.
  private(set) var fixed: Ratio
  /// By how much it changes with each step of the rate.
  private(set) var perStep: Ratio = .zero
  /// By how much it grows with each shard of the stream.
  private(set) var perShard: Ratio = .zero
  /// What is missing from a commitment with no step.
  private(set) var missing: Ratio = .zero
  /// By how much less is missing with each step of the rate, until nothing is.
  private(set) var missingPerStep: Ratio = .zero
  /// A Boolean value indicating whether it is such a number at all; if not, all else is worthless.
  private(set) var isLinear = true

  /// User records a second that grow by the same in each step.
  static func rate(from first: Ratio, by step: Ratio) -> RateNumber {
    RateNumber(fixed: first, perStep: step)
  }

  /// The shards of the stream.
  static var shards: RateNumber { RateNumber(fixed: .zero, perShard: .one) }

  /// A number that follows neither in a straight line.
  static var nonlinear: RateNumber { RateNumber(fixed: .zero, isLinear: false) }

  /// A Boolean value indicating whether it depends on nothing.
  var isFixed: Bool { isLinear && perStep.isZero && perShard.isZero && missing.isZero }

  /// Multiplies, or divides, each part.
  private func mapped(_ change: (Ratio) -> Ratio) -> RateNumber {
    RateNumber(
      fixed: change(fixed), perStep: change(perStep), perShard: change(perShard),
      missing: change(missing), missingPerStep: change(missingPerStep), isLinear: isLinear)
  }
}

extension RateNumber: UsageNumber {
  init(exactly ratio: Ratio) { self.init(fixed: ratio) }

  init(whole: Int64) { self.init(fixed: Ratio(whole: whole)) }

  var exact: Ratio? { isFixed ? fixed : nil }

  static func + (left: RateNumber, right: RateNumber) -> RateNumber {
    guard left.isLinear, right.isLinear, left.missing.isZero || right.missing.isZero else {
      return .nonlinear
    }
    return RateNumber(
      fixed: left.fixed + right.fixed, perStep: left.perStep + right.perStep,
      perShard: left.perShard + right.perShard, missing: left.missing + right.missing,
      missingPerStep: left.missingPerStep + right.missingPerStep)
  }

  static func * (left: RateNumber, right: RateNumber) -> RateNumber {
    if right.isFixed { return left.mapped { $0 * right.fixed } }
    return left.isFixed ? right.mapped { left.fixed * $0 } : .nonlinear
  }

  static func / (left: RateNumber, right: RateNumber) -> RateNumber {
    guard right.isFixed, !right.fixed.isZero else { return .nonlinear }
    return left.mapped { $0 / right.fixed }
  }

  func excess(over other: RateNumber) -> RateNumber {
    guard isFixed, other.isLinear, other.missing.isZero, other.perShard.isZero else {
      return .nonlinear
    }
    // What is taken away only grows, so that nothing is left at any rate if nothing is at the first.
    let rest = fixed.excess(over: other.fixed)
    return rest.isZero || other.isFixed
      ? RateNumber(fixed: rest)
      : RateNumber(fixed: .zero, missing: rest, missingPerStep: other.perStep)
  }

  var isZero: Bool { isFixed && fixed.isZero }

  var wholeAbove: UInt128? { isFixed ? fixed.wholeAbove : nil }

  /// Compares numbers that are in proportion at any rate, as the needs of one stream are.
  static func < (left: RateNumber, right: RateNumber) -> Bool {
    (left.perStep, left.fixed) < (right.perStep, right.fixed)
  }
}
