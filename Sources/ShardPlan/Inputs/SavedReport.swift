package import ShardPlanEngine
package import ShardPlanText

/// The bills of a report that `compare --format json` wrote, or of a scenario file: a baseline.
package struct SavedReport: Sendable {
  /// The identity of a scenario, by which it is found again.
  package struct Key: Sendable, Hashable {
    /// The name of the scenario.
    package let name: String
    /// The code of the region that it is priced in.
    package let region: String

    /// Creates a key.
    package init(name: String, region: String) {
      self.name = name
      self.region = region
    }
  }

  /// One scenario of the report.
  package struct Entry: Sendable {
    /// The code of the bill's currency, as written.
    package let currency: Located<String>
    /// The hours of the billed month.
    package let monthHours: Located<Ratio>
    /// The total of the month, exact or within bounds.
    package let total: Within<Money>
    /// The lines; empty where the report has none that can be read.
    package let lines: [Line]
    /// The bill itself, where it was priced now.
    var estimate: Estimate?
  }

  /// One line of a saved bill.
  package struct Line: Sendable {
    /// The name of the billing dimension, as written.
    package let dimension: String
    /// The name of the stream; `nil` for a line about all of them.
    package let stream: String?
    /// The amount, exact or within bounds.
    package let amount: Within<Money>
  }

  /// The scenarios.
  package let entries: [Key: Entry]
  /// The place of the list in the report.
  package let scenariosNode: Node
  /// The text of the report, for diagnostics that are found later.
  package let source: SourceText

  /// The version of the schema that is read.
  package static let schemaVersion = "1"

  /// Returns whether scenarios can be read from a file, whose bills can be taken once it is priced.
  package static func isScenarioFile(_ source: SourceText) -> Bool {
    InputFormat.known(source) != nil
  }

  /// Takes the bills of a scenario file.
  ///
  /// - Parameters:
  ///   - estimates: The estimates, in the order of the file.
  ///   - source: The text of the file.
  package init(of estimates: [Estimate], in source: SourceText) {
    let file = Node(value: JSONValue(content: .null, range: 0..<0), path: "$")
    entries = estimates.reduce(into: [:]) { entries, estimate in
      let key = Key(name: estimate.name, region: estimate.regionCode)
      let lines = estimate.bill.lines.map { line in
        Line(
          dimension: line.dimension.rawValue,
          stream: line.stream.map { estimate.streams[$0].stream.name }, amount: line.amounts)
      }
      entries[key] = Entry(
        currency: Located(estimate.currency.code, at: file),
        monthHours: Located(estimate.scenario.month.hours, at: file), total: estimate.bill.totals,
        lines: lines, estimate: estimate)
    }
    scenariosNode = file
    self.source = source
  }

  init(entries: [Key: Entry], scenariosNode: Node, source: SourceText) {
    self.entries = entries
    self.scenariosNode = scenariosNode
    self.source = source
  }

  /// Reads a saved report.
  ///
  /// Fields that are not needed may hold anything: later versions add some.
  ///
  /// - Parameter source: The JSON of the report.
  /// - Returns: The report.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  package static func read(_ source: SourceText) throws(InvalidInput) -> SavedReport {
    var reader = SavedReportReader(source)
    let report = reader.report()
    guard let report, reader.reader.errorCount == 0 else {
      var mistaken = FileKind.mistaken(source, for: .report, .scenarioFile)
      mistaken?.advice = SavedReportReader.saving
      throw InvalidInput(diagnostics: mistaken.map { [$0] } ?? reader.reader.diagnostics)
    }
    return report
  }
}

/// Reads a saved report; what is asked for must be there, and everything else is left alone.
struct SavedReportReader {
  var reader: DocumentReader
  private var entries: [SavedReport.Key: SavedReport.Entry] = [:]

  init(_ source: SourceText) {
    reader = DocumentReader(source)
  }

  /// Reads the report, or reports what is wrong with it.
  mutating func report() -> SavedReport? {
    guard let root = reader.root(), let object = reader.anyObject(root),
      readsVersion(of: object),
      let list = reader.required("scenarios", of: object, advice: Self.saving),
      let nodes = reader.array(list)
    else { return nil }
    for node in nodes { readScenario(node) }
    return SavedReport(entries: entries, scenariosNode: list, source: reader.source)
  }

  fileprivate static let saving =
    "give what 'shardplan compare --format json --output saved.json' wrote, or a scenario file"

  /// Returns whether the rest can be understood.
  private mutating func readsVersion(of object: ObjectNode) -> Bool {
    let node = reader.required(
      "schemaVersion", of: object,
      advice: Self.saving)
    guard let node else { return false }
    guard case .number(SavedReport.schemaVersion) = node.value.content else {
      reader.report(
        .unknownFormatVersion,
        "This version of the report's schema is not known; found \(node.summary).", at: node,
        advice: "save the report again with this version of the tool")
      return false
    }
    return true
  }

  private mutating func readScenario(_ node: Node) {
    guard let object = reader.anyObject(node) else { return }
    let name = reader.required("name", of: object).flatMap { reader.string($0) }
    let region = reader.required("region", of: object).flatMap { reader.string($0) }
    let entry = entry(of: object)
    guard let name, let region else { return }
    let key = SavedReport.Key(name: name, region: region)
    guard entries[key] == nil else {
      return reader.report(
        .nameTwice,
        "Another scenario is already called '\(Abbreviation.of(name))' in "
          + "'\(Abbreviation.of(region))'.",
        at: object["name"] ?? node, advice: "save the report again")
    }
    entries[key] = entry
  }

  private mutating func entry(of object: ObjectNode) -> SavedReport.Entry? {
    let currency = reader.required("currency", of: object)
    let code = currency.flatMap { reader.string($0) }
    let hours = hours(of: object)
    let total = total(of: object)
    guard let currency, let code, let hours, let total else { return nil }
    return SavedReport.Entry(
      currency: Located(code, at: currency), monthHours: hours, total: total,
      lines: lines(of: object))
  }

  /// Reads the lines of a bill; none if there is one that can't be read, since the others would not
  /// add up.
  private func lines(of object: ObjectNode) -> [SavedReport.Line] {
    guard let bill = object["bill"], case .object(let members) = bill.value.content,
      case .array(let elements)? = members.first(where: { $0.key.isExactly("lines") })?.value
        .content
    else { return [] }
    let lines = elements.map { line($0) }
    return lines.contains { $0 == nil } ? [] : lines.compactMap { $0 }
  }

  private func line(_ value: JSONValue) -> SavedReport.Line? {
    guard case .object(let members) = value.content else { return nil }
    func text(_ name: String) -> String? {
      guard let member = members.first(where: { $0.key.isExactly(name) }),
        case .string(let text) = member.value.content
      else { return nil }
      return text
    }
    // Faults of lines are no reason to refuse a report, so they are not kept.
    var quiet = SavedReportReader(SourceText(name: "", bytes: []))
    guard let dimension = text("dimension"),
      let amount = members.first(where: { $0.key.isExactly("amount") })?.value,
      let money = quiet.amount(Node(value: amount, path: ""), "An amount")
    else { return nil }
    return SavedReport.Line(dimension: dimension, stream: text("stream"), amount: money)
  }

  private mutating func hours(of object: ObjectNode) -> Located<Ratio>? {
    guard let month = reader.required("month", of: object).flatMap({ reader.anyObject($0) }),
      let node = reader.required("hours", of: month),
      let hours = number(node, "The length of a month", example: "\"730\"")
    else { return nil }
    return Located(hours, at: node)
  }

  private mutating func total(of object: ObjectNode) -> Within<Money>? {
    guard let bill = reader.required("bill", of: object).flatMap({ reader.anyObject($0) }),
      let node = reader.required("total", of: bill)
    else { return nil }
    return amount(node, "The total of a bill")
  }

  /// Reads an amount, or an object of its bounds.
  private mutating func amount(_ node: Node, _ kind: String) -> Within<Money>? {
    guard case .object = node.value.content else { return money(node, kind).map { Within($0) } }
    guard let bounds = reader.anyObject(node), let low = reader.required("low", of: bounds),
      let high = reader.required("high", of: bounds), let least = money(low, kind)
    else { return nil }
    if case .null = high.value.content { return Within(from: least, to: nil) }
    return money(high, kind).map { Within(from: least, to: $0) }
  }

  private mutating func money(_ node: Node, _ kind: String) -> Money? {
    guard let amount = number(node, kind, example: "\"95.75\"") else { return nil }
    guard let money = Money(rounding: amount), money.magnitude == amount else {
      reader.report(
        .outOfRange,
        "\(kind) is at most 10^25 with 12 decimals; found \(node.summary).", at: node,
        advice: "save the report again")
      return nil
    }
    return money
  }

  /// Reads a number without a unit.
  private mutating func number(_ node: Node, _ kind: String, example: String) -> Ratio? {
    guard let measure = reader.measure(node, kind, example: example) else { return nil }
    guard (measure.unit ?? "").isEmpty else {
      reader.report(
        .unknownUnit, "\(kind) has no unit here; found \(node.summary).", at: node,
        advice: "write it like \(example)")
      return nil
    }
    return measure.number
  }
}

/// The kinds of faults of a saved report, in addition to those of any JSON document.
extension Diagnostic.Code {
  /// A saved bill is in another currency than the one it is compared with.
  package static let otherCurrency = Self(
    "other-currency", "A saved bill is in another currency.",
    "Amounts of two currencies are not compared.")
  /// A saved bill is of a month of another length than the one it is compared with.
  package static let otherMonth = Self(
    "other-month", "A saved bill is of a month of another length.",
    "Bill the same month with `--month`.")
  /// A saved report has no scenario in common with the ones it is compared with.
  package static let noCommonScenario = Self(
    "no-common-scenario", "A saved report has no scenario in common with this one.",
    "Scenarios are matched by name and region.")

  /// All codes that only a saved report may be reported with.
  package static let ofSavedReports: [Self] = [
    otherCurrency, otherMonth, noCommonScenario,
  ]
}
