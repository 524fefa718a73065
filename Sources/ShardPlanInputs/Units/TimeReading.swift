internal import ShardPlanEngine
internal import ShardPlanText

extension DocumentReader {
  /// Reads the length of a month.
  mutating func month(_ node: Node) -> Month? {
    if case .string(let text) = node.value.content, let calendar = CalendarText(text) {
      guard let month = Month(year: calendar.year, month: calendar.month) else {
        report(
          .outOfRange, "There is no month '\(text)' that could be billed.", at: node,
          advice: "write a year from 1900 and a month from 01 to 12, like \"2026-11\"")
        return nil
      }
      return month
    }
    guard let hours = hours(node, "A month", example: "\"730h\", \"30d\" or \"2026-11\"") else {
      return nil
    }
    guard Bounds.monthHours.contains(hours) else {
      report(
        .outOfRange, "A month has from 1 to 8784 hours; found \(node.summary).", at: node,
        advice: "AWS's calculator counts 730 hours: \"730h\"")
      return nil
    }
    return Month(hours: hours)
  }

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

  private mutating func hours(_ node: Node, _ kind: String, example: String) -> Ratio? {
    let table = UnitTable<Ratio>(
      kind: kind, example: example,
      units: [("h", 1), ("d", 24), ("hours", 1), ("hour", 1), ("days", 24), ("day", 24)],
      listed: 2)
    guard let measure = measure(node, kind, example: example) else { return nil }
    return meaning(of: measure.unit ?? "", in: table, at: node).map { measure.number * $0 }
  }
}

/// A year and a month as text, such as `2026-11`.
private struct CalendarText {
  let year: Int
  let month: Int

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (1...2).contains(parts[1].utf8.count),
      let year = UInt(parts[0]), let month = UInt(parts[1])
    else { return nil }
    // A month in one digit is recognised, and refused: there is no month zero.
    (self.year, self.month) = (Int(year), parts[1].utf8.count == 2 ? Int(month) : 0)
  }
}
