import ShardPlanEngine
import ShardPlanText

/// Counted things and stretches of time in words.
enum CountText {
  /// Returns a number with its noun, in the plural unless it is one.
  @inline(never)
  static func of(_ count: Ratio, _ noun: String, places: Int = 2) -> String {
    NumberText.rough(count, places: places) + " " + noun.plural(unless: count == 1)
  }

  /// Returns a whole number with its noun, in the plural unless it is one.
  @inline(never)
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

extension Array where Element: Equatable {
  /// The elements without repetitions, for lists with few different elements.
  package var unique: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
