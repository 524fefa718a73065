import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension StreamLists {
  /// What a document made of options is called; nobody sees it, since faults name the options.
  static let sourceName = "<options>"

  /// The scenario file that the lists amount to, as a person would write it.
  var file: String {
    var fields: [(String, JSONOutput)] = [
      ("formatVersion", Int64(ScenarioDocument.formatVersion).map { .integer($0) } ?? .null)
    ]
    if regions.count == 1 { fields.append(("region", .string(regions[0]))) }
    if regions.count > 1 { fields.append(("regions", .array(regions.map { .string($0) }))) }
    if let month { fields.append(("month", .string(month.text))) }
    fields.append(("scenarios", .array((0..<(columnCount ?? 0)).map(scenario))))
    return JSONOutput.object(JSONOutput.Fields(fields)).text() + "\n"
  }

  private func scenario(_ column: Int) -> JSONOutput {
    let items = items(inColumn: column)
    let fields = Self.places.compactMap { place -> Field? in
      lists.firstIndex { $0.option.place == place }.map { index in
        (place.split(separator: "."), lists[index].option.json(items[index]))
      }
    }
    return .object(
      JSONOutput.Fields([("name", .string(name(ofColumn: column)))] + Self.nested(fields[...])))
  }

  /// The fields in the order in which files have them.
  private static let places = ["mode"] + StreamField.allCases.map { "stream." + $0.path }

  /// A value and the way to it.
  private typealias Field = (way: [Substring], value: JSONOutput)

  /// Puts fields into the objects that they belong to; those of one object stand together.
  private static func nested(_ fields: ArraySlice<Field>) -> [(String, JSONOutput)] {
    guard let first = fields.first, let name = first.way.first else { return [] }
    let together = fields.prefix { $0.way.first == name }
    let rest = nested(fields[together.endIndex...])
    guard first.way.count > 1 else { return [(String(name), first.value)] + rest }
    let inner = nested(together.map { (Array($0.way.dropFirst()), $0.value) }[...])
    return [(String(name), .object(JSONOutput.Fields(inner)))] + rest
  }
}

extension BillingMonth {
  /// The month as files and options write it.
  fileprivate var text: String {
    guard let calendar else { return hours.decimal(places: 38) + "h" }
    let month = calendar.month < 10 ? "0\(calendar.month)" : "\(calendar.month)"
    return "\(calendar.year)-\(month)"
  }
}
