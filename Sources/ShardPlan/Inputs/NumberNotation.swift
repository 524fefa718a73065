import ShardPlanText

/// The number at the beginning of a text, and what it could mean where other countries write numbers.
///
/// `1,4` and `25.000` are one and four tenths, and 25 thousand, in much of the world.
package struct NumberNotation {
  /// The digits, with signs, points and commas among them.
  let digits: String
  /// The text after them: the unit.
  let rest: String

  /// Splits a text.
  package init(_ text: String) {
    var digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }
    // In `250events/s` the letter belongs to the word.
    let next = text[digits.endIndex...].first
    if let last = digits.last, last == "e" || last == "E", next?.isLetter ?? false {
      digits.removeLast()
    }
    self.digits = String(digits)
    rest = String(text[digits.endIndex...])
  }

  /// What a number may mean.
  package struct Readings: Equatable {
    /// The value with its separator as a decimal point, such as `25/s`; `nil` where it can't be one.
    package var decimal: String?
    /// The value with its separators between thousands, such as `25000/s`; `nil` where they can't be.
    package var thousands: String?
  }

  /// The readings of a number with a comma, or with several points, which is no number as it stands.
  var repairs: Readings {
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let separators = digits.filter { $0 == "," || $0 == "." }
    guard separators.count >= 1, separators != ".", areDigits(parts) else { return Readings() }
    var readings = Readings()
    if Set(separators).count == 1 {
      if isGrouped(parts) { readings.thousands = parts.joined() + rest }
      if parts.count == 2 { readings.decimal = decimal(parts[0], parts[1]) + rest }
    } else if let last = separators.last, separators.count(where: { $0 == last }) == 1 {
      let whole = parts.dropLast()
      if isGrouped(Array(whole)) {
        readings.decimal = decimal(whole.joined()[...], parts[parts.count - 1]) + rest
      }
    }
    return readings
  }

  /// Both readings of a number such as `25.000`, whose three decimals may be thousands; `nil` for
  /// any other.
  ///
  /// A number that begins with a zero has one reading, as has one with more or fewer decimals.
  package var ambiguity: Readings? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, areDigits(parts), isGrouped(parts) else { return nil }
    return Readings(decimal: decimal(parts[0], parts[1]) + rest, thousands: parts.joined() + rest)
  }

  /// Both readings of a number such as `25.000`, where the decimals say nothing unless they are
  /// thousands; `nil` for any other.
  package var emptyDecimals: Readings? { digits.hasSuffix(".000") ? ambiguity : nil }

  /// The readings of a number that should not be read silently: with a comma, with several points, or
  /// with a point and three zeros; none for others.
  package var doubts: [String] {
    let readings = emptyDecimals ?? repairs
    return [readings.decimal, readings.thousands].compactMap { $0 }
  }

  /// Returns whether parts are digits, such as a JSON number has them before and after its point.
  private func areDigits(_ parts: [Substring]) -> Bool {
    parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts.first.map { $0.first != "0" || $0.utf8.count == 1 } ?? false)
  }

  /// Returns whether digits are groups of thousands.
  private func isGrouped(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, first.first != "0", (1...3).contains(first.utf8.count) else {
      return false
    }
    return parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// A decimal number without superfluous zeros.
  private func decimal(_ whole: Substring, _ decimals: Substring) -> String {
    let zeros = decimals.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    let kept = decimals.dropLast(zeros)
    return kept.isEmpty ? String(whole) : "\(whole).\(kept)"
  }
}
