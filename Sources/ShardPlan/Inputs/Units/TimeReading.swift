import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads how long records are kept, in whole hours.
  mutating func retentionHours(_ node: Node) -> Ratio? {
    let example = "\"24h\" or \"7d\""
    guard let hours = hours(node, "Retention", example: example) else { return nil }
    guard hours.isExact(places: 0) else {
      report(
        .notWhole, "Retention is a whole number of hours; found \(node.summary).", at: node,
        advice: "write it like \(example)")
      return nil
    }
    return hours
  }

  /// Reads a short time, in seconds.
  mutating func seconds(_ node: Node, _ kind: String) -> Ratio? {
    let example = "\"100ms\" or \"2s\""
    let table = UnitTable<Ratio>(
      kind: kind, example: example,
      units: [("ms", Ratio(1, over: 1_000)), ("s", 1), ("min", 60)], listed: 3)
    guard let measure = measure(node, kind, example: example) else { return nil }
    return meaning(of: measure.unit ?? "", in: table, at: node).map { measure.number * $0 }
  }

  /// Reads a time in hours or days, in hours.
  mutating func hours(_ node: Node, _ kind: String, example: String) -> Ratio? {
    let table = UnitTable<Ratio>(
      kind: kind, example: example,
      units: [("h", 1), ("d", 24), ("hours", 1), ("hour", 1), ("days", 24), ("day", 24)],
      listed: 2)
    guard let measure = measure(node, kind, example: example) else { return nil }
    return meaning(of: measure.unit ?? "", in: table, at: node).map { measure.number * $0 }
  }
}
