import ShardPlanEngine

/// Numbers to three digits, where there is room for no more: `1.23k`, `45.6M`.
enum ShortNumber {
  private static let units: [(String, Ratio)] = [
    ("", 1), ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
  ]

  /// Returns a number to three digits that matter, with the letter of its thousands.
  static func text(_ value: Ratio) -> String {
    let unit = units.last { value >= $0.1 } ?? units[0]
    let scaled = value / unit.1
    let places = scaled < 10 ? 2 : scaled < 100 ? 1 : 0
    let digits = NumberText.text(scaled, places: places)
    // What rounds up to a thousand is one of the next unit.
    guard digits == "1,000", let next = units.firstIndex(where: { $0.1 == unit.1 * 1_000 }) else {
      return digits + unit.0
    }
    return "1" + units[next].0
  }
}
