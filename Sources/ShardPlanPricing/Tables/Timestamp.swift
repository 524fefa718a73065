internal import ShardPlanEngine

/// A moment in UTC to the second, as AWS dates its price files.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  /// The moment as ISO 8601 text, such as `2026-08-31T09:22:09Z`.
  public let description: String

  /// The day, such as `2026-08-31`.
  public var date: String { String(description.prefix(10)) }

  /// Reads a moment; `nil` when the text has another form, or there is no such moment.
  ///
  /// - Parameter text: Text of the form `2026-08-31T09:22:09Z`.
  public init?(_ text: String) {
    let template = Array("0000-00-00T00:00:00Z".utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let bytes = Array(text.utf8)
    guard bytes.count == template.count,
      zip(bytes, template).allSatisfy({ $1 == digits.lowerBound ? digits.contains($0) : $0 == $1 })
    else { return nil }

    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - digits.lowerBound) }
    }
    guard let days = Timestamp.days(inMonth: number(5..<7), of: number(0..<4)),
      (1...days).contains(number(8..<10)), number(11..<13) < 24, number(14..<16) < 60,
      number(17..<19) < 60
    else { return nil }
    description = text
  }

  /// Returns whether this lies more than a year before another moment.
  ///
  /// - Parameter other: The other moment.
  /// - Returns: Whether it is before the same date a year earlier than the other.
  public func isMoreThanAYear(before other: Timestamp) -> Bool {
    // Years have four digits and begin at 1900, so moments sort as their texts do.
    let year = Int(other.description.prefix(4)) ?? 0
    return description < String(year - 1) + other.description.dropFirst(4)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int? {
    guard let month = Month(year: year, month: month) else { return nil }
    return month.hours.rounded(.down).map { Int($0 / 24) }
  }
}
