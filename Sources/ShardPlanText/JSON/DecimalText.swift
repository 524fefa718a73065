/// A decimal number exactly as written: ± coefficient · 10^exponent.
///
/// Equal numbers are equal values however they were written: the coefficient ends in no zero, and
/// zero has the exponent 0 and no sign.
/// So `0.0150` has the coefficient 15 and the exponent -3.
package struct DecimalText: Sendable, Equatable {
  /// A reason why a text is not a usable number.
  @nonexhaustive
  package enum Failure: Error, Sendable, Equatable {
    /// The text is not written as JSON writes numbers.
    case notANumber
    /// It has more than 38 significant digits.
    case tooManyDigits
    /// The exponent lies outside of -999 to 999.
    case exponentTooLarge
  }

  /// The most significant digits.
  private static let mostDigits = 38
  /// The exponents that are accepted.
  private static let exponents = -999...999

  /// True for a number below zero.
  package let isNegative: Bool
  /// The significant digits, without zeros at the end.
  package let coefficient: UInt128
  /// The power of ten of the coefficient's last digit.
  package let exponent: Int

  /// Creates a number from text in JSON's grammar, such as `-12.50e3`.
  package init(_ text: some StringProtocol) throws(Failure) {
    if text.isPlainNumber {
      (isNegative, (coefficient, exponent)) = (false, Self.plainNumber(text))
      return
    }
    let bytes = Array(text.utf8)
    guard let syntax = NumberSyntax(bytes[...]) else { throw .notANumber }
    var coefficient: UInt128 = 0
    var digits = 0
    var zeros = 0
    for byte in [syntax.integer, syntax.fraction].joined() {
      let digit = byte - UInt8(ascii: "0")
      guard digit != 0 else {
        zeros += coefficient == 0 ? 0 : 1
        continue
      }
      digits += zeros + 1
      guard digits <= Self.mostDigits else { throw .tooManyDigits }
      for _ in 0...zeros { coefficient *= 10 }
      coefficient += UInt128(digit)
      zeros = 0
    }
    let exponent = syntax.power - syntax.fraction.count + zeros
    guard coefficient == 0 || Self.exponents.contains(exponent) else { throw .exponentTooLarge }
    self.isNegative = syntax.isNegative && coefficient != 0
    self.coefficient = coefficient
    self.exponent = coefficient == 0 ? 0 : exponent
  }
}

extension DecimalText {
  /// The number without an exponent, such as `0.00000001` for `1e-08`.
  package var plain: String {
    let digits = String(coefficient)
    let sign = isNegative ? "-" : ""
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let zeros = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
    let padded = zeros + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }

  /// Reads so few digits that 64 bits hold them.
  private static func plainNumber(
    _ text: some StringProtocol
  ) -> (coefficient: UInt128, exponent: Int) {
    var coefficient: UInt64 = 0
    for digit in text.utf8 { coefficient = coefficient * 10 + UInt64(digit - UInt8(ascii: "0")) }
    var exponent = 0
    while coefficient != 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      exponent += 1
    }
    return (UInt128(coefficient), exponent)
  }
}

extension NumberSyntax {
  /// The written exponent, held where no text is long enough to bring it back into range.
  fileprivate var power: Int {
    let limit = Int.max / 100
    let size = exponent.reduce(0) { size, byte in
      size < limit ? size * 10 + Int(byte - UInt8(ascii: "0")) : size
    }
    return isExponentNegative ? -size : size
  }
}

/// The parts of a number in JSON's grammar.
struct NumberSyntax: Sendable, Equatable {
  /// True if the number begins with a minus sign.
  let isNegative: Bool
  /// The digits before the point, at least one.
  let integer: ArraySlice<UInt8>
  /// The digits after the point, none when there is no point.
  let fraction: ArraySlice<UInt8>
  /// True if the exponent has a minus sign.
  let isExponentNegative: Bool
  /// The digits of the exponent, none when there is no exponent.
  let exponent: ArraySlice<UInt8>

  /// Creates the parts of a number, or nothing unless the whole text is one.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    isNegative = rest.take("-")
    integer = rest.takeDigits()
    guard let first = integer.first else { return nil }
    guard first != UInt8(ascii: "0") || integer.count == 1 else { return nil }
    let hasPoint = rest.take(".")
    fraction = hasPoint ? rest.takeDigits() : []
    guard hasPoint != fraction.isEmpty else { return nil }
    let hasExponent = rest.take("e") || rest.take("E")
    isExponentNegative = hasExponent && rest.take("-")
    if hasExponent, !isExponentNegative { _ = rest.take("+") }
    exponent = hasExponent ? rest.takeDigits() : []
    guard hasExponent != exponent.isEmpty, rest.isEmpty else { return nil }
  }
}

extension ArraySlice<UInt8> {
  /// Removes a character from the front if it comes first.
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first, Unicode.Scalar(first) == character else { return false }
    removeFirst()
    return true
  }

  /// Removes and returns the digits at the front.
  fileprivate mutating func takeDigits() -> ArraySlice<UInt8> {
    let digits = prefix { $0.isDigit }
    self = self[digits.endIndex...]
    return digits
  }
}

extension UInt8 {
  /// True for an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
