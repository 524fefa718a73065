import ShardPlanText

extension TemplateScope {
  /// Evaluates an expression.
  ///
  /// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
  ///
  /// - Parameter json: Any value of a template.
  /// - Returns: Its value; what depends on something unknown is unknown, with the reason.
  func value(_ json: JSONValue) -> TemplateValue {
    let content = json.content
    if let scalar = content.scalar { return .known(scalar) }
    if content.isNull { return .unknown(.malformed("null")) }
    guard content.isObject else { return .elements(content.elements.map { value($0) }) }
    if let call = TemplateCall(json) { return value(of: call) }
    let fields = content.members.map { (name: $0.key, value: value($0.value)) }
    return .object(fields.filter { !$0.value.isAbsent })
  }

  private func value(of call: TemplateCall) -> TemplateValue {
    let result: TemplateValue?
    switch call.function {
    case "Ref": result = call.argument.text.map { value(of: $0) }
    case "Fn::If": result = call.arguments(3...3).flatMap { chosen($0) }
    case "Fn::FindInMap": result = call.arguments(3...4).map { mapped($0) }
    case "Fn::GetAtt": result = attribute(call.argument)
    case "Fn::Join": result = call.arguments(2...2).flatMap { joined($0) }
    case "Fn::Split": result = call.arguments(2...2).flatMap { split($0) }
    case "Fn::Select": result = call.arguments(2...2).map { selected($0) }
    case "Fn::Sub": result = substituted(call.argument)
    default: result = .unknown(.function(call.function))
    }
    return result ?? .unknown(.malformed(call.function))
  }

  /// Either branch; where the condition is not known, that which both are.
  private func chosen(_ arguments: [JSONValue]) -> TemplateValue? {
    guard let condition = arguments[0].text else { return nil }
    switch decision(of: condition) {
    case .known(let holds): return value(arguments[holds ? 1 : 2])
    case .unknown(let reason):
      let branch = value(arguments[1])
      if branch.equals(value(arguments[2])) == true { return branch }
      if case .undefined = reason { return .unknown(reason) }
      return .unknown(.undecided(condition: condition, reason))
    }
  }

  private func mapped(_ arguments: [JSONValue]) -> TemplateValue {
    let keys = arguments.prefix(3).map { value($0) }
    if let reason = keys.lazy.compactMap({ $0.reason }).first { return .unknown(reason) }
    let names = keys.compactMap { $0.knownText }
    guard names.count == 3 else { return .unknown(.malformed("Fn::FindInMap")) }
    if let value = mapped(names[0], names[1], names[2]) { return value }
    if arguments.count == 4, case .object(let members) = arguments[3].content,
      let usual = members.first(where: { $0.key == "DefaultValue" })
    {
      return value(usual.value)
    }
    return .unknown(.unmapped(mapping: names[0], keys: [names[1], names[2]]))
  }

  /// `["Orders", "Arn"]`, or the same as one text.
  private func attribute(_ argument: JSONValue) -> TemplateValue? {
    if let text = argument.text {
      guard let point = text.firstRange(of: ".") else { return nil }
      return attribute(
        String(text[point.upperBound...]), of: String(text[..<point.lowerBound]))
    }
    guard case .array(let elements) = argument.content, elements.count == 2,
      let resource = elements[0].text
    else { return nil }
    let name = value(elements[1])
    if let reason = name.reason { return .unknown(reason) }
    return name.knownText.map { attribute($0, of: resource) }
  }
}

extension TemplateScope {
  private func joined(_ arguments: [JSONValue]) -> TemplateValue? {
    guard let delimiter = arguments[0].text else { return nil }
    let list = value(arguments[1])
    guard case .list(let elements) = list else {
      return list.reason.map { .unknown($0) }
    }
    var result = TemplateText()
    for (index, element) in elements.enumerated() {
      if index > 0 { result.append(.known(delimiter)) }
      guard append(element, to: &result) else { return nil }
    }
    return .text(result)
  }

  /// Adds a value to a text; `false` unless it is one too.
  private func append(_ value: TemplateValue, to text: inout TemplateText) -> Bool {
    switch value {
    case .text(let part): text.append(part)
    case .unknown(let reason): text.append(.unknown(reason))
    case .list, .object, .absent: return false
    }
    return true
  }

  private func split(_ arguments: [JSONValue]) -> TemplateValue? {
    guard let delimiter = arguments[0].text, !delimiter.isEmpty else { return nil }
    let text = value(arguments[1])
    if let reason = text.reason { return .unknown(reason) }
    guard let known = text.knownText else { return nil }
    var (parts, rest) = ([TemplateValue](), known[...])
    while let range = rest.firstRange(of: delimiter) {
      parts.append(.known(String(rest[..<range.lowerBound])))
      rest = rest[range.upperBound...]
    }
    return .elements(parts + [.known(String(rest))])
  }

  private func selected(_ arguments: [JSONValue]) -> TemplateValue {
    let (index, list) = (value(arguments[0]), value(arguments[1]))
    if let reason = index.reason { return .unknown(reason) }
    guard case .list(let elements) = list else {
      return .unknown(list.reason ?? .malformed("Fn::Select"))
    }
    guard let number = index.knownText.flatMap({ Int($0) }), elements.indices.contains(number)
    else { return .unknown(.malformed("Fn::Select")) }
    return elements[number]
  }

  /// `"orders-${Stage}"`, or a text and the values of names that only it has.
  private func substituted(_ argument: JSONValue) -> TemplateValue? {
    if let text = argument.text { return substituted(text, with: [:]) }
    guard case .array(let elements) = argument.content, elements.count == 2,
      let text = elements[0].text, elements[1].isObject
    else { return nil }
    // Each once, however often the text names it.
    return substituted(text, with: elements[1].fields.mapValues { value($0) })
  }

  private func substituted(
    _ text: String, with own: [String: TemplateValue]
  ) -> TemplateValue? {
    var (result, rest) = (TemplateText(), text[...])
    while let opening = rest.firstRange(of: "${"),
      let closing = rest[opening.upperBound...].firstRange(of: "}")
    {
      result.append(.known(String(rest[..<opening.lowerBound])))
      let name = String(rest[opening.upperBound..<closing.lowerBound])
      rest = rest[closing.upperBound...]
      if name.hasPrefix("!") {
        result.append(.known("${" + name.dropFirst() + "}"))
      } else {
        let value = (name.isASCII ? own[name] : nil) ?? named(name)
        guard append(value, to: &result) else { return nil }
      }
    }
    result.append(.known(String(rest)))
    return .text(result)
  }

  /// A parameter, a resource, or an attribute of one: `Orders.Arn`.
  private func named(_ name: String) -> TemplateValue {
    guard let point = name.firstRange(of: ".") else { return value(of: name) }
    return attribute(
      String(name[point.upperBound...]), of: String(name[..<point.lowerBound]))
  }
}
