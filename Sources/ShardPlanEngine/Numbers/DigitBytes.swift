/// Numbers as plain digits in ASCII, for files that hold millions of them: nothing is allocated.
extension [UInt8] {
  /// Appends an exact amount as ``Money/description`` has it.
  ///
  /// - Parameter money: The amount.
  public mutating func append(_ money: Money) {
    if money.isNegative { append(UInt8(ascii: "-")) }
    appendTrillionths(money.picounits.magnitude)
  }

  /// Appends a number as ``Ratio/description`` has it.
  ///
  /// - Parameter ratio: The number.
  public mutating func append(_ ratio: Ratio) {
    if let (whole, divisor) = ratio.narrowParts, divisor == 1 {
      appendDigits(whole)
    } else if let trillionths = ratio.rounded(places: 12, .toNearestOrEven) {
      appendTrillionths(trillionths)
    } else {
      append(contentsOf: Array(ratio.description.utf8))
    }
  }

  /// Appends a whole number.
  ///
  /// - Parameter count: The number, which may be negative.
  public mutating func append(_ count: Int64) {
    if count < 0 { append(UInt8(ascii: "-")) }
    appendDigits(count.magnitude)
  }

  private mutating func appendTrillionths(_ number: UInt128) {
    let trillion: UInt64 = 1_000_000_000_000
    let fraction: UInt64
    if let short = UInt64(exactly: number) {
      let (whole, rest) = short.quotientAndRemainder(dividingBy: trillion)
      appendDigits(whole)
      fraction = rest
    } else {
      let (whole, rest) = number.quotientAndRemainder(dividingBy: UInt128(trillion))
      appendDigits(whole)
      fraction = UInt64(truncatingIfNeeded: rest)
    }
    guard fraction != 0 else { return }
    append(UInt8(ascii: "."))
    appendDigits(fraction, places: 12)
    while last == UInt8(ascii: "0") { removeLast() }
  }

  private mutating func appendDigits(_ number: UInt128) {
    guard let short = UInt64(exactly: number) else {
      let chunk: UInt64 = 1_000_000_000_000_000_000
      let (high, low) = number.quotientAndRemainder(dividingBy: UInt128(chunk))
      appendDigits(high)
      appendDigits(UInt64(truncatingIfNeeded: low), places: 18)
      return
    }
    appendDigits(short)
  }

  private mutating func appendDigits(_ number: UInt64) {
    var (places, limit) = (1, UInt64(10))
    while places < 20, number >= limit {
      places += 1
      limit = places < 20 ? limit * 10 : .max
    }
    appendDigits(number, places: places)
  }

  /// Appends a number in a fixed number of digits, with leading zeros.
  private mutating func appendDigits(_ number: UInt64, places: Int) {
    let start = count
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places))
    var (rest, place) = (number, start + places)
    while rest != 0 {
      place -= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
  }
}
