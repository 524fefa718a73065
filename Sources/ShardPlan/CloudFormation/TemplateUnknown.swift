import ShardPlanText

/// A reason why nobody knows a value of a CloudFormation template before it is deployed.
///
///     TemplateUnknown.parameter("Shards").words  // "the parameter 'Shards' has no value"
indirect enum TemplateUnknown: Sendable, Equatable {
  /// A parameter has neither a default nor a value.
  case parameter(String)
  /// A parameter takes its value from Parameter Store.
  case storedParameter(String)
  /// Only the deployment decides, such as `AWS::AccountId`.
  case pseudoParameter(String)
  /// AWS makes the name or an attribute of a resource.
  case attribute(ResourceAttribute)
  /// A function looks up something outside of the template, or this release does not evaluate it.
  case function(String)
  /// A text such as `{{resolve:ssm:/shards}}`.
  case dynamicReference(String)
  /// Nothing in the template has this name.
  case undefined(String)
  /// A mapping has no such keys.
  case unmapped(mapping: String, keys: [String])
  /// A function has other arguments than it takes.
  case malformed(String)
  /// A text, or a list, is longer than any that matters.
  case tooLong
  /// A condition depends on itself.
  case circular(condition: String)
  /// A condition is not known.
  case undecided(condition: String, TemplateUnknown)

  /// The name (`Ref`) or an attribute (`Fn::GetAtt`) of a resource.
  struct ResourceAttribute: Sendable, Equatable {
    /// The logical ID of the resource.
    let resource: String
    /// The attribute; `nil` for the resource's name.
    let attribute: String?
  }
}

extension TemplateUnknown {
  /// The reason as a clause.
  var words: String {
    switch self {
    case .parameter(let name): "the parameter '\(Abbreviation.of(name))' has no value"
    case .storedParameter(let name):
      "the parameter '\(Abbreviation.of(name))' takes its value from Parameter Store"
    case .pseudoParameter("AWS::Region"): "'AWS::Region' needs one --region"
    case .pseudoParameter(let name): "'\(Abbreviation.of(name))' is known only when deployed"
    case .attribute(let attribute): attribute.words + " is known only when deployed"
    case .function(let name):
      "'\(Abbreviation.of(name))' cannot be evaluated from the template alone"
    case .dynamicReference(let text):
      "the dynamic reference '\(Abbreviation.of(text))' is resolved only when deployed"
    case .undefined(let name): "the template defines no '\(Abbreviation.of(name))'"
    case .unmapped(let mapping, let keys):
      "the mapping '\(Abbreviation.of(mapping))' has no "
        + keys.map { "'\(Abbreviation.of($0))'" }.joined(separator: ", ")
    case .malformed(let function):
      "the arguments of '\(Abbreviation.of(function))' are not those it takes"
    case .tooLong: "the text or list is too long"
    case .circular(let condition):
      "the condition '\(Abbreviation.of(condition))' depends on itself"
    case .undecided(let condition, let reason):
      "the condition '\(Abbreviation.of(condition))' is not known: \(reason.words)"
    }
  }

  /// What the caller can do about it, if anything.
  var advice: String? {
    switch self {
    case .parameter(let name): "give '--parameter \(Abbreviation.of(name))=<value>'"
    case .pseudoParameter("AWS::Region"): "give '--region <code>'"
    case .undecided(_, let reason): reason.advice
    default: nil
    }
  }
}

extension TemplateUnknown {
  /// The reason, and what to do about it.
  var sentence: String { advice.map { "\(words); \($0)" } ?? words }
}

extension TemplateUnknown.ResourceAttribute {
  fileprivate var words: String {
    let resource = Abbreviation.of(resource)
    guard let attribute else { return "the name of '\(resource)'" }
    return "'\(resource).\(Abbreviation.of(attribute))'"
  }
}
