import ShardPlanEngine
import ShardPlanText

/// A number and the unit written after it, such as `77 B` or `25000/s`.
struct Measure {
  /// The exact number.
  let number: Ratio
  /// The text after the number, without spaces at either end; `nil` for a plain JSON number.
  let unit: String?
}

extension DocumentReader {
  /// Reads a JSON number, or text that begins with one.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - kind: What the number is, for messages: "A size".
  ///   - example: How to write one, for advice.
  /// - Returns: `nil` when something was reported.
  mutating func measure(_ node: Node, _ kind: String, example: String) -> Measure? {
    switch node.value.content {
    case .number(let text):
      return number(text, at: node, kind, example: example).map { Measure(number: $0, unit: nil) }
    case .string(let text):
      let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }
      guard !digits.isEmpty else {
        report(
          .malformedNumber, "\(kind) begins with a number; found \(node.summary).", at: node,
          advice: "write it like \(example)")
        return nil
      }
      guard let number = number(String(digits), at: node, kind, example: example) else {
        return nil
      }
      return Measure(
        number: number, unit: trimmingSpaces(text.dropFirst(digits.count)))
    default:
      reportWrongType(of: node, expected: "a number or text", advice: "write it like \(example)")
      return nil
    }
  }

  /// Reads the exact value of a number, which must not be negative.
  private mutating func number(
    _ text: String, at node: Node, _ kind: String, example: String
  ) -> Ratio? {
    let decimal: DecimalText
    do throws(DecimalText.Failure) {
      decimal = try DecimalText(text)
    } catch {
      switch error {
      case .notANumber:
        report(
          .malformedNumber, "'\(Abbreviation.of(text))' is not a number.", at: node,
          advice: "write it like \(example), with a point for decimals and no commas")
      case .tooManyDigits, .exponentTooLarge:
        report(
          .numberTooLong, "This number has more digits than any real one needs.", at: node,
          advice: "write at most 38 digits, like \(example)")
      }
      return nil
    }
    guard !decimal.isNegative || decimal.coefficient == 0 else {
      report(
        .outOfRange, "\(kind) cannot be negative; found \(node.summary).", at: node,
        advice: "write it like \(example)")
      return nil
    }
    guard (-38...38).contains(decimal.exponent) else {
      let fault = decimal.exponent < 0 ? "has more than 38 decimals" : "is too large"
      report(
        .numberTooLong, "\(Abbreviation.of(text)) \(fault).", at: node,
        advice: "write it like \(example)")
      return nil
    }
    let coefficient = Ratio(decimal.coefficient)
    return decimal.exponent < 0
      ? coefficient / Ratio(Ratio.powerOfTen(-decimal.exponent))
      : coefficient * Ratio(Ratio.powerOfTen(decimal.exponent))
  }
}

/// Removes spaces at both ends.
package func trimmingSpaces(_ text: Substring) -> String {
  let start = text.drop { $0 == " " }
  let spaces = start.reversed().prefix { $0 == " " }
  return String(start.dropLast(spaces.count))
}
