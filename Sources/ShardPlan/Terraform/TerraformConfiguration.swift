import ShardPlanText

/// The configuration of a plan, as far as regions and the streams of consumers need it.
///
/// It says where a value comes from, not what it is: an expression is a constant, or the names that it
/// refers to.
struct TerraformConfiguration: Sendable {
  /// A module, whatever the number of its instances.
  struct Module: Sendable {
    /// The Kinesis resources by `type.name`.
    var resources: [String: JSONValue] = [:]
    /// The arguments of the call.
    var arguments: JSONValue?
    /// The declarations of its variables.
    var variables: JSONValue?
    /// The outputs.
    var outputs: JSONValue?
  }

  /// A configuration of a provider.
  struct Provider: Sendable {
    /// The module that it stands in.
    let module: TerraformPath
    /// The expression of its region.
    let region: JSONValue?
  }

  private(set) var modules: [TerraformPath: Module] = [:]
  /// The configurations of providers by their keys, which are names without a form.
  private(set) var providers: [String: Provider] = [:]
  /// The values of the root's variables.
  private var values: JSONValue?

  /// A configuration that says nothing.
  init() {}

  init(of plan: ObjectNode, _ reader: inout DocumentReader) {
    values = plan["variables"]?.value
    guard let node = plan["configuration"], !node.value.isNull,
      let configuration = reader.anyObject(node)
    else { return }
    if let node = configuration["provider_config"], let providers = reader.anyObject(node) {
      for (key, _, provider) in providers.entries {
        self.providers[key] = Provider(
          module: TerraformPath(ofAddress: provider.value["module_address"]?.text ?? ""),
          region: provider.value["expressions"]?["region"])
      }
    }
    if let root = configuration["root_module"] {
      add(root.value, at: TerraformPath(), calledWith: nil)
    }
  }

  /// Adds a module and those that it calls; JSON's own depth bounds theirs.
  private mutating func add(
    _ module: JSONValue, at path: TerraformPath, calledWith arguments: JSONValue?
  ) {
    guard case .object(let members) = module.content else { return }
    var found = Module(arguments: arguments)
    for member in members {
      switch member.key {
      case "variables": found.variables = member.value
      case "outputs": found.outputs = member.value
      case "resources":
        for resource in member.value.elements where TerraformResource.concernsKinesis(resource) {
          guard let type = resource["type"]?.text, let name = resource["name"]?.text else {
            continue
          }
          found.resources["\(type).\(name)"] = resource
        }
      case "module_calls":
        guard case .object(let calls) = member.value.content else { continue }
        for call in calls {
          guard let called = call.value["module"] else { continue }
          add(
            called, at: TerraformPath(path.names + [call.key]),
            calledWith: call.value["expressions"])
        }
      default: continue
      }
    }
    modules[path] = found
  }

  /// Returns the configuration of a resource; `nil` for one that stands in none any more.
  func resource(_ resource: TerraformResource) -> JSONValue? {
    modules[TerraformPath(ofAddress: resource.module)]?.resources[
      "\(resource.type).\(resource.name)"]
  }

  /// Returns the names that the expression of an attribute refers to.
  func references(of attribute: String, in resource: TerraformResource) -> [String] {
    self.resource(resource)?["expressions"]?[attribute].map { Self.references(of: $0) } ?? []
  }

  /// The names that an expression refers to, those of nested blocks included.
  static func references(of expression: JSONValue) -> [String] {
    let content = expression.content
    if let names = content["references"] { return names.elements.compactMap { $0.text } }
    return (content.elements + content.members.map { $0.value }).flatMap { references(of: $0) }
  }
}

extension TerraformConfiguration {
  /// A value that an expression comes to, as far as the plan tells.
  enum Value: Sendable {
    case constant(JSONValue)
    /// Where it comes from.
    case unknown(from: String)
    case absent
  }

  /// Returns the value of an expression in a module.
  ///
  /// An expression that refers to a single variable may still compute something from it, so that the
  /// caller must see whether the value makes sense.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - path: The module that it stands in.
  /// - Returns: The value.
  func value(of expression: JSONValue, in path: TerraformPath) -> Value {
    if let constant = expression["constant_value"] { return .constant(constant) }
    let names = Self.references(of: expression)
    guard let first = names.first else { return .absent }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    // What a reference leads to is also listed: `var.a.b`, then `var.a`.
    guard parts[0] == "var", parts.count > 1, names.allSatisfy({ first.isReference(into: $0) })
    else { return .unknown(from: Self.origin(of: names)) }
    let found = variable(String(parts[1]), in: path)
    guard case .constant(var value) = found else { return found }
    for part in parts.dropFirst(2) {
      guard let next = value[String(part)] else { return .unknown(from: first) }
      value = next
    }
    return .constant(value)
  }

  /// Returns the value of a variable: of the root, or as a module is called with it.
  private func variable(_ name: String, in path: TerraformPath) -> Value {
    let module = modules[path]
    if let parent = path.parent {
      if let argument = module?.arguments?[name] { return value(of: argument, in: parent) }
    } else if let value = values?[name]?["value"] {
      return .constant(value)
    }
    return module?.variables?[name]?["default"].map { .constant($0) }
      ?? .unknown(from: "var.\(name)")
  }

  /// Returns where an attribute comes from: `data.aws_ssm_parameter.shards` in the words of a reason.
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - resource: The resource.
  /// - Returns: The reason why its value is unknown.
  func reason(of attribute: String, in resource: TerraformResource) -> String {
    var names = references(of: attribute, in: resource)
    var path = TerraformPath(ofAddress: resource.module)
    // The caller of a module knows more than its variable.
    while let name = names.first, let variable = name.variable, let parent = path.parent,
      let argument = modules[path]?.arguments?[variable]
    {
      names = Self.references(of: argument)
      path = parent
    }
    return names.isEmpty ? "known after apply" : "comes from \(Self.origin(of: names))"
  }

  /// The shortest of the names that belong to the first.
  private static func origin(of names: [String]) -> String {
    guard let first = names.first else { return "" }
    return names.filter { first.isReference(into: $0) }.min { $0.utf8.count < $1.utf8.count }
      ?? first
  }
}

extension String {
  /// Returns whether a reference is that of another one, or of a part of it.
  fileprivate func isReference(into whole: String) -> Bool {
    guard hasPrefix(whole) else { return false }
    let rest = dropFirst(whole.count)
    return rest.isEmpty || rest.hasPrefix(".") || rest.hasPrefix("[")
  }

  /// The name of the variable that this refers to; `nil` for another reference.
  var variable: String? {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] == "var" else { return nil }
    return String(parts[1].prefix { $0 != "[" })
  }
}
