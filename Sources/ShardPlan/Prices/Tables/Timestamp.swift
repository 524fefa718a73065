import ShardPlanEngine

/// A moment in UTC to the second, as AWS dates its price files.
///
/// ```swift
/// print(Timestamp("2026-08-31T09:22:09Z")?.date ?? "malformed")  // 2026-08-31
/// ```
public struct Timestamp: Sendable, Equatable, CustomStringConvertible {
  /// The moment as ISO 8601 text, such as `2026-08-31T09:22:09Z`.
  public let description: String

  /// The seconds since 1970 began, without leap seconds.
  let seconds: Int64

  /// The day, such as `2026-08-31`.
  public var date: String { String(description.prefix(10)) }

  /// Reads a moment; `nil` when the text has another form, or there is no such moment.
  ///
  /// - Parameter text: Text of the form `2026-08-31T09:22:09Z`, from the year 1900 on.
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
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard let days = Timestamp.days(inMonth: month, of: year), (1...days).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    description = text
    seconds =
      Int64(Timestamp.daysSince1970(toYear: year, month: month, day: day)) * 86_400
      + Int64(hour * 3_600 + minute * 60 + second)
  }

  /// Creates the last second of a day; `nil` when there is no such day.
  ///
  /// - Parameter day: Text of the form `2026-08-31`.
  public init?(endOf day: String) {
    self.init(day + "T23:59:59Z")
  }

  /// Returns how many whole days lie between this and another moment.
  ///
  /// - Parameter later: The other moment.
  /// - Returns: Whole days, rounded down; negative when the other moment is earlier.
  public func days(until later: Timestamp) -> Int {
    let seconds = later.seconds - seconds
    return Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
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
    guard let month = BillingMonth(year: year, month: month) else { return nil }
    return month.hours.rounded(.down).map { Int($0 / 24) }
  }

  /// The days from the beginning of 1970 to a day of the Gregorian calendar.
  private static func daysSince1970(toYear year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March end with the leap day, so that no month depends on it.
    let marchYear = month > 2 ? year : year - 1
    let monthsSinceMarch = (month + 9) % 12
    let daysBeforeMonth = (153 * monthsSinceMarch + 2) / 5
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysTo1970 = 719_468
    return marchYear * 365 + leapDays + daysBeforeMonth + day - 1 - daysTo1970
  }
}

extension Timestamp: Comparable {
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp {
  /// Creates the moment that a clock shows.
  ///
  /// - Parameter seconds: The seconds since 1970 began; clamped to the years 1970 to 9999.
  public init(secondsSince1970 seconds: Int64) {
    let seconds = min(max(0, seconds), 253_402_300_799)
    let (day, second) = (Int(seconds / 86_400), Int(seconds % 86_400))
    // The year is guessed from below, and then counted up to.
    var year = 1970 + day / 366
    while Timestamp.daysSince1970(toYear: year + 1, month: 1, day: 1) <= day { year += 1 }
    var month = 1
    while month < 12, Timestamp.daysSince1970(toYear: year, month: month + 1, day: 1) <= day {
      month += 1
    }
    let dayOfMonth = day - Timestamp.daysSince1970(toYear: year, month: month, day: 1) + 1
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    description =
      "\(year)-\(digits(month))-\(digits(dayOfMonth))T\(digits(second / 3_600)):"
      + "\(digits(second / 60 % 60)):\(digits(second % 60))Z"
    self.seconds = seconds
  }
}
