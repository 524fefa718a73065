/// A number that follows what is still open: how high the rate of one stream is, and how many shards
/// that stream has.
///
/// It is `fixed + perStep · n + perShard · s`, or `fixed - perStep · n` and never below zero where it
/// ``falls``; `n` counts steps of the rate. The rules of metering and of shards are carried out in
/// these numbers once, and what comes out is the bill as a function of the rate.
struct RateNumber: Sendable, Equatable {
  /// The value with no step and no shard.
  private(set) var fixed: Ratio
  /// By how much it changes with each step of the rate.
  private(set) var perStep: Ratio = .zero
  /// By how much it grows with each shard of the stream.
  private(set) var perShard: Ratio = .zero
  /// A Boolean value indicating whether it falls as the rate grows.
  private(set) var falls = false
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
  var isFixed: Bool { isLinear && perStep.isZero && perShard.isZero }

  /// Multiplies, or divides, each part.
  private func mapped(_ change: (Ratio) -> Ratio) -> RateNumber {
    RateNumber(
      fixed: change(fixed), perStep: change(perStep), perShard: change(perShard), falls: falls,
      isLinear: isLinear)
  }
}

extension RateNumber: UsageNumber {
  init(exactly ratio: Ratio) { self.init(fixed: ratio) }

  init(whole: Int64) { self.init(fixed: Ratio(whole: whole)) }

  var exact: Ratio? { isFixed ? fixed : nil }

  static func + (left: RateNumber, right: RateNumber) -> RateNumber {
    guard left.isLinear, right.isLinear, !left.falls, !right.falls else { return .nonlinear }
    return RateNumber(
      fixed: left.fixed + right.fixed, perStep: left.perStep + right.perStep,
      perShard: left.perShard + right.perShard)
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
    guard isFixed, other.isLinear, !other.falls, other.perShard.isZero else { return .nonlinear }
    // What is taken away only grows, so that nothing is left at any rate if nothing is at the first.
    let rest = fixed.excess(over: other.fixed)
    return rest.isZero || other.isFixed
      ? RateNumber(fixed: rest) : RateNumber(fixed: rest, perStep: other.perStep, falls: true)
  }

  var isZero: Bool { isFixed && fixed.isZero }

  var wholeAbove: UInt128? { isFixed ? fixed.wholeAbove : nil }

  /// Compares numbers that are in proportion at any rate, as the needs of one stream are.
  static func < (left: RateNumber, right: RateNumber) -> Bool {
    (left.perStep, left.fixed) < (right.perStep, right.fixed)
  }
}
