import ShardPlanText

/// What the expressions of a template refer to by name.
///
///     let scope = TemplateScope(sections, given: ["Stage": "prod"], region: "us-east-1")
///     scope.decision(of: "IsProd")
struct TemplateScope: Sendable {
  /// The sections of a template that others refer to, each with its entries.
  struct Sections: Sendable {
    var parameters: [String: JSONValue] = [:]
    var mappings: [String: JSONValue] = [:]
    var conditions: [String: JSONValue] = [:]
    /// The logical IDs of all resources.
    var resources: Set<String> = []
  }

  private let parameters: [String: TemplateValue]
  private let mappings: [String: [String: [String: TemplateValue]]]
  private let resources: Set<String>
  private var conditions: [String: TemplateDecision] = [:]

  /// Evaluates what is referred to.
  ///
  /// - Parameters:
  ///   - sections: The sections of the template.
  ///   - given: The values of parameters; each of the others has its default.
  ///   - region: The region to deploy in, if it is known.
  init(_ sections: Sections, given: [String: String], region: String?) {
    var parameters: [String: TemplateValue] = [:]
    for (name, json) in sections.parameters {
      parameters[name] = TemplateParameter(json).value(named: name, given: given[name])
    }
    for name in ["AccountId", "NotificationARNs", "StackId", "StackName"] {
      parameters["AWS::\(name)"] = .unknown(.pseudoParameter("AWS::\(name)"))
    }
    parameters["AWS::NoValue"] = .absent
    let facts: [(name: String, value: (String) -> String)] = [
      ("AWS::Region", { $0 }), ("AWS::Partition", Self.partition),
      (
        "AWS::URLSuffix",
        { Self.partition(of: $0) == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com" }
      ),
    ]
    for (name, value) in facts {
      parameters[name] =
        region.map { .known(value($0)) } ?? .unknown(.pseudoParameter("AWS::Region"))
    }
    self.parameters = parameters
    mappings = sections.mappings.mapValues { mapping in
      mapping.fields.mapValues { $0.fields.mapValues(Self.literal) }
    }
    resources = sections.resources
    decide(sections.conditions)
  }

  private static func partition(of region: String) -> String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }

  /// Mappings hold no functions.
  private static func literal(_ json: JSONValue) -> TemplateValue {
    if case .array(let elements) = json.content { return .elements(elements.map(literal)) }
    return json.scalar.map { .known($0) } ?? .unknown(.malformed("Mappings"))
  }
}

extension TemplateScope {
  /// Returns the value of a parameter, or the name of a resource.
  func value(of name: String) -> TemplateValue {
    // Swift finds names that only look alike.
    guard name.isASCII else { return .unknown(.undefined(name)) }
    if let value = parameters[name] { return value }
    return attribute(nil, of: name)
  }

  /// Returns the name of a resource, or one of its attributes.
  ///
  /// - Parameters:
  ///   - attribute: The attribute; `nil` for the name.
  ///   - resource: The logical ID of the resource.
  /// - Returns: A text that is not known, but tells which resource it is of.
  func attribute(_ attribute: String?, of resource: String) -> TemplateValue {
    guard resource.isASCII, resources.contains(resource) else {
      return .unknown(.undefined(resource))
    }
    return .text(
      TemplateText(
        unknown: .attribute(.init(resource: resource, attribute: attribute))))
  }

  /// Returns a value of a mapping; `nil` without such keys.
  func mapped(_ mapping: String, _ first: String, _ second: String) -> TemplateValue? {
    guard [mapping, first, second].allSatisfy({ $0.isASCII }) else { return nil }
    return mappings[mapping]?[first]?[second]
  }

  /// Returns whether a condition holds.
  func decision(of condition: String) -> TemplateDecision {
    guard condition.isASCII, let decision = conditions[condition] else {
      return .unknown(.undefined(condition))
    }
    return decision
  }
}

extension TemplateScope {
  /// Decides all conditions, each after those that it depends on.
  ///
  /// Without recursion from one to the next: a template may have many thousand in a chain.
  private mutating func decide(_ expressions: [String: JSONValue]) {
    var waiting: [String: Int] = [:]
    var dependents: [String: [String]] = [:]
    var ready: [String] = []
    for (name, expression) in expressions {
      var names: Set<String> = []
      Self.collectConditions(in: expression, &names)
      let needed = names.filter { expressions[$0] != nil }
      for needed in needed { dependents[needed, default: []].append(name) }
      waiting[name] = needed.count
      if needed.isEmpty { ready.append(name) }
    }
    while let name = ready.popLast() {
      guard let expression = expressions[name] else { continue }
      conditions[name] = decision(expression)
      waiting[name] = nil
      for dependent in dependents[name] ?? [] {
        let count = (waiting[dependent] ?? 1) - 1
        waiting[dependent] = count
        if count == 0 { ready.append(dependent) }
      }
    }
    // What is left waits for itself, or for what does.
    for name in waiting.keys { conditions[name] = .unknown(.circular(condition: name)) }
  }

  /// Collects the conditions that an expression names.
  private static func collectConditions(in json: JSONValue, _ names: inout Set<String>) {
    let content = json.content
    for element in content.elements { collectConditions(in: element, &names) }
    for member in content.members {
      if member.key == "Condition", let name = member.value.text {
        names.insert(name)
        continue
      }
      if member.key == "Fn::If", let name = member.value.elements.first?.text {
        names.insert(name)
      }
      collectConditions(in: member.value, &names)
    }
  }
}
