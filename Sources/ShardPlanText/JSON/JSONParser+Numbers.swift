extension JSONParser {
  /// Reads the number that comes next, or explains what is wrong with it.
  mutating func number() throws(Diagnostic) -> String {
    let start = index
    var end = index
    while end < bytes.count, bytes[end].mayBelongToNumber { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard text.isPlainNumber || NumberSyntax(bytes[start..<end]) != nil else {
      let reason = MalformedNumber(text)
      throw syntaxError(reason.message, at: start..<end, advice: reason.advice)
    }
    index = end
    return text
  }
}

extension StringProtocol {
  /// True for a number of at most 18 digits and nothing else, as most are.
  var isPlainNumber: Bool {
    let digits = utf8
    guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else {
      return false
    }
    return digits.count <= 18 && digits.allSatisfy { $0.isDigit }
  }
}

extension UInt8 {
  /// True for a byte that people write within a number, rightly or wrongly.
  fileprivate var mayBelongToNumber: Bool {
    switch Unicode.Scalar(self) {
    case "0"..."9", "A"..."Z", "a"..."z", "+", "-", ".", "_": true
    default: false
    }
  }
}

/// The explanation for text that looks like a number but is not one in JSON.
struct MalformedNumber: Sendable, Equatable {
  /// The problem, as a sentence.
  let message: String
  /// The text to write instead, if that is clear.
  let advice: String?

  /// Creates the explanation for a text of ASCII letters, digits, signs, points and underscores.
  init(_ text: String) {
    let sign = text.hasPrefix("-") ? "-" : ""
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let unsigned = text.dropFirst(isSigned ? 1 : 0).lowercased()
    let shown = Abbreviation.of(text)
    if unsigned.hasPrefix("0x") {
      message = "JSON has no hexadecimal numbers."
      advice = UInt64(unsigned.dropFirst(2), radix: 16).map { "write \(sign)\($0)" }
    } else if ["infinity", "inf", "nan"].contains(unsigned) {
      message = "JSON has no number \(text)."
      advice = Self.finiteAdvice
    } else if let repaired = Self.repaired(text, sign: sign, unsigned: unsigned) {
      message = Self.reason(text, unsigned: unsigned)
      advice = "write \(Abbreviation.of(repaired))"
    } else if unsigned.isEmpty {
      message = "Digits must follow the sign."
      advice = nil
    } else if ["e", "e+", "e-"].contains(where: unsigned.hasSuffix) {
      message = "Digits must follow the exponent's 'e'."
      advice = nil
    } else if unsigned.first?.isNumber == true, unsigned.last?.isLetter == true {
      message = Self.unitMessage
      advice = "write \"\(shown)\""
    } else {
      message = "'\(shown)' is not a number."
      advice = "text must stand in double quotes: \"\(shown)\""
    }
  }

  /// The advice for a word such as NaN or Infinity.
  static let finiteAdvice = "put a number in its place, or leave it out"

  /// The message for a number followed by a unit.
  static let unitMessage = "A number with a unit is text and must stand in double quotes."

  /// The message for a number with separators between groups of digits.
  static let groupMessage = "The digits of a number must not be grouped."

  /// The number that was meant when only its form is wrong.
  private static func repaired(_ text: String, sign: String, unsigned: String) -> String? {
    let digits = unsigned.filter { $0 != "_" }
    let mantissa = digits.prefix { $0 != "e" }
    let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, mantissa.contains(where: { $0.isNumber }) else { return nil }
    let significant = whole.drop { $0 == "0" }
    let fraction = parts.dropFirst().joined()
    let number =
      sign + (significant.isEmpty ? "0" : significant)
      + (fraction.isEmpty ? "" : "." + fraction) + digits[mantissa.endIndex...]
    return NumberSyntax(Array(number.utf8)[...]) == nil ? nil : number
  }

  private static func reason(_ text: String, unsigned: String) -> String {
    if text.hasPrefix("+") { return "A number must not begin with a plus sign." }
    if text.contains("_") { return groupMessage }
    if unsigned.hasPrefix(".") { return "A digit must stand before the decimal point." }
    if unsigned.hasSuffix(".")
      || zip(unsigned, unsigned.dropFirst()).contains(where: { $0 == "." && $1 == "e" })
    {
      return "A digit must stand after the decimal point."
    }
    return "A number must not begin with a zero."
  }
}
