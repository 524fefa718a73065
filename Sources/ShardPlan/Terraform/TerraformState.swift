import ShardPlanText

extension InputFormat {
  /// The answer of `terraform show -json` or `tofu show -json`, without a plan.
  static let terraformState = InputFormat(
    kind: .terraformState,
    read: { reader, _ in TerraformState.infrastructure(of: &reader)?.scenarios(of: .after, &reader)
    })
}

/// States of Terraform and OpenTofu, as `show -json` writes them: the resources of all modules, with
/// every value known.
enum TerraformState {
  static func infrastructure(of reader: inout DocumentReader) -> Infrastructure? {
    guard let root = reader.root(), let state = reader.anyObject(root),
      reader.readsTerraformVersion(of: state)
    else { return nil }
    var found = Infrastructure(kind: .terraformState, place: root)
    let errors = reader.errorCount
    var resources: [TerraformResource] = []
    if let values = state["values"].flatMap({ reader.anyObject($0) }),
      let module = values["root_module"]
    {
      add(module, to: &resources, &reader)
    }
    guard reader.errorCount == errors else { return nil }
    TerraformStreams(resources, TerraformConfiguration()).add(to: &found, &reader)
    return reader.errorCount == errors ? found : nil
  }

  /// Adds the resources of a module and of those in it; JSON's own depth bounds theirs.
  private static func add(
    _ module: Node, to resources: inout [TerraformResource], _ reader: inout DocumentReader
  ) {
    guard let object = reader.anyObject(module) else { return }
    let address = object["address"].flatMap { reader.string($0) } ?? ""
    for node in object["resources"].flatMap({ reader.array($0) }) ?? [] {
      guard TerraformResource.concernsKinesis(node.value),
        let resource = reader.anyObject(node),
        var found = TerraformResource(resource, in: address, &reader)
      else {
        if !node.value.isObject { reader.reportWrongType(of: node, expected: "an object") }
        continue
      }
      if let deposed = resource["deposed_key"], !deposed.value.isNull { continue }
      guard let values = reader.required("values", of: resource) else { continue }
      found.after = reader.anyObject(values)
      found.before = found.after
      resources.append(found)
    }
    for child in object["child_modules"].flatMap({ reader.array($0) }) ?? [] {
      add(child, to: &resources, &reader)
    }
  }
}
