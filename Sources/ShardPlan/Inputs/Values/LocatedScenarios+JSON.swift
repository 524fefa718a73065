import ShardPlanEngine
import ShardPlanText

extension LocatedScenarios {
  /// The values as the text of a scenario file.
  var fileText: String {
    var fields: [(String, JSONOutput)] = [
      ("formatVersion", Int64(Self.formatVersion).map { .integer($0) } ?? .null)
    ]
    if let title { fields.append(("title", .string(title))) }
    if regions.count == 1 { fields.append(("region", .string(regions[0].value))) }
    if regions.count > 1 {
      fields.append(("regions", .array(regions.map { .string($0.value) })))
    }
    if let month { fields.append(("month", month.value.output)) }
    fields.append(("scenarios", .array(scenarios.map { $0.output })))
    return JSONOutput.object(JSONOutput.Fields(fields)).text() + "\n"
  }
}

extension LocatedScenario {
  fileprivate var output: JSONOutput {
    let own = [
      ("name", name), ("mode", mode), ("region", region?.node), ("month", month),
    ]
    var fields = own.compactMap { name, node in node.map { (name, $0.value.output) } }
    if let streams, streams.isList {
      fields.append(("streams", .array(streams.streams.map { $0.output })))
    } else if let stream = streams?.streams.first {
      fields.append(("stream", stream.output))
    }
    return .object(JSONOutput.Fields(fields))
  }
}

extension LocatedStream {
  fileprivate var output: JSONOutput {
    var fields: [Field] = name.map { [(["name"], $0.value.output)] } ?? []
    for field in StreamField.allCases {
      guard let setting = settings[field] else { continue }
      fields.append((field.path.split(separator: "."), setting.value.value.output))
    }
    return .object(JSONOutput.Fields(Self.nested(fields[...])))
  }

  /// A value and the way to it.
  private typealias Field = (way: [Substring], value: JSONOutput)

  /// Puts fields into the objects that they belong to; those of one object are neighbours.
  private static func nested(_ fields: ArraySlice<Field>) -> [(String, JSONOutput)] {
    guard let first = fields.first, let name = first.way.first else { return [] }
    let together = fields.prefix { $0.way.first == name }
    let rest = nested(fields[together.endIndex...])
    guard first.way.count > 1 else { return [(String(name), first.value)] + rest }
    let inner = nested(together.map { (Array($0.way.dropFirst()), $0.value) }[...])
    return [(String(name), .object(JSONOutput.Fields(inner)))] + rest
  }
}

extension JSONValue {
  /// The value to be written; decimals become text.
  fileprivate var output: JSONOutput {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): Int64(text).map { .integer($0) } ?? .string(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map { $0.output })
    case .object(let members): .object(JSONOutput.Fields(members.map { ($0.key, $0.value.output) }))
    }
  }
}
