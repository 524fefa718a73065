import ShardPlanEngine
import ShardPlanText

/// The properties of a resource in a template, evaluated.
struct TemplateProperties {
  private let resource: TemplateDocument.Resource
  /// The properties where they are written one by one: the places of their values.
  private let written: ObjectNode?
  private let value: TemplateValue

  /// The properties of a stream, whether they affect its bill or not.
  static let ofStreams = [
    "DesiredShardLevelMetrics", "MaxRecordSizeInKiB", "Name", "RecordDistributionStrategy",
    "RetentionPeriodHours", "ShardCount", "StreamEncryption", "StreamModeDetails", "Tags",
    "WarmThroughputMiBps",
  ]

  /// Evaluates the properties of a resource; of one that may not exist, nothing is known.
  init(
    of resource: TemplateDocument.Resource, in scope: TemplateScope,
    _ reader: inout DocumentReader
  ) {
    self.resource = resource
    written = resource.properties.flatMap { node in
      TemplateCall(node.value) == nil ? reader.anyObject(node) : nil
    }
    if case .unknown(let reason) = resource.exists {
      value = .unknown(reason)
    } else {
      value = resource.properties.map { scope.value($0.value) } ?? .absent
    }
  }

  /// The value of a property; absent where it is left out.
  subscript(name: String) -> TemplateValue { value[name] }

  /// The place of a property, or that of all.
  private func place(of name: String) -> Node {
    written?[name] ?? resource.properties ?? resource.place
  }

  /// Returns the attribute of a property.
  ///
  /// - Parameters:
  ///   - value: The value of the property, or of a part of it.
  ///   - name: The name of the property.
  ///   - read: Reads a known value; `nil` after its fault was reported.
  /// - Returns: The attribute.
  private func declared<Value>(
    _ value: TemplateValue, of name: String, _ read: (String, Node) -> Located<Value>?
  ) -> Declared<Value> {
    let place = place(of: name)
    guard !value.isAbsent else { return .absent }
    if let reason = value.reason { return .unknown(reason.sentence, at: place) }
    guard let text = value.knownText else {
      return .unknown("'\(name)' is no text or number", at: place)
    }
    let node = place.replaced(by: .string(text))
    return read(text, node).map { .known($0) } ?? .absent
  }

  /// Returns a property that is a text.
  func text(_ name: String) -> Declared<String> {
    declared(self[name], of: name) { Located($0, at: $1) }
  }

  /// Returns a property that is a whole number, which may be written as text.
  private func number(_ name: String, _ reader: inout DocumentReader) -> Declared<Int> {
    declared(self[name], of: name) { text, node in
      guard let number = Int(text), number >= 0 else {
        reader.report(
          .notWhole, "'\(name)' must be a whole number; found \(node.summary).", at: node)
        return nil
      }
      return Located(number, at: node)
    }
  }

  private func mode(_ reader: inout DocumentReader) -> Declared<CapacityMode> {
    let name = "StreamModeDetails"
    return declared(self[name]["StreamMode"], of: name) { text, node in
      switch text {
      case "PROVISIONED": return Located(.provisioned, at: node)
      case "ON_DEMAND": return Located(.onDemand, at: node)
      default:
        reader.report(
          .unknownMode, "'StreamMode' must be PROVISIONED or ON_DEMAND; found \(node.summary).",
          at: node)
        return nil
      }
    }
  }

  /// Returns the stream that the properties describe.
  ///
  /// CloudFormation answers "ShardCount is not expected when StreamMode=ON_DEMAND"; so does this.
  ///
  /// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-kinesis-stream.html
  func stream(_ reader: inout DocumentReader) -> StreamDeclaration {
    var stream = StreamDeclaration(at: resource.properties ?? resource.place)
    stream.name = text("Name")
    stream.mode = mode(&reader)
    stream.shards = number("ShardCount", &reader)
    stream.retentionHours = number("RetentionPeriodHours", &reader)
    if stream.mode.value == .onDemand, let node = stream.shards.node, !stream.shards.isAbsent {
      reader.report(
        .contradiction, "An ON_DEMAND stream has no 'ShardCount'; AWS manages its shards.",
        at: node, advice: "leave it out, or choose PROVISIONED")
    }
    return stream
  }

  /// A Boolean value indicating whether CloudWatch is asked for metrics of each shard, which it charges.
  var hasShardMetrics: Bool {
    if case .list(let metrics) = self["DesiredShardLevelMetrics"] {
      !metrics.isEmpty
    } else {
      false
    }
  }

  /// Returns findings about properties that are not known.
  func strangers(besides known: [String]) -> [InfrastructureFinding] {
    (written?.entries.filter { !known.containsExactly($0.name) } ?? []).map { entry in
      InfrastructureFinding(
        code: .attributeUnknown, severity: .warning, address: resource.id,
        message:
          "The property \(Escaping.quoted(entry.name)) of \(Address.quoted(resource.id)) is not "
          + "known, and has no effect here.",
        place: entry.key,
        advice: Suggestion.nearest(to: entry.name, among: known).map {
          Suggestion.question($0, insteadOf: entry.name)
        })
    }
  }
}
