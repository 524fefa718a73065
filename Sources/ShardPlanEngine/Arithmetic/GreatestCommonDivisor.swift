extension FixedWidthInteger {
  /// The largest number that divides both; that of zero and a number is the number.
  static func greatestCommonDivisor(_ first: Self, _ second: Self) -> Self {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
