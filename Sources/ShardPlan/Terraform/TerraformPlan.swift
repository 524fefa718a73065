import ShardPlanText

extension InputFormat {
  /// The answer of `terraform show -json <plan>` or `tofu show -json <plan>`.
  static let terraformPlan = InputFormat(
    kind: .terraformPlan,
    read: { reader, _ in TerraformPlan.infrastructure(of: &reader)?.scenarios(of: .after, &reader) }
  )
}

/// Plans of Terraform and OpenTofu, as `show -json` writes them.
///
/// `resource_changes` has every resource before and after, with what is unknown of it; everything else
/// serves to find regions and the streams of consumers. Unknown properties are ignored, as the format
/// asks for.
///
/// Source: https://developer.hashicorp.com/terraform/internals/json-format
enum TerraformPlan {
  static func infrastructure(of reader: inout DocumentReader) -> Infrastructure? {
    guard let root = reader.root(), let plan = reader.anyObject(root),
      reader.readsTerraformVersion(of: plan)
    else { return nil }
    var found = Infrastructure(kind: .terraformPlan, place: root)
    reportIncomplete(plan, &reader)
    let errors = reader.errorCount
    // A plan without any resource lacks the list, and then plans no values either.
    if plan["resource_changes"] == nil, let planned = plan["planned_values"],
      let module = reader.anyObject(planned), let root = module["root_module"],
      reader.anyObject(root).map({ !$0.entries.isEmpty }) ?? false
    {
      reader.report(
        .missingField, "This Terraform plan has no 'resource_changes', which say what it does.",
        at: planned, advice: "write the whole plan by 'terraform show -json <plan file>'")
      return nil
    }
    let changes = plan["resource_changes"].flatMap { reader.array($0) } ?? []
    let resources = changes.compactMap { resource($0, &reader) }
    let configuration = TerraformConfiguration(of: plan, &reader)
    guard reader.errorCount == errors else { return nil }
    TerraformStreams(resources, configuration).add(to: &found, &reader)
    return reader.errorCount == errors ? found : nil
  }

  private static func reportIncomplete(_ plan: ObjectNode, _ reader: inout DocumentReader) {
    guard let node = plan["errored"], case .bool(true) = node.value.content else { return }
    reader.report(
      .planIncomplete, "This plan ended with an error, so it may lack resources.", at: node,
      advice: "plan again", severity: .warning)
  }

  /// Reads one change, if it concerns Kinesis.
  private static func resource(
    _ node: Node, _ reader: inout DocumentReader
  ) -> TerraformResource? {
    guard TerraformResource.concernsKinesis(node.value),
      let object = reader.anyObject(node),
      var resource = TerraformResource(object, &reader)
    else {
      if !node.value.isObject { reader.reportWrongType(of: node, expected: "an object") }
      return nil
    }
    // What is left of an interrupted replacement is deleted next.
    if let deposed = object["deposed"], !deposed.value.isNull { return nil }
    guard let node = reader.required("change", of: object), let change = reader.anyObject(node)
    else { return nil }
    resource.before = reader.objectOrNull("before", of: change)
    resource.after = reader.objectOrNull("after", of: change)
    // A resource of which everything is unknown, or nothing, has one word for it.
    resource.unknown = change["after_unknown"].flatMap {
      $0.value.isObject ? reader.anyObject($0) : nil
    }
    resource.actions = (change["actions"].flatMap { reader.array($0) } ?? []).compactMap {
      reader.string($0)
    }
    return resource
  }
}

extension DocumentReader {
  /// Returns whether the format is one that is read, or reports that it is not.
  mutating func readsTerraformVersion(of file: ObjectNode) -> Bool {
    guard
      let node = required(
        "format_version", of: file, advice: "give what 'terraform show -json' writes"),
      let version = string(node)
    else { return false }
    let major = version.prefix { $0 != "." }
    guard major != "1" else { return true }
    report(
      .unknownFormatVersion,
      "Version \(Abbreviation.of(version)) of Terraform's JSON format is not known, only 1.",
      at: node,
      advice: major == "0"
        ? "write the file by Terraform 1.1 or newer, or by OpenTofu"
        : "use a newer ShardPlan, or a Terraform that writes version 1")
    return false
  }

  /// Returns a field that is an object, or `nil` where it is missing or null.
  fileprivate mutating func objectOrNull(_ field: String, of object: ObjectNode) -> ObjectNode? {
    object[field].flatMap { $0.value.isNull ? nil : anyObject($0) }
  }
}
