import ShardPlanEngine

/// Counted things and stretches of time in words.
enum CountText {
  /// Returns a number with its noun, in the plural unless it is one.
  static func of(_ count: Ratio, _ noun: String, places: Int = 2) -> String {
    NumberText.rough(count, places: places) + " " + noun + (count == 1 ? "" : "s")
  }

  /// Returns a whole number with its noun, in the plural unless it is one.
  static func of(_ count: Int64, _ noun: String) -> String { of(Ratio(count), noun) }

  /// Returns a stretch of time in the unit that suits its length.
  static func time(_ seconds: Ratio) -> String {
    if seconds < 1 {
      return NumberText.rough(seconds * 1_000, places: seconds * 10 < 1 ? 1 : 0) + " ms"
    }
    if seconds < 120 { return NumberText.rough(seconds, places: 1) + " s" }
    if seconds < 7_200 { return NumberText.rough(seconds / 60, places: 1) + " min" }
    return NumberText.rough(seconds / 3_600, places: 1) + " h"
  }
}
