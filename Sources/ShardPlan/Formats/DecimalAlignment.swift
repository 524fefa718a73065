/// Numbers below each other, so that their decimal points are.
enum DecimalAlignment {
  /// Returns texts with spaces behind their last digits, as many as they have fewer decimals than the
  /// longest of them; what holds no digit stays as it is.
  static func aligned(_ texts: [String]) -> [String] {
    let numbers = texts.map(Number.init)
    let longest = numbers.map { $0?.decimals ?? 0 }.max() ?? 0
    return zip(texts, numbers).map { text, number in
      guard let number, number.decimals < longest else { return text }
      let blank = String(repeating: " ", count: longest - number.decimals)
      return number.digits + blank + number.unit
    }
  }

  /// A number with what stands behind it.
  private struct Number {
    /// All up to the last digit.
    let digits: Substring
    /// What follows it.
    let unit: Substring

    init?(_ text: String) {
      guard let last = text.lastIndex(where: { ("0"..."9").contains($0) }) else { return nil }
      digits = text[...last]
      unit = text[text.index(after: last)...]
    }

    /// How much room the decimal point takes with all that follows.
    var decimals: Int {
      digits.lastIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) } ?? 0
    }
  }
}
