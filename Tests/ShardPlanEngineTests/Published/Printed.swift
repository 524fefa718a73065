import ShardPlanEngine

/// A number as somebody printed it, with the rounding that they used.
enum Printed: Sendable, CustomStringConvertible {
  /// All the digits there are.
  case exactly(String)
  /// Rounded to the nearest number of as many decimal places.
  case rounded(String)
  /// Cut off after as many decimal places.
  case cut(String)

  /// Rounded to whole dollars.
  static func wholeDollars(_ text: String) -> Printed { .rounded(text) }

  /// Returns whether an exact number may have been printed like this.
  func isPrinted(for number: Ratio) -> Bool {
    let exact = Fraction(number)
    switch self {
    case .exactly(let text): return exact == Fraction(text)
    case .rounded(let text):
      return exact.distance(to: Fraction(text)) * 2 <= Printed.lastPlace(of: text)
    case .cut(let text):
      return Fraction(text) <= exact && exact < Fraction(text) + Printed.lastPlace(of: text)
    }
  }

  /// One in the last decimal place that a text shows.
  private static func lastPlace(of text: String) -> Fraction {
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return (0..<decimals).reduce(1) { place, _ in place / 10 }
  }

  var description: String {
    switch self {
    case .exactly(let text): text
    case .rounded(let text): "\(text) (rounded)"
    case .cut(let text): "\(text) (cut off)"
    }
  }
}
