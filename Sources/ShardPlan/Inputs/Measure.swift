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
      let notation = NumberNotation(text)
      guard !notation.digits.isEmpty else {
        report(
          .malformedNumber, "\(kind) begins with a number; found \(node.summary).", at: node,
          advice: "write it like \(example)")
        return nil
      }
      guard
        let number = number(
          notation.digits, at: node, kind, example: example, orAdvise: notation.advice)
      else { return nil }
      return Measure(number: number, unit: trimmingSpaces(notation.rest[...]))
    default:
      reportWrongType(of: node, expected: "a number or text", advice: "write it like \(example)")
      return nil
    }
  }

  /// Reads the exact value of a number, which must not be negative.
  private mutating func number(
    _ text: String, at node: Node, _ kind: String, example: String, orAdvise advice: String? = nil
  ) -> Ratio? {
    let decimal: DecimalText
    do throws(DecimalText.Failure) {
      decimal = try DecimalText(text)
    } catch {
      switch error {
      case .notANumber:
        report(
          .malformedNumber, "'\(Abbreviation.of(text))' is not a number.", at: node,
          advice: advice ?? "write it like \(example), with a point for decimals and no commas")
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

extension NumberNotation {
  /// Advice on a number with a comma or several points; `nil` where nothing was probably meant.
  fileprivate var advice: String? {
    let repairs = repairs
    func quoted(_ text: String) -> String { "\"\(Abbreviation.of(text))\"" }
    switch (repairs.decimal, repairs.thousands) {
    case (nil, nil): return nil
    case (let decimal?, let thousands?):
      return "write \(quoted(thousands)), or \(quoted(decimal)) if the comma begins decimals"
    case (let one?, nil), (nil, let one?): return "write \(quoted(one))"
    }
  }
}

/// Removes spaces at both ends.
package func trimmingSpaces(_ text: Substring) -> String {
  let start = text.drop { $0 == " " }
  let spaces = start.reversed().prefix { $0 == " " }
  return String(start.dropLast(spaces.count))
}

/// The units that one kind of measure may have, with what each means.
struct UnitTable<Meaning: Sendable>: Sendable {
  /// The measure in messages: "A size".
  let kind: String
  /// A value as advice writes it.
  let example: String
  /// The units with their meaning, the usual ones first.
  let units: [(name: String, meaning: Meaning)]
  /// The number of units that messages list; the others are other spellings.
  let listed: Int
}

extension DocumentReader {
  /// Finds the meaning of a unit as written.
  mutating func meaning<Meaning>(
    of unit: String, in table: UnitTable<Meaning>, at node: Node
  ) -> Meaning? {
    if let found = table.units.first(where: { $0.name.isExactly(unit) }) { return found.meaning }
    let names = table.units.prefix(table.listed).map { $0.name }
    guard !unit.isEmpty else {
      report(
        .missingUnit, "\(table.kind) needs a unit.", at: node,
        advice: "write it like \(table.example); the units are \(names.joined(separator: ", "))")
      return nil
    }
    // Units are so short that any other one is near; only a slip of capitals tells what was meant.
    let meant = table.units.map { $0.name }.first { $0.lowercased() == unit.lowercased() }
    report(
      .unknownUnit, "\(table.kind) has no unit '\(Abbreviation.of(unit))'.", at: node,
      advice: meant.map { Suggestion.question($0, insteadOf: unit) }
        ?? unit.firstBeyondASCII.map {
          "\($0) is not ASCII; write it like \(table.example), with one of \(names.joined(separator: ", "))"
        } ?? "write one of \(names.joined(separator: ", ")), like \(table.example)")
    return nil
  }
}

extension DocumentReader {
  /// Reads a size: a number of bytes, or text with a unit.
  mutating func size(_ node: Node) -> ByteCount? {
    let table = UnitTable<Ratio>.sizes
    guard let measure = measure(node, table.kind, example: table.example) else { return nil }
    guard let unit = measure.unit else { return ByteCount(measure.number) }
    return meaning(of: unit, in: table, at: node).map { ByteCount(measure.number * $0) }
  }
}

extension UnitTable where Meaning == Ratio {
  /// The units of sizes, in bytes; `KB` is 1,024 bytes, as AWS uses it.
  static let sizes = UnitTable(
    kind: "A size", example: "\"77 B\"",
    units: [
      ("B", 1), ("KB", kibi), ("MB", mebi), ("GB", gibi), ("TB", tebi),
      ("KiB", kibi), ("MiB", mebi), ("GiB", gibi), ("TiB", tebi), ("bytes", 1), ("byte", 1),
      ("Bytes", 1), ("Byte", 1),
      // `Kb` and its like may be bits.
      ("kb", kibi), ("kB", kibi), ("kib", kibi), ("mb", mebi), ("mib", mebi), ("gb", gibi),
      ("gib", gibi), ("tb", tebi), ("tib", tebi),
    ], listed: 9)

  private static var kibi: Ratio { 1_024 }
  private static var mebi: Ratio { 1_048_576 }
  private static var gibi: Ratio { 1_073_741_824 }
  private static var tebi: Ratio { 1_099_511_627_776 }
}

extension DocumentReader {
  /// Reads a rate: a number of records per second, or text with a period.
  mutating func rate(_ node: Node) -> RecordRate? {
    let table = UnitTable<RecordRate.Period>.rates
    guard let measure = measure(node, table.kind, example: table.example) else { return nil }
    guard let text = measure.unit else { return .perSecond(measure.number) }
    let unit = RateUnit(text)
    if unit.lacksPeriod, case .string(let typed) = node.value.content {
      report(
        .missingUnit, "A rate needs a period.", at: node,
        advice: "write it like \"\(Abbreviation.of(trimmingSpaces(typed[...])))/s\"")
      return nil
    }
    if case .string(let typed) = node.value.content, Throughput(text: typed) != nil {
      report(
        .unknownUnit, "\(table.kind) counts records, and '\(Abbreviation.of(typed))' bytes.",
        at: node, advice: "give it as \(node.isTyped ? "--throughput" : "\"throughput\"")")
      return nil
    }
    return meaning(of: unit.period, in: table, at: node).map {
      RecordRate(measure.number * unit.factor, per: $0)
    }
  }
}

extension UnitTable where Meaning == RecordRate.Period {
  /// The periods that records are counted over.
  static let rates = UnitTable(
    kind: "A rate", example: "\"25000/s\"",
    units: [
      ("/s", .second), ("/min", .minute), ("/hour", .hour), ("/day", .day), ("/month", .month),
      ("/sec", .second), ("/second", .second), ("/seconds", .second), ("/minute", .minute),
      ("/minutes", .minute), ("/h", .hour), ("/hr", .hour), ("/hours", .hour), ("/d", .day),
      ("/days", .day), ("/months", .month),
    ], listed: 5)
}
