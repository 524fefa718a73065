/// The month that is billed: a number of hours, by convention or by the calendar.
///
/// ```swift
/// print(BillingMonth.standard.hours, BillingMonth.days(30).hours)  // 730 720
/// print(BillingMonth(year: 2028, month: 2)?.hours ?? 0)  // 696
/// ```
public struct BillingMonth: Sendable, Hashable {
  /// The length of the month.
  public let hours: Ratio
  /// The calendar month that the hours are of; `nil` for a number of hours.
  public let calendar: CalendarMonth?

  /// A month of the Gregorian calendar.
  public struct CalendarMonth: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
  }

  /// Creates a month of some hours.
  ///
  /// - Parameter hours: How many, more than zero; a scenario is costed within
  ///   ``Bounds/monthHours``.
  public init(hours: Ratio) {
    self.hours = hours
    calendar = nil
  }

  /// Creates a month of the calendar, in UTC, where every day has 24 hours.
  ///
  /// The result is `nil` when there is no such month.
  ///
  /// - Parameters:
  ///   - year: The year, 1900 to 9999.
  ///   - month: The month, 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days =
      switch month {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    hours = Ratio(days * 24)
    calendar = CalendarMonth(year: year, month: month)
  }

  /// Returns a month of some hours.
  ///
  /// - Parameter hours: How many, more than zero; a scenario is costed within
  ///   ``Bounds/monthHours``.
  /// - Returns: The month, outside of the calendar.
  public static func hours(_ hours: Ratio) -> BillingMonth { BillingMonth(hours: hours) }

  /// Returns a month of some days of 24 hours.
  ///
  /// - Parameter days: How many, more than zero; a scenario is costed within ``Bounds/monthHours``.
  /// - Returns: The month, outside of the calendar.
  public static func days(_ days: Ratio) -> BillingMonth { BillingMonth(hours: days * 24) }

  /// 730 hours, the month of the AWS Pricing Calculator.
  public static var standard: BillingMonth { BillingMonth(hours: 730) }

  /// The length of the month in seconds.
  public var seconds: Ratio { hours * 3_600 }
}

extension BillingMonth: CustomStringConvertible {
  /// The month as scenario files write it: `730h`, or `2026-11`.
  public var description: String {
    guard let calendar else { return hours.description + "h" }
    return String(calendar.year) + (calendar.month < 10 ? "-0" : "-") + String(calendar.month)
  }
}
