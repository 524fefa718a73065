/// A number as typed, and what stands after it.
struct TypedValue {
  private let number: String
  private let unit: String

  init(_ text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    number = Self.grouped(String(digits))
    let rest = Self.trimmed(text.dropFirst(digits.count))
    unit = rest.first == "/" ? "/" + Self.trimmed(rest.dropFirst()) : rest
  }

  /// The value with a space before its unit, as in `77 B`, `12.5 %` and `25,000/s`.
  var spaced: String {
    number + (number.isEmpty || unit.isEmpty || unit.first == "/" ? "" : " ") + unit
  }

  /// The value with its unit right after the number, as in `7d`.
  var tight: String { number + unit }

  /// How many there are of something, as in `1 shard` and `1,500 shards`.
  func counted(_ one: String) -> String { "\(spaced) \(one)" + (spaced == "1" ? "" : "s") }

  /// Removes the spaces at both ends.
  static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.dropLast(start.reversed().prefix { $0 == " " }.count))
  }

  /// Puts commas between groups of three digits before the decimal point.
  private static func grouped(_ number: String) -> String {
    let whole = number.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    let isPlain = number.utf8.prefix(whole).allSatisfy { (0x30...0x39).contains($0) }
    guard whole > 3, isPlain else { return number }
    var grouped: [UInt8] = []
    for (index, digit) in number.utf8.enumerated() {
      if index > 0, index < whole, (whole - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
