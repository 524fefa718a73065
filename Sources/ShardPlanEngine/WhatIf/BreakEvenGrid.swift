/// The values among which break-even points are searched, by their number.
///
/// They are multiples of a step. Rates below one record a second lie closer: a hundredth of the rate
/// apart or less, down to 10⁻⁷: one record in four months.
struct BreakEvenGrid: Sendable {
  /// The step; of rates, from one record a second on.
  let step: Ratio
  /// A Boolean value indicating whether values below one lie closer.
  let isFineBelowOne: Bool

  /// Powers of ten below one, with 900 values each: 100, 101, … 999 hundredths of the power.
  private static let decades: Int64 = 7
  private static let perDecade: Int64 = 900
  private static var fine: Int64 { decades * perDecade }

  /// Returns a value.
  ///
  /// - Parameter number: Its number, not negative; values grow with it.
  /// - Returns: The value; zero for zero.
  func value(_ number: Int64) -> Ratio {
    guard isFineBelowOne, number > 0 else { return Ratio(number) * step }
    guard number < Self.fine else { return 1 + Ratio(number - Self.fine) * step }
    let (decade, place) = number.quotientAndRemainder(dividingBy: Self.perDecade)
    let digits = UInt128(100 + place) * Ratio.powerOfTen(Int(decade))
    return Ratio(digits, over: Ratio.powerOfTen(Int(Self.decades) + 2))
  }

  /// Returns the number of the greatest value that does not exceed another.
  func number(upTo value: Ratio) -> Int64 {
    guard isFineBelowOne else { return Int64(clamping: (value / step).rounded(.down) ?? .max) }
    guard value < 1 else {
      let steps = Int64(clamping: (value.excess(over: 1) / step).rounded(.down) ?? .max)
      return steps.addingReportingOverflow(Self.fine).overflow ? .max : steps + Self.fine
    }
    var (low, high) = (Int64(0), Self.fine)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.value(middle) <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the number of the least value that is not below another.
  func number(from value: Ratio) -> Int64 {
    let number = number(upTo: value)
    return number == .max || self.value(number) == value ? number : number + 1
  }
}
