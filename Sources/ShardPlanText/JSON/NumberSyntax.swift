/// The parts of a number in JSON's grammar.
struct NumberSyntax: Sendable, Hashable {
  /// Whether the number begins with a minus sign.
  let isNegative: Bool
  /// The digits before the point, at least one.
  let integer: ArraySlice<UInt8>
  /// The digits after the point, none when there is no point.
  let fraction: ArraySlice<UInt8>
  /// Whether the exponent has a minus sign.
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
  /// Takes one character away from the front if it stands there.
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first, Unicode.Scalar(first) == character else { return false }
    removeFirst()
    return true
  }

  /// Takes the digits at the front away.
  fileprivate mutating func takeDigits() -> ArraySlice<UInt8> {
    let digits = prefix { $0.isDigit }
    self = self[digits.endIndex...]
    return digits
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
