import ShardPlanText

/// A resource of a Terraform plan or state, as far as every type has the same.
struct TerraformResource: Sendable {
  /// The types that are read.
  enum Kind: Sendable {
    case stream, consumer, accountSettings
    /// Something else that costs money, by the service.
    case unpriced(service: String)
    /// Something that costs nothing.
    case free
  }

  let kind: Kind
  /// The address, such as `module.audit.aws_kinesis_stream.this[0]`.
  let address: String
  /// The type as the file writes it.
  let type: String
  /// The name in the configuration, which all instances share.
  let name: String
  /// The instance among those of `count` or `for_each`, as an address writes it: `[0]` or `["a"]`.
  let index: String
  /// The address of the module's instance; empty for the root.
  let module: String
  let place: Node
  var actions: [String] = []
  var before, after: ObjectNode?
  /// Which attributes of ``after`` are unknown.
  var unknown: ObjectNode?

  /// Returns whether a resource is one of Kinesis, quickly, since most are not.
  ///
  /// What is no object concerns everything: it is reported when it is read.
  static func concernsKinesis(_ resource: JSONValue) -> Bool {
    guard let type = resource["type"]?.text else { return resource.isObject }
    return Self.kind(ofType: type) != nil && (resource["mode"]?.text ?? managed).isExactly(managed)
  }

  private static let managed = "managed"

  /// Reads what every resource has, or reports what is wrong with it.
  ///
  /// - Parameters:
  ///   - object: The resource.
  ///   - module: The address of its module, where the resource doesn't have it.
  ///   - reader: Takes the faults.
  init?(_ object: ObjectNode, in module: String? = nil, _ reader: inout DocumentReader) {
    guard let typeNode = reader.required("type", of: object), let type = reader.string(typeNode),
      let kind = Self.kind(ofType: type),
      let addressNode = reader.required("address", of: object),
      let address = reader.string(addressNode),
      let nameNode = reader.required("name", of: object), let name = reader.string(nameNode)
    else { return nil }
    self.kind = kind
    self.address = address
    self.type = type
    self.name = name
    self.module = module ?? object["module_address"].flatMap { reader.string($0) } ?? ""
    place = addressNode
    let index = object["index"]?.value.content
    self.index =
      (index?.number ?? index?.text.map { JSONOutput.string($0).text() }).map { "[\($0)]" } ?? ""
  }

  /// Returns the attributes on one side; what is only forgotten stays as it is.
  func attributes(_ side: Infrastructure.Side) -> ObjectNode? {
    side == .before ? before : after ?? (isForgotten ? before : nil)
  }

  /// A Boolean value indicating whether the resource stays in AWS and leaves the state.
  var isForgotten: Bool { actions.containsExactly("forget") }

  /// What happens to the resource.
  var change: DeclaredStream.Change {
    switch (before, after) {
    case (nil, _): .create
    case (_?, nil): isForgotten ? .forget : .delete
    case (_?, _?):
      actions.count > 1 ? .replace : actions.containsExactly("update") ? .update : .none
    }
  }

  /// The types of Kinesis resources; `nil` for all others.
  private static func kind(ofType type: String) -> Kind? {
    guard type.hasPrefix("aws_kinesis") || type.hasPrefix("awscc_kinesis") else { return nil }
    switch type {
    case "aws_kinesis_stream": return .stream
    case "aws_kinesis_stream_consumer": return .consumer
    case "aws_kinesis_account_settings": return .accountSettings
    case "aws_kinesis_resource_policy", "awscc_kinesis_resource_policy": return .free
    case _ where type.hasPrefix("aws_kinesis_firehose"): return .unpriced(service: firehose)
    case _ where type.hasPrefix("aws_kinesis_video"), _ where type.hasPrefix("awscc_kinesisvideo"):
      return .unpriced(service: "Amazon Kinesis Video Streams")
    case _ where type.hasPrefix("aws_kinesis_analytics"),
      _ where type.hasPrefix("aws_kinesisanalytics"),
      _ where type.hasPrefix("awscc_kinesisanalytics"):
      return .unpriced(service: "Amazon Managed Service for Apache Flink")
    case _ where type.hasPrefix("awscc_kinesisfirehose"): return .unpriced(service: firehose)
    case _ where type.hasPrefix("awscc_kinesis_"):
      return .unpriced(service: "Kinesis of the provider awscc")
    default: return .unpriced(service: "A resource of Kinesis")
    }
  }

  private static let firehose = "Amazon Data Firehose"
}
