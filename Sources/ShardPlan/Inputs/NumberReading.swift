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
      kind: kind, example: example, units: UnitTable.seconds, listed: 3)
    guard let measure = measure(node, kind, example: example) else { return nil }
    return meaning(of: measure.unit ?? "", in: table, at: node).map { measure.number * $0 }
  }

  /// Reads a time in hours, days or years of 365 days, in hours.
  mutating func hours(_ node: Node, _ kind: String, example: String) -> Ratio? {
    let table = UnitTable<Ratio>(
      kind: kind, example: example, units: UnitTable.hours, listed: 2)
    guard let measure = measure(node, kind, example: example) else { return nil }
    return meaning(of: measure.unit ?? "", in: table, at: node).map { measure.number * $0 }
  }
}

extension UnitTable where Meaning == Ratio {
  /// The units of short times, in seconds.
  static var seconds: [(name: String, meaning: Ratio)] {
    [("ms", Ratio(1, over: 1_000)), ("s", 1), ("min", 60)]
  }

  /// The units of long times, in hours; a year has 365 days.
  static var hours: [(name: String, meaning: Ratio)] {
    [
      ("h", 1), ("d", 24), ("hours", 1), ("hour", 1), ("days", 24), ("day", 24),
      ("y", 8_760), ("years", 8_760), ("year", 8_760),
    ]
  }
}

extension DocumentReader {
  private static let monthExample = "\"730h\", \"30d\" or \"2026-11\""

  /// Reads the length of a month.
  mutating func month(_ node: Node) -> BillingMonth? {
    if case .string(let text) = node.value.content {
      if text.listsSeveral {
        report(
          .malformedNumber, "Only one month can be billed; found \(node.summary).", at: node,
          advice: "write it like \(Self.monthExample); in a file each scenario may have its own")
        return nil
      }
      if text.isDate { return calendarMonth(text, at: node) }
    }
    guard let hours = hours(node, "A month", example: Self.monthExample) else { return nil }
    guard Bounds.monthHours.contains(hours) else {
      report(
        .outOfRange, "A month has from 1 to 8784 hours, or 366 days; found \(node.summary).",
        at: node, advice: "AWS's calculator counts 730 hours: \"730h\"")
      return nil
    }
    if case .string(let text) = node.value.content, let readings = NumberNotation(text).ambiguity,
      Bounds.monthHours.contains(hours * 1_000)
    {
      warn(of: readings, in: text, at: node)
    }
    return BillingMonth(hours: hours)
  }

  /// Reads a year and a month, such as `2026-11`.
  private mutating func calendarMonth(_ text: String, at node: Node) -> BillingMonth? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let meant = Self.month(parts.prefix(2))
    switch (parts.count, meant) {
    case (2, let month?) where parts[1].utf8.count == 2: return month
    case (2, _?):
      report(
        .outOfRange, "A month is written in two digits; found \(node.summary).", at: node,
        advice: "write \"\(parts[0])-0\(parts[1])\"")
    case (3, _?):
      report(
        .malformedNumber, "A month has no day; found \(node.summary).", at: node,
        advice: "write \"\(parts[0])-\(parts[1].utf8.count == 2 ? "" : "0")\(parts[1])\"")
    default:
      report(
        .outOfRange, "There is no month '\(Abbreviation.of(text))' that could be billed.", at: node,
        advice: "write a year from 1900 and a month from 01 to 12, like \"2026-11\"")
    }
    return nil
  }

  /// The month of a year in four digits and a month in one or two, if there is one.
  private static func month(_ parts: ArraySlice<Substring>) -> BillingMonth? {
    guard parts.allSatisfy({ $0.isDigits }), let first = parts.first, first.utf8.count == 4,
      let last = parts.last, (1...2).contains(last.utf8.count),
      let year = Int(first), let month = Int(last)
    else { return nil }
    return BillingMonth(year: year, month: month)
  }
}

extension StringProtocol {
  /// A Boolean value indicating whether this begins like a date: with digits and a hyphen.
  fileprivate var isDate: Bool {
    let digits = utf8.prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && utf8.dropFirst(digits.count).first == UInt8(ascii: "-")
  }

  /// A Boolean value indicating whether a comma follows more than digits.
  fileprivate var listsSeveral: Bool {
    guard let comma = firstIndex(of: ",") else { return false }
    return !self[..<comma].isDigits
  }
}
