import ShardPlanEngine
import ShardPlanText

/// Numbers for people: digits in groups of three, with a limited number of decimals.
///
/// Not inlined: reports call these functions hundreds of times.
enum NumberText {
  /// Returns a number with its digits grouped.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - places: The most decimal places to show; zeros at the end are left out.
  /// - Returns: Text such as `2,083.33`.
  @inline(never)
  static func text(_ value: Ratio, places: Int = 12) -> String {
    grouped(value.decimal(places: places, rounded: .toNearestOrAwayFromZero))
  }

  /// Returns a number to a number of decimal places, zeros included.
  @inline(never)
  static func fixed(_ value: Ratio, places: Int) -> String {
    let text = value.decimal(places: places, rounded: .toNearestOrAwayFromZero)
    guard places > 0 else { return grouped(text) }
    let parts = text.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let zeros = String(repeating: "0", count: places - decimals.count)
    return grouped(String(parts[0])) + "." + decimals + zeros
  }

  /// Returns a number cut after some decimal places, with an ellipsis when it goes on.
  ///
  /// A number that would be all zeros is shown to at least twelve places.
  @inline(never)
  static func abridged(_ value: Ratio, places: Int = 12) -> String {
    let isTiny = value < Ratio(1, over: Ratio.powerOfTen(max(0, places - 2)))
    let places = isTiny ? max(12, places) : places
    let digits = grouped(value.decimal(places: places, rounded: .down))
    return value.isExact(places: places) ? digits : digits + "…"
  }

  /// Returns a number of bytes, cut after six decimal places.
  @inline(never)
  static func bytes(_ value: Ratio) -> String { abridged(value, places: 6) + " B" }

  /// Returns a share in percent to one decimal place, or to as many as distinguish it from 0 and 100, at
  /// most six; a smaller share is shown as less than the smallest.
  @inline(never)
  static func percent(_ value: Ratio) -> String {
    let places = (1...6).first { places in
      let shown = value.rounded(places: places, .toNearestOrAwayFromZero)
      let isRound = shown == 0 || shown == 100 * Ratio.powerOfTen(places)
      return !isRound || value.isExact(places: places)
    }
    if places == nil, value < 1 { return rough(value, places: 6) + " %" }
    return fixed(value, places: places ?? 6) + " %"
  }

  /// Returns a number for a table; a tiny number is not rounded to zero.
  @inline(never)
  static func rough(_ value: Ratio, places: Int) -> String {
    let least = Ratio(1, over: Ratio.powerOfTen(places))
    return value < least && !value.isZero ? "< \(text(least))" : text(value, places: places)
  }

  /// Puts commas between groups of three digits before the decimal point.
  @inline(never)
  private static func grouped(_ digits: String) -> String {
    let whole = digits.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    guard whole > 3 else { return digits }
    var grouped: [UInt8] = []
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, index < whole, (whole - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}

/// Numbers to three digits, for narrow places: `1.23k`, `45.6M`.
enum ShortNumber {
  private static let units: [(String, Ratio)] = [
    ("", 1), ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
  ]

  /// Returns a number to three significant digits, with the letter of its thousands.
  @inline(never)
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

extension Array where Element: Hashable {
  /// The elements without repetitions, however many are different.
  package var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
