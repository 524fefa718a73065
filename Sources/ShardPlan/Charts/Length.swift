import ShardPlanEngine

/// A distance on a drawing in hundredths of a pixel.
///
/// All positions are integers, so that the same chart is the same bytes on every machine.
struct Length: Sendable, Equatable, Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  let hundredths: Int

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Creates a length of whole pixels.
  init(integerLiteral pixels: Int) {
    hundredths = pixels * 100
  }

  /// Creates a share of a length, rounded to a hundredth; a share above one counts as one.
  init(_ share: Ratio, of length: Length) {
    let hundredths =
      (min(.one, share) * Ratio(max(0, length.hundredths))).rounded(.toNearestOrAwayFromZero)
    self.init(hundredths: Int(clamping: hundredths ?? 0))
  }

  static var zero: Length { Length(hundredths: 0) }

  static func < (left: Length, right: Length) -> Bool { left.hundredths < right.hundredths }
  static func + (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths + right.hundredths)
  }
  static func - (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths - right.hundredths)
  }
  static func * (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths * count)
  }
  static func / (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths / count)
  }
  /// Returns the number of times that one length fits into another.
  static func / (left: Length, right: Length) -> Int {
    left.hundredths / max(1, right.hundredths)
  }

  /// The length in pixels, with at most two decimals and without zeros at the end.
  @inline(never)
  var text: String {
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest > 0 {
      text += rest < 10 ? ".0" : "."
      text += String(rest % 10 == 0 ? rest / 10 : rest)
    }
    return text
  }
}

/// Numbers that are easy to read on an axis: 1, 2 or 5 times a power of ten.
enum RoundNumber {
  /// The powers of ten that are looked at: far beyond any amount of money, far below any price.
  static let exponents = -18...60

  /// Returns a power of ten.
  static func powerOfTen(_ exponent: Int) -> Ratio {
    if exponent < 0 { return .one / powerOfTen(-exponent) }
    let rest = max(0, exponent - 38)
    return Ratio(Ratio.powerOfTen(exponent - rest)) * Ratio(Ratio.powerOfTen(rest))
  }

  /// The round numbers, ascending.
  static var all: [Ratio] {
    exponents.flatMap { exponent in [1, 2, 5].map { $0 * powerOfTen(exponent) } }
  }

  /// Returns the smallest round step that covers a span in a limited number of steps.
  ///
  /// - Parameters:
  ///   - span: The span.
  ///   - count: The most steps, at least one.
  ///   - isWhole: Whether the step must be a whole number.
  /// - Returns: The step.
  static func step(covering span: Ratio, atMost count: Int, isWhole: Bool) -> Ratio {
    let least = isWhole ? Ratio.one : .zero
    for exponent in exponents where powerOfTen(exponent + 1) * Ratio(max(1, count)) >= span {
      for digit: Ratio in [1, 2, 5] {
        let step = digit * powerOfTen(exponent)
        if step >= least, step * Ratio(max(1, count)) >= span { return step }
      }
    }
    return max(span, .one)
  }

  /// Returns the multiples of a step from one number to another.
  static func multiples(of step: Ratio, from low: Ratio, through high: Ratio) -> [Ratio] {
    guard let first = (low / step).rounded(.up), let last = (high / step).rounded(.down),
      first <= last, last - first < 1_000
    else { return [] }
    return (first...last).map { step * Ratio($0) }
  }
}
