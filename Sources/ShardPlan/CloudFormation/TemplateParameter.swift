import ShardPlanText

/// A parameter of a template.
struct TemplateParameter: Sendable {
  /// The longest value, in bytes, that CloudFormation takes.
  static let longest = 4_096

  let type: String
  let usual: String?
  /// The values that are allowed; empty if all are.
  let allowed: [String]

  /// Reads the declaration of a parameter.
  ///
  /// - Parameter json: An object such as `{ "Type": "Number", "Default": 2 }`.
  init(_ json: JSONValue) {
    let fields = TemplateParameter.fields(of: json)
    type = fields["Type"].flatMap { Self.scalar($0) } ?? "String"
    usual = fields["Default"].flatMap { Self.scalar($0) }
    if case .array(let values)? = fields["AllowedValues"]?.content {
      allowed = values.compactMap { Self.scalar($0) }
    } else {
      allowed = []
    }
  }

  /// Returns the value of the parameter.
  ///
  /// - Parameters:
  ///   - name: The name of the parameter.
  ///   - given: The value given; its default counts unless there is one.
  /// - Returns: The value: a list where the type is one, unknown where nothing gives it.
  func value(named name: String, given: String?) -> TemplateValue {
    // Given or not, such a value is the name of an entry in Parameter Store.
    if type.hasPrefix("AWS::SSM::Parameter::Value<") { return .unknown(.storedParameter(name)) }
    guard let text = given ?? usual else { return .unknown(.parameter(name)) }
    guard text.utf8.count <= Self.longest else { return .unknown(.tooLong) }
    guard type.isExactly("CommaDelimitedList") || type.hasPrefix("List<") else {
      return .known(text)
    }
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
    return .elements(items.map { .known(Self.trimmed($0)) })
  }

  /// Returns a text, number or Boolean as text.
  static func scalar(_ json: JSONValue) -> String? {
    switch json.content {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func fields(of json: JSONValue) -> [String: JSONValue] {
    guard case .object(let members) = json.content else { return [:] }
    return members.reduce(into: [:]) { fields, member in
      if fields[member.key] == nil { fields[member.key] = member.value }
    }
  }
}
