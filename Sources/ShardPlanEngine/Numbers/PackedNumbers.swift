/// Numbers in as few bytes as they take, to be read in the order in which they were written.
///
/// Tables of thousands of streams are kept so: a fraction takes 48 bytes by itself, and mostly two to
/// ten here.
///
/// Shape: each natural number is its base-128 digits, the lowest first, all but the last with the high
/// bit set. A fraction is its numerator and its denominator.
struct PackedNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// The fractions that take more than 128 bits; in their place are their index and a denominator of zero.
  private var wide: [Ratio] = []

  /// Adds a natural number.
  mutating func append(_ number: UInt128) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a fraction.
  mutating func append(_ ratio: Ratio) {
    if let parts = ratio.narrowParts {
      append(parts.numerator)
      append(parts.denominator)
    } else {
      append(UInt128(wide.count))
      append(0 as UInt128)
      wide.append(ratio)
    }
  }

  /// Adds an amount of money.
  mutating func append(_ money: Money) {
    // The sign is the lowest bit; no amount takes more than 126.
    append(money.picounits.magnitude << 1 | (money.picounits < 0 ? 1 : 0))
  }

  /// Gives back the room that was kept for more numbers.
  mutating func trim() {
    bytes = bytes.map { $0 }
  }

  /// Reads the numbers from the first on.
  struct Reader {
    private let numbers: PackedNumbers
    private var position = 0

    /// Begins at the first number.
    init(_ numbers: PackedNumbers) { self.numbers = numbers }

    /// Reads a natural number; zero after the last.
    mutating func natural() -> UInt128 {
      var (number, shift): (UInt128, UInt128) = (0, 0)
      while position < numbers.bytes.count {
        let byte = numbers.bytes[position]
        position += 1
        number |= UInt128(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }

    /// Reads a fraction.
    mutating func ratio() -> Ratio {
      let (numerator, denominator) = (natural(), natural())
      if denominator != 0 { return Ratio(numerator, over: denominator) }
      let index = Int(clamping: numerator)
      return numbers.wide.indices.contains(index) ? numbers.wide[index] : .zero
    }

    /// Reads an amount of money.
    mutating func money() -> Money {
      let coded = natural()
      let amount = Int128(truncatingIfNeeded: coded >> 1)
      return Money(picounits: coded & 1 == 0 ? amount : -amount)
    }
  }
}
