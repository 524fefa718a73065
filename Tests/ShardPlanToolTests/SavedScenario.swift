import ShardPlanText

/// A scenario file that options were saved in.
struct SavedScenario {
  let text: String
  private let root: JSONValue

  init(_ text: String) throws {
    self.text = text
    root = try JSONReader.read(SourceText(name: "saved.json", text: text))
  }

  /// The names of all scenarios, in their order.
  var names: [String] { root["scenarios"].elements.map { $0["name"].text } }

  /// The ways to all values of the scenarios, such as `stream.aggregation.putSize`.
  var places: Set<String> {
    root["scenarios"].elements.reduce(into: []) { $0.formUnion($1.places) }
  }

  /// The values at a place, one for each scenario.
  func values(at place: String) -> [String] {
    root["scenarios"].elements.map { scenario in
      place.split(separator: ".").reduce(scenario) { $0[String($1)] }.text
    }
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = content { elements } else { [] }
  }

  fileprivate var text: String {
    switch content {
    case .string(let text), .number(let text): text
    default: ""
    }
  }

  fileprivate subscript(name: String) -> JSONValue {
    guard case .object(let members) = content else { return self }
    return members.first { $0.key == name }?.value ?? JSONValue(content: .null, range: range)
  }

  fileprivate var places: [String] {
    guard case .object(let members) = content else { return [""] }
    return members.flatMap { member in
      member.value.places.map { $0.isEmpty ? member.key : "\(member.key).\($0)" }
    }
  }
}
