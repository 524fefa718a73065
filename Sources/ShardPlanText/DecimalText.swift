/// A decimal number exactly as written: ± coefficient · 10^exponent.
///
/// Equal numbers are equal values however they were written: the coefficient ends in no zero, and
/// zero has the exponent 0 and no sign.
/// So `0.0150` has the coefficient 15 and the exponent -3.
package struct DecimalText: Sendable, Hashable {
  /// Why a text is no usable number.
  @nonexhaustive
  package enum Failure: Error, Sendable, Hashable {
    /// The text is not written as JSON writes numbers.
    case notANumber
    /// More than 38 digits matter.
    case tooManyDigits
    /// The exponent lies outside of -999 to 999.
    case exponentTooLarge
  }

  /// How many digits may matter.
  private static let mostDigits = 38
  /// The exponents that are accepted.
  private static let exponents = -999...999

  /// Whether the number is below zero.
  package let isNegative: Bool
  /// The digits that matter, without zeros at the end.
  package let coefficient: UInt128
  /// The power of ten of the coefficient's last digit.
  package let exponent: Int

  /// Creates a number from text in JSON's grammar, such as `-12.50e3`.
  package init(_ text: some StringProtocol) throws(Failure) {
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
