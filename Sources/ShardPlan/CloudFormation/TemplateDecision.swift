import ShardPlanText

/// Whether a condition holds, as far as it is known before deployment.
enum TemplateDecision: Sendable {
  case known(Bool)
  case unknown(TemplateUnknown)
}

extension TemplateScope {
  /// Evaluates the expression of a condition.
  ///
  /// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
  ///
  /// - Parameter json: An object of one function, such as `{ "Fn::Equals": [{ "Ref": "Stage" }, "prod"] }`.
  /// - Returns: Whether the condition holds, in whatever way unknown values turn out.
  func decision(_ json: JSONValue) -> TemplateDecision {
    guard let call = TemplateCall(json, isCondition: true) else {
      return .unknown(.malformed("Conditions"))
    }
    switch call.function {
    case "Condition":
      guard case .string(let name) = call.argument.content else { return malformed(call) }
      return decision(of: name)
    case "Fn::Equals":
      guard let pair = call.arguments(2...2) else { return malformed(call) }
      let (left, right) = (value(pair[0]), value(pair[1]))
      if let equal = left.equals(right) { return .known(equal) }
      return .unknown(left.reason ?? right.reason ?? .malformed(call.function))
    case "Fn::Not":
      guard let single = call.arguments(1...1) else { return malformed(call) }
      let decision = decision(single[0])
      if case .known(let holds) = decision { return .known(!holds) }
      return decision
    case "Fn::And": return combined(call, endingAt: false)
    case "Fn::Or": return combined(call, endingAt: true)
    default: return .unknown(.function(call.function))
    }
  }

  /// Combines conditions, one of which may decide.
  private func combined(_ call: TemplateCall, endingAt end: Bool) -> TemplateDecision {
    guard let arguments = call.arguments(1...Int.max) else { return malformed(call) }
    var first: TemplateUnknown?
    for argument in arguments {
      switch decision(argument) {
      case .known(end): return .known(end)
      case .known: break
      case .unknown(let reason): first = first ?? reason
      }
    }
    return first.map { .unknown($0) } ?? .known(!end)
  }

  private func malformed(_ call: TemplateCall) -> TemplateDecision {
    .unknown(.malformed(call.function))
  }
}

/// A call of a function in a template.
struct TemplateCall {
  let function: String
  let argument: JSONValue

  /// Creates a call; `nil` where the value is anything else.
  ///
  /// - Parameters:
  ///   - json: The value.
  ///   - isCondition: Whether `Condition` is a function here.
  init?(_ json: JSONValue, isCondition: Bool = false) {
    guard case .object(let members) = json.content else { return nil }
    let call = members.first { member in
      member.key.hasPrefix("Fn::")
        || members.count == 1 && (member.key == "Ref" || isCondition && member.key == "Condition")
    }
    guard let call else { return nil }
    // Next to other fields, a function changes them: only 'Fn::Transform' may stand there.
    self.init(
      members.count == 1 ? call.key : "Fn::Transform", call.value)
  }

  private init(_ function: String, _ argument: JSONValue) {
    (self.function, self.argument) = (function, argument)
  }

  /// Returns the arguments; `nil` unless they are a list of that length.
  func arguments(_ count: ClosedRange<Int>) -> [JSONValue]? {
    guard case .array(let elements) = argument.content, count.contains(elements.count) else {
      return nil
    }
    return elements
  }
}
