import ShardPlanEngine
import ShardPlanText

/// A distance on a drawing in hundredths of a pixel.
///
/// All positions are integers, so that the same chart is the same bytes on every machine.
struct Length: Sendable, Equatable, Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  let hundredths: Int

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Creates a length of whole pixels.
  init(integerLiteral pixels: Int) {
    hundredths = pixels * 100
  }

  /// Creates a share of a length, rounded to a hundredth; a share above one counts as one.
  init(_ share: Ratio, of length: Length) {
    let hundredths =
      (min(.one, share) * Ratio(max(0, length.hundredths))).rounded(.toNearestOrAwayFromZero)
    self.init(hundredths: Int(clamping: hundredths ?? 0))
  }

  static var zero: Length { Length(hundredths: 0) }

  static func < (left: Length, right: Length) -> Bool { left.hundredths < right.hundredths }
  static func + (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths + right.hundredths)
  }
  static func - (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths - right.hundredths)
  }
  static func * (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths * count)
  }
  static func / (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths / count)
  }
  /// Returns the number of times that one length fits into another.
  static func / (left: Length, right: Length) -> Int {
    left.hundredths / max(1, right.hundredths)
  }

  /// The length in pixels, with at most two decimals and without zeros at the end.
  @inline(never)
  var text: String {
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest > 0 {
      text += rest < 10 ? ".0" : "."
      text += String(rest % 10 == 0 ? rest / 10 : rest)
    }
    return text
  }
}

/// Numbers that are easy to read on an axis: 1, 2 or 5 times a power of ten.
enum RoundNumber {
  /// The powers of ten that are looked at: far beyond any amount of money, far below any price.
  static let exponents = -18...60

  /// Returns a power of ten.
  static func powerOfTen(_ exponent: Int) -> Ratio {
    if exponent < 0 { return .one / powerOfTen(-exponent) }
    let rest = max(0, exponent - 38)
    return Ratio(Ratio.powerOfTen(exponent - rest)) * Ratio(Ratio.powerOfTen(rest))
  }

  /// The round numbers, ascending.
  static let all: [Ratio] = exponents.flatMap { exponent in
    [1, 2, 5].map { $0 * powerOfTen(exponent) }
  }

  /// Returns the smallest round step that covers a span in a limited number of steps.
  ///
  /// - Parameters:
  ///   - span: The span.
  ///   - count: The most steps, at least one.
  ///   - isWhole: Whether the step must be a whole number.
  /// - Returns: The step.
  static func step(covering span: Ratio, atMost count: Int, isWhole: Bool) -> Ratio {
    let least = isWhole ? Ratio.one : .zero
    for exponent in exponents where powerOfTen(exponent + 1) * Ratio(max(1, count)) >= span {
      for digit: Ratio in [1, 2, 5] {
        let step = digit * powerOfTen(exponent)
        if step >= least, step * Ratio(max(1, count)) >= span { return step }
      }
    }
    return max(span, .one)
  }

  /// Returns the multiples of a step from one number to another.
  static func multiples(of step: Ratio, from low: Ratio, through high: Ratio) -> [Ratio] {
    guard let first = (low / step).rounded(.up), let last = (high / step).rounded(.down),
      first <= last, last - first < 1_000
    else { return [] }
    return (first...last).map { step * Ratio($0) }
  }
}

/// Estimates the width of text without knowing the font.
enum TextMetrics {
  /// The advance widths of the printable ASCII characters in thousandths of the font size, those of
  /// Helvetica, and more where other fonts differ most.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1_015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 360, 320, 360, 584, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 540, 300, 540, 584,
  ]

  /// The width of system fonts, at most, in percent of that.
  private static let allowance = 118
  /// The width of bold text, at most, in percent of plain text.
  private static let boldness = 112

  /// Returns the estimated width of a text.
  ///
  /// - Parameters:
  ///   - text: One line of text.
  ///   - size: The font size in pixels.
  ///   - isBold: Whether the text is bold.
  /// - Returns: A width that most system fonts stay within.
  static func width(of text: String, size: Int, isBold: Bool = false) -> Length {
    let sum = text.reduce(0 as Int64) { $0 + Int64(thousandths($1)) }
    let plain = sum * Int64(size * allowance) / 1_000
    return Length(hundredths: Int(clamping: isBold ? plain * Int64(boldness) / 100 : plain))
  }

  /// Returns a text that fits, with an ellipsis where it was cut.
  static func shortened(
    _ text: String, to room: Length, size: Int, isBold: Bool = false
  ) -> String {
    let room = isBold ? room * 100 / boldness : room
    guard width(of: text, size: size) > room else { return text }
    let most = room.hundredths * 1_000 / (max(1, size) * allowance) - 1_000
    var (kept, used) = ("", 0)
    for character in text {
      used += thousandths(character)
      if used > most { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func thousandths(_ character: Character) -> Int {
    if let code = character.asciiValue, (0x20...0x7E).contains(code) {
      return ascii[Int(code) - 32]
    }
    return character == "…" ? 1_000 : max(1, TextWidth.columns(of: String(character))) * 600
  }
}

extension TextMetrics {
  /// Returns a bold text broken between words into lines that fit; the last is shortened.
  static func boldLines(
    of text: String, width room: Length, size: Int, atMost count: Int = 2
  ) -> [String] {
    var lines: [String] = []
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      if let last = lines.last, width(of: last + " " + word, size: size, isBold: true) <= room {
        lines[lines.count - 1] = last + " " + word
      } else if lines.count == count {
        // However much follows, it only makes the last line longer.
        lines[count - 1] += " " + words[index...].joined(separator: " ")
        break
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { shortened($0, to: room, size: size, isBold: true) }
  }
}
