import ShardPlanEngine

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
