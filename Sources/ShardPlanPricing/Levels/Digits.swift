internal import ShardPlanEngine

/// Numbers in messages, where a few digits say enough.
enum Digits {
  /// Returns a number rounded to about three digits that matter, never to fewer than its whole
  /// part has.
  static func few(_ value: Ratio) -> String {
    let places = (0...15).first { value * Ratio(Ratio.powerOfTen($0)) >= 100 } ?? 15
    return value.decimal(places: places, rounded: .toNearestOrAwayFromZero)
  }
}
