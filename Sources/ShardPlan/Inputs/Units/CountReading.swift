import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads a number that counts things, and so is whole.
  mutating func count(_ node: Node, _ kind: String, example: String) -> Ratio? {
    guard let number = plainNumber(node, kind, example: example) else { return nil }
    guard number.isExact(places: 0) else {
      report(
        .notWhole, "\(kind) is a whole number; found \(node.summary).", at: node,
        advice: "write it like \(example)")
      return nil
    }
    return number
  }

  /// Reads a number without a unit, which may be text so that it stays exact everywhere.
  mutating func plainNumber(_ node: Node, _ kind: String, example: String) -> Ratio? {
    guard let measure = measure(node, kind, example: example) else { return nil }
    guard (measure.unit ?? "").isEmpty else {
      report(
        .unknownUnit, "\(kind) has no unit.", at: node, advice: "write it like \(example)")
      return nil
    }
    return measure.number
  }

  /// Reads a share: text in percent, or a JSON number up to one.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - kind: The number in messages: "A target utilization".
  /// - Returns: A fraction of one, or `nil` when something was reported.
  mutating func share(_ node: Node, _ kind: String) -> Ratio? {
    let example = "\"80%\""
    guard let measure = measure(node, kind, example: example) else { return nil }
    if measure.unit == "%" { return measure.number / 100 }
    guard measure.unit == nil, measure.number <= 1 else {
      report(
        .missingUnit, "\(kind) is given in percent.", at: node,
        advice: "write it like \(example)")
      return nil
    }
    return measure.number
  }
}
