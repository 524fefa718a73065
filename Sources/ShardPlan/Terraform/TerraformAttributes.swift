import ShardPlanEngine
import ShardPlanText

/// The attributes of a resource on one side of a change.
struct TerraformAttributes {
  let resource: TerraformResource
  let configuration: TerraformConfiguration
  let object: ObjectNode
  /// Which attributes are unknown; `nil` on the side before, where none is.
  let unknown: ObjectNode?

  init?(
    _ resource: TerraformResource, _ side: Infrastructure.Side,
    _ configuration: TerraformConfiguration
  ) {
    guard let object = resource.attributes(side) else { return nil }
    self.resource = resource
    self.configuration = configuration
    self.object = object
    unknown = side == .after && resource.after != nil ? resource.unknown : nil
  }

  /// Reads an attribute of text.
  func text(_ name: String, _ reader: inout DocumentReader) -> Declared<String> {
    value(name) { reader.string($0) }
  }

  /// Reads an attribute of a whole number.
  func number(_ name: String, _ reader: inout DocumentReader) -> Declared<Int> {
    value(name) { reader.terraformNumber($0) }
  }

  private func value<Value>(_ name: String, _ read: (Node) -> Value?) -> Declared<Value> {
    if let node = unknown?[name], node.value.isTrue {
      return .unknown(configuration.reason(of: name, in: resource), at: node)
    }
    guard let node = object[name], !node.value.isNull, let value = read(node) else {
      return .absent
    }
    return .known(value, at: node)
  }

  /// Reads the mode, which stands in a block.
  ///
  /// A block that is not written is unknown as a whole: the provider takes over what AWS makes of it,
  /// which is `PROVISIONED`.
  func mode(_ reader: inout DocumentReader) -> Declared<CapacityMode> {
    let block = "stream_mode_details"
    let isWritten = !configuration.references(of: block, in: resource).isEmpty
    if let node = unknown?[block] {
      let isInside = node.value.elements.contains { $0["stream_mode"]?.isTrue ?? false }
      guard !isInside, !(node.value.isTrue && isWritten) else {
        return .unknown(configuration.reason(of: block, in: resource), at: node)
      }
    }
    guard let node = object[block], !node.value.isNull, let list = reader.array(node),
      let details = list.first.flatMap({ reader.anyObject($0) }), let mode = details["stream_mode"],
      !mode.value.isNull, let word = reader.string(mode)
    else { return .absent }
    switch word {
    case "PROVISIONED": return .known(.provisioned, at: mode)
    case "ON_DEMAND": return .known(.onDemand, at: mode)
    default:
      reader.report(
        .unknownWord, "The stream mode '\(Abbreviation.of(word))' is not known.", at: mode,
        advice: "Kinesis has 'PROVISIONED' and 'ON_DEMAND'")
      return .absent
    }
  }

  /// Reads whether On-demand Advantage is on.
  func advantage(_ reader: inout DocumentReader) -> Declared<Bool> {
    let block = "minimum_throughput_billing_commitment"
    if let node = unknown?[block],
      node.value.isTrue || node.value.elements.contains(where: { $0["status"]?.isTrue ?? false })
    {
      return .unknown(configuration.reason(of: block, in: resource), at: node)
    }
    guard let node = object[block], !node.value.isNull, let list = reader.array(node),
      let details = list.first.flatMap({ reader.anyObject($0) }), let status = details["status"],
      !status.value.isNull, let word = reader.string(status)
    else { return .absent }
    // Until its end a commitment is billed.
    return .known(word.hasPrefix("ENABLED"), at: status)
  }
}

extension TerraformAttributes {
  /// The attributes of the provider's schema.
  ///
  /// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kinesis_stream
  private static let known = [
    "arn", "encryption_type", "enforce_consumer_deletion", "id", "kms_key_id",
    "max_record_size_in_kib", "name", "region", "retention_period", "shard_count",
    "shard_level_metrics", "stream_mode_details", "tags", "tags_all", "timeouts",
  ]

  /// The attributes with a value that are not in the schema.
  var unknownNames: [(name: String, place: Node)] {
    object.entries.filter { !$0.value.value.isNull && !Self.known.containsExactly($0.name) }
      .map { ($0.name, $0.key) }
  }
}

extension DocumentReader {
  /// Reads a whole number, or reports what else it is.
  fileprivate mutating func terraformNumber(_ node: Node) -> Int? {
    guard case .number(let text) = node.value.content else {
      reportWrongType(of: node, expected: "a number")
      return nil
    }
    if let number = Int(text) { return number }
    report(
      .notWhole, "A whole number is expected; found \(Abbreviation.of(text)).", at: node,
      advice: "give the file as 'terraform show -json' writes it")
    return nil
  }
}
