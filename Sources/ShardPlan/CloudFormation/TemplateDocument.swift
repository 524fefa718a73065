import ShardPlanText

/// The sections of a CloudFormation template.
struct TemplateDocument {
  /// The template, which may be a part of the file.
  let place: Node
  /// The resources in the order of the file.
  let resources: [Resource]
  /// The values of what expressions refer to.
  let scope: TemplateScope
  /// The macros that change the template when it is deployed.
  let macros: [Located<String>]

  /// One resource.
  struct Resource {
    /// The logical ID.
    let id: String
    let type: String
    let place: Node
    /// Whether the resource is created.
    let exists: TemplateDecision
    /// The properties, if it has any.
    let properties: Node?
  }

  /// Reads the sections, and reports what is wrong with them or with the values of parameters.
  ///
  /// - Parameters:
  ///   - reader: The file.
  ///   - values: The values of parameters, and the regions.
  init?(_ reader: inout DocumentReader, with values: InputValues) {
    guard let place = Self.template(in: &reader), let root = reader.anyObject(place),
      let resources = reader.required(
        "Resources", of: root, advice: "a template declares its streams there"
      ).flatMap({ reader.anyObject($0) })
    else { return nil }
    var sections = TemplateScope.Sections()
    sections.parameters = Self.section("Parameters", of: root, &reader)
    sections.mappings = Self.section("Mappings", of: root, &reader)
    sections.conditions = Self.section("Conditions", of: root, &reader)
    sections.resources = Set(resources.entries.lazy.map { $0.name })
    Self.check(values, against: sections.parameters, &reader)
    scope = TemplateScope(
      sections, given: values.parameterValues,
      region: values.regions.count == 1 ? values.regions[0] : nil)
    self.place = place
    macros = Self.macros(of: root)
    var found: [Resource] = []
    for entry in resources.entries {
      guard let resource = Self.resource(entry.name, at: entry.value, in: scope, &reader) else {
        continue
      }
      found.append(resource)
    }
    self.resources = found
  }

  /// The template: the file, or what `aws cloudformation get-template` wraps around one.
  private static func template(in reader: inout DocumentReader) -> Node? {
    guard let root = reader.root() else { return nil }
    guard case .object = root.value.content, let answer = reader.anyObject(root),
      let body = answer["TemplateBody"], answer["Resources"] == nil
    else { return root }
    guard case .string(let text) = body.value.content else { return body }
    if text.utf8.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{") {
      return reader.embedded(body)
    }
    reader.report(
      .otherKind, "This template is written in YAML; ShardPlan reads JSON.", at: body,
      advice: FileKind.templateInYAMLAdvice)
    return nil
  }

  /// Returns the entries of a section that may be left out.
  private static func section(
    _ name: String, of root: ObjectNode, _ reader: inout DocumentReader
  ) -> [String: JSONValue] {
    guard let node = root[name], reader.anyObject(node) != nil else { return [:] }
    return node.value.fields
  }

  private static func resource(
    _ id: String, at node: Node, in scope: TemplateScope, _ reader: inout DocumentReader
  ) -> Resource? {
    // A loop stands between the resources, and makes any number of them.
    guard !id.hasPrefix("Fn::") else {
      return Resource(
        id: id, type: id, place: node, exists: .unknown(.function(id)), properties: nil)
    }
    guard let object = reader.anyObject(node),
      let type = reader.required("Type", of: object).flatMap({ reader.string($0) })
    else { return nil }
    let condition = object["Condition"].flatMap { reader.string($0) }
    var exists = TemplateDecision.known(true)
    if let condition {
      exists = scope.decision(of: condition)
      if case .unknown(let reason) = exists {
        exists = .unknown(.undecided(condition: condition, reason))
      }
    }
    return Resource(
      id: id, type: type, place: object.node, exists: exists, properties: object["Properties"])
  }

  /// The macros by name, whether one or several are given.
  private static func macros(of root: ObjectNode) -> [Located<String>] {
    guard let node = root["Transform"] else { return [] }
    if case .array(let elements) = node.value.content {
      return elements.map { Located(name(ofMacro: $0), at: node) }
    }
    return [Located(name(ofMacro: node.value), at: node)]
  }

  private static func name(ofMacro json: JSONValue) -> String {
    json.text ?? json["Name"]?.text ?? "Transform"
  }
}

extension TemplateDocument {
  /// Reports values of parameters that the template does not take.
  private static func check(
    _ values: InputValues, against parameters: [String: JSONValue], _ reader: inout DocumentReader
  ) {
    for value in values.parameters {
      let name = Abbreviation.of(value.name)
      guard value.name.isASCII, let json = parameters[value.name] else {
        let names = parameters.keys.sorted()
        let known =
          names.isEmpty ? "leave it out" : "its parameters: " + names.joined(separator: ", ")
        reader.report(
          .unknownParameter, "The template has no parameter '\(name)'.", at: value.node,
          advice: Suggestion.nearest(to: value.name, among: names).map {
            Suggestion.question($0, insteadOf: value.name)
          } ?? known)
        continue
      }
      let allowed = TemplateParameter(json).allowed
      guard !allowed.isEmpty, !allowed.containsExactly(value.value) else { continue }
      reader.report(
        .unknownParameter,
        "The parameter '\(name)' cannot be '\(Abbreviation.of(value.value))'.", at: value.node,
        advice: "the template allows "
          + allowed.prefix(20).map { "'\(Abbreviation.of($0))'" }.joined(separator: ", "))
    }
  }
}
