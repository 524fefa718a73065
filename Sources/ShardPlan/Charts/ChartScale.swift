import ShardPlanEngine

/// The mapping from the values of an axis to positions, with its ticks.
struct ChartScale {
  /// The ends of an axis.
  enum Extent {
    /// At round numbers, and a linear axis at zero.
    case round
    /// At zero and at the largest value; a logarithmic one as if it were exact.
    case fromZero
    /// At the smallest and the largest value.
    case exact
  }

  /// The value at the beginning.
  let low: Ratio
  /// The value at the end, above ``low``.
  let high: Ratio
  /// True if equal distances are equal factors.
  let isLogarithmic: Bool
  /// The values that are marked, ascending; all lie from ``low`` to ``high``.
  let ticks: [Ratio]

  private let logarithms: (low: Int64, high: Int64)

  /// Creates a scale that covers values.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - axis: What they are.
  ///   - extent: Where the axis begins and ends.
  ///   - count: About how many values to mark, at least two.
  init(covering values: [Ratio], on axis: Chart.Axis, _ extent: Extent, ticks count: Int) {
    let (least, most) = (values.min() ?? .zero, values.max() ?? .one)
    isLogarithmic = axis.scale == .logarithmic && !least.isZero
    let isWhole = axis.values == .count
    var (low, high) = (least, most)
    if isLogarithmic {
      if extent == .round || low == high {
        let round = RoundNumber.all
        low = round.last { low == high ? $0 < least : $0 <= least } ?? least / 2
        high = round.first { least == most ? $0 > most : $0 >= most } ?? most * 2
      }
      ticks = Self.factors(from: low, through: high, atMost: count, isWhole: isWhole)
    } else {
      if extent != .exact { low = .zero }
      if low == high { (low, high) = (low.excess(over: .one), max(.one, high + .one)) }
      let step = RoundNumber.step(
        covering: high.excess(over: low), atMost: count, isWhole: isWhole)
      if extent == .round { high = step * Ratio((high / step).rounded(.up) ?? 1) }
      ticks = RoundNumber.multiples(of: step, from: low, through: high)
    }
    self.low = low
    self.high = high
    logarithms =
      isLogarithmic ? (BinaryLogarithm.fixed(low), BinaryLogarithm.fixed(high)) : (0, 0)
  }

  /// Returns the position of a value; what lies beyond an end stands at that end.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - length: The length of the axis.
  /// - Returns: The distance from the beginning.
  @inline(never)
  func position(of value: Ratio, along length: Length) -> Length {
    let value = min(high, max(low, value))
    guard isLogarithmic else {
      return Length(value.excess(over: low) / high.excess(over: low), of: length)
    }
    let part = BinaryLogarithm.fixed(value) - logarithms.low
    let whole = max(1, logarithms.high - logarithms.low)
    return Length(Ratio(max(0, part)) / Ratio(whole), of: length)
  }

  /// The values to mark on a logarithmic axis: powers of ten, or finer when those are too few.
  private static func factors(
    from low: Ratio, through high: Ratio, atMost count: Int, isWhole: Bool
  ) -> [Ratio] {
    let powers = RoundNumber.exponents.filter {
      let power = RoundNumber.powerOfTen($0)
      return low <= power && power <= high
    }
    let round = RoundNumber.all.filter { low <= $0 && $0 <= high && (!isWhole || $0 >= 1) }
    if powers.count < 3, round.count >= 3, round.count <= count + 2 { return round }
    if powers.count >= 2 {
      let stride = (powers.count + count - 1) / max(1, count)
      return powers.filter { $0 % max(1, stride) == 0 }.map(RoundNumber.powerOfTen)
    }
    if round.count >= 3 { return round }
    let step = RoundNumber.step(
      covering: high.excess(over: low), atMost: count, isWhole: isWhole)
    return RoundNumber.multiples(of: step, from: low, through: high)
  }
}

/// The logarithm to base two, in integers.
enum BinaryLogarithm {
  /// The binary places of a logarithm.
  static let places = 32

  /// Returns the logarithm to base two of a positive number, in units of 2⁻³².
  ///
  /// It is found by squaring again and again: each time the square reaches two, the next binary
  /// place is a one. Every step rounds down, so a larger number never has a smaller logarithm.
  ///
  /// - Parameter value: The number; zero counts as the smallest number that there is.
  /// - Returns: The logarithm, negative below one.
  static func fixed(_ value: Ratio) -> Int64 {
    guard !value.isZero else { return Int64.min / 4 }
    if value < .one { return -fixed(.one / value) }
    // Halve by large powers of two first, so that few divisions are needed.
    var exponent: Int64 = 0
    var rest = value
    while rest >= twoTo(64) {
      rest = rest / twoTo(64)
      exponent += 64
    }
    for power: Int64 in [32, 16, 8, 4, 2, 1] where rest >= twoTo(power) {
      rest = rest / twoTo(power)
      exponent += power
    }
    // From here on, one is 2^63.
    let one: UInt128 = 1 << 63
    var square = (rest * twoTo(63)).rounded(.down) ?? one
    var fraction: Int64 = 0
    for _ in 0..<places {
      square = (square * square) >> 63
      fraction <<= 1
      if square >= one << 1 {
        square >>= 1
        fraction |= 1
      }
    }
    return exponent << places + fraction
  }

  private static func twoTo(_ exponent: Int64) -> Ratio { Ratio((1 as UInt128) << exponent) }
}

extension Chart.Value {
  /// Returns a value as tables show it.
  func text(_ value: Ratio) -> String {
    switch self {
    case .count: NumberText.text(value, places: 0)
    case .number(let places): NumberText.rough(value, places: places)
    case .money(let currency):
      MoneyText.symbol(currency) + NumberText.fixed(value, places: 2)
    case .percent: NumberText.percent(value)
    }
  }

  /// Returns a value to three digits, where there is no room for more.
  func shortText(_ value: Ratio) -> String {
    switch self {
    case .count, .number: ShortNumber.text(value)
    case .money(let currency): MoneyText.symbol(currency) + ShortNumber.text(value)
    case .percent: ShortNumber.text(value) + " %"
    }
  }

  /// Returns the labels of the ticks of an axis.
  ///
  /// Millions and more are written by a word, the same one along a linear axis.
  ///
  /// - Parameters:
  ///   - ticks: The values, round ones.
  ///   - isLogarithmic: Whether each label stands for itself.
  /// - Returns: As many labels.
  func labels(of ticks: [Ratio], isLogarithmic: Bool) -> [String] {
    let most = ticks.max() ?? .zero
    let showsCents = ticks.contains { !$0.isExact(places: 0) }
    return ticks.map { tick in
      let magnitude = Magnitude(of: isLogarithmic ? tick : most)
      guard !magnitude.word.isEmpty, !tick.isZero else {
        return label(tick, showsCents: showsCents)
      }
      return prefix + NumberText.text(tick / magnitude.one) + magnitude.word + suffix
    }
  }

  private func label(_ tick: Ratio, showsCents: Bool) -> String {
    guard case .money = self, showsCents, tick.isExact(places: 2) else {
      return prefix + NumberText.text(tick, places: 18) + suffix
    }
    return prefix + NumberText.fixed(tick, places: 2)
  }

  private var prefix: String {
    if case .money(let currency) = self { MoneyText.symbol(currency) } else { "" }
  }

  private var suffix: String { self == .percent ? " %" : "" }
}

/// A large number that has a word.
private struct Magnitude {
  let one: Ratio
  let word: String

  init(of value: Ratio) {
    let words = [" M", " bn", " tn"]
    let exponent = RoundNumber.exponents.last { RoundNumber.powerOfTen($0) <= value } ?? 0
    let index = min(words.count, exponent / 3 - 1)
    if exponent >= 18 {
      // Beyond trillions, powers of ten are easier than words.
      one = RoundNumber.powerOfTen(exponent)
      word = " × 10" + String(String(exponent).map { Self.superscripts[Int(String($0)) ?? 0] })
    } else if index >= 1 {
      one = RoundNumber.powerOfTen(index * 3 + 3)
      word = words[index - 1]
    } else {
      (one, word) = (.one, "")
    }
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}
