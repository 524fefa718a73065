import ShardPlanEngine

/// Numbers in messages, where a few digits say enough.
enum Digits {
  /// Returns a number rounded to about three digits that matter, never to fewer than its whole
  /// part has.
  static func few(_ value: Ratio) -> String {
    let places = (0...30).first { value * Ratio(Ratio.powerOfTen($0)) >= 100 } ?? 30
    return value.decimal(places: places, rounded: .toNearestOrAwayFromZero)
  }

  /// Returns how many times something is something else, such as "3.4 times".
  static func times(_ factor: Ratio) -> String {
    let million = Ratio(1_000_000)
    if factor == 1 { return "1.0 times" }
    guard factor >= million else { return few(factor) + " times" }
    let millions = few(factor / million)
    return (millions == "1" ? "a" : millions) + " million times"
  }
}
