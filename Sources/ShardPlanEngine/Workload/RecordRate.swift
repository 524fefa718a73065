/// A number of user records in a period.
///
/// ```swift
/// let rate = RecordRate(1_000_000, per: .day)
/// print(rate, rate.perSecond(in: .standard).decimal(places: 3))  // 1000000 records/day 11.574
/// ```
public struct RecordRate: Sendable, Hashable {
  /// The time that a rate is counted over.
  @nonexhaustive
  public enum Period: String, Sendable, Equatable, CaseIterable {
    /// One second.
    case second = "s"
    /// 60 seconds.
    case minute = "min"
    /// 3,600 seconds.
    case hour
    /// 86,400 seconds.
    case day
    /// The whole month that is billed, however long it is.
    case month
  }

  /// The number of records in one period.
  public let records: Ratio
  /// The period.
  public let period: Period

  /// Creates a rate.
  ///
  /// - Parameters:
  ///   - records: The number of records in one period; a second of them is costed within
  ///     ``Bounds/recordsPerSecond``.
  ///   - period: The period.
  public init(_ records: Ratio, per period: Period) {
    self.records = records
    self.period = period
  }

  /// Returns a rate in records per second.
  ///
  /// - Parameter records: The number of records in a second, within ``Bounds/recordsPerSecond``
  ///   where the stream is costed.
  /// - Returns: The rate.
  public static func perSecond(_ records: Ratio) -> RecordRate {
    RecordRate(records, per: .second)
  }

  /// Returns the exact number of records in a second.
  ///
  /// - Parameter month: The month that a monthly rate is spread over.
  /// - Returns: Records per second.
  /// - Precondition: The month is longer than zero hours when the rate is per month.
  public func perSecond(in month: BillingMonth) -> Ratio {
    period == .second ? records : records / period.seconds(in: month)
  }
}

extension RecordRate.Period {
  /// The length of the period in seconds.
  func seconds(in month: BillingMonth) -> Ratio {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .month: month.seconds
    }
  }
}

extension RecordRate: CustomStringConvertible {
  /// The rate as it was given, to twelve decimal places, such as `25000 records/s`.
  public var description: String { records.description + " records/" + period.rawValue }
}
