import ShardPlanEngine
import ShardPlanText

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
      readsVersion(of: object), let list = reader.required("scenarios", of: object),
      let nodes = reader.array(list)
    else { return nil }
    for node in nodes { readScenario(node) }
    return SavedReport(entries: entries, scenariosNode: list, source: reader.source)
  }

  /// Returns whether the rest can be understood.
  private mutating func readsVersion(of object: ObjectNode) -> Bool {
    let node = reader.required(
      "schemaVersion", of: object,
      advice: "give a report that 'shardplan compare --format json' wrote")
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
      currency: Located(code, at: currency), monthHours: hours, total: total)
  }

  private mutating func hours(of object: ObjectNode) -> Located<Ratio>? {
    guard let month = reader.required("month", of: object).flatMap({ reader.anyObject($0) }),
      let node = reader.required("hours", of: month),
      let hours = number(node, "The length of a month", example: "\"730\"")
    else { return nil }
    return Located(hours, at: node)
  }

  private mutating func total(of object: ObjectNode) -> Money? {
    guard let bill = reader.required("bill", of: object).flatMap({ reader.anyObject($0) }),
      let node = reader.required("total", of: bill),
      let amount = number(node, "The total of a bill", example: "\"95.75\"")
    else { return nil }
    guard let total = Money(rounding: amount), total.magnitude == amount else {
      reader.report(
        .outOfRange,
        "The total of a bill is at most 10^25 with 12 decimals; found \(node.summary).", at: node,
        advice: "save the report again")
      return nil
    }
    return total
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
