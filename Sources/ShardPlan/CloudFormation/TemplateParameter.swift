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
    let fields = json.fields
    type = fields["Type"].flatMap { $0.scalar } ?? "String"
    usual = fields["Default"].flatMap { $0.scalar }
    if case .array(let values)? = fields["AllowedValues"]?.content {
      allowed = values.compactMap { $0.scalar }
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

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
