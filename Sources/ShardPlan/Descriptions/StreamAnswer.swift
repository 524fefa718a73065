import ShardPlanEngine
import ShardPlanText

/// A stream as `aws kinesis describe-stream-summary` describes it.
///
/// Source: https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StreamDescriptionSummary.html
struct StreamAnswer {
  /// The states of a stream.
  enum Status: String, CaseIterable {
    case creating = "CREATING"
    case deleting = "DELETING"
    case active = "ACTIVE"
    case updating = "UPDATING"
  }

  let arn: KinesisARN
  let place: Node
  let status: Status
  let mode: Declared<CapacityMode>
  let shards, retentionHours: Located<Int>
  /// The number of enhanced fan-out consumers; `nil` where the answer leaves it out.
  let consumerCount: Located<Int>?
  /// The place of the shard-level metrics, if there are any.
  let shardMetrics: Node?
  private let name, region: Located<String>

  /// Reads an answer; `nil` after something was reported.
  init?(_ object: ObjectNode, _ reader: inout DocumentReader) {
    let errors = reader.errorCount
    place = object.node
    let arn = reader.streamARN("StreamARN", of: object)
    let shards = reader.wholeNumber("OpenShardCount", of: object)
    let hours = reader.wholeNumber("RetentionPeriodHours", of: object)
    let status = reader.required("StreamStatus", of: object).flatMap { node in
      reader.word(node, "The status", among: Status.allCases.map { $0.rawValue })
    }
    mode = reader.streamMode(of: object)
    consumerCount =
      object["ConsumerCount"] == nil
      ? nil : reader.wholeNumber("ConsumerCount", of: object)
    shardMetrics = Self.shardMetrics(of: object)
    guard let arn, let shards, let hours, let status, reader.errorCount == errors else {
      return nil
    }
    self.arn = arn.value
    self.shards = shards
    retentionHours = hours
    self.status = Status.allCases[status]
    name = Located(arn.value.name, at: arn.node.replaced(by: .string(arn.value.name)))
    region = Located(arn.value.region, at: arn.node.replaced(by: .string(arn.value.region)))
  }

  private static func shardMetrics(of object: ObjectNode) -> Node? {
    guard let node = object["EnhancedMonitoring"] else { return nil }
    let hasSome = node.value.elements.contains { entry in
      entry["ShardLevelMetrics"]?.elements.isEmpty == false
    }
    return hasSome ? node : nil
  }

  /// Returns the stream without its consumers.
  ///
  /// - Parameter listedMode: The mode that a list of streams tells, if the answer leaves it out.
  /// - Returns: The stream.
  func declaration(listedMode: Declared<CapacityMode>) -> StreamDeclaration {
    var stream = StreamDeclaration(at: place)
    stream.name = .known(name)
    stream.region = .known(region)
    stream.mode = mode.isAbsent ? listedMode : mode
    stream.retentionHours = .known(retentionHours)
    // Nobody pays for the shards of an on-demand stream.
    guard stream.knownMode == .provisioned else { return stream }
    stream.shards =
      status == .creating && shards.value == 0
      ? .unknown("AWS is creating the stream", at: shards.node) : .known(shards)
    return stream
  }
}

extension DocumentReader {
  /// Reads the ARN of a stream or of one of its consumers.
  mutating func streamARN(_ field: String, of object: ObjectNode) -> Located<KinesisARN>? {
    guard let node = required(field, of: object), let text = string(node) else { return nil }
    guard let arn = KinesisARN(text) else {
      report(
        .malformedARN, "This is no ARN of a Kinesis stream: '\(Abbreviation.of(text))'.", at: node)
      return nil
    }
    return Located(arn, at: node)
  }

  /// Reads a number of things.
  mutating func wholeNumber(_ field: String, of object: ObjectNode) -> Located<Int>? {
    guard let node = required(field, of: object) else { return nil }
    guard case .number(let text) = node.value.content, let number = Int(text), number >= 0 else {
      reportWrongType(of: node, expected: "a whole number")
      return nil
    }
    return Located(number, at: node)
  }

  /// Reads the quotas of an account.
  mutating func accountLimits(_ object: ObjectNode) -> AccountLimits? {
    guard let shards = wholeNumber("ShardLimit", of: object),
      let streams = wholeNumber("OnDemandStreamCountLimit", of: object)
    else { return nil }
    return AccountLimits(
      shards: shards.value, onDemandStreams: streams.value, place: object.node)
  }

  /// Reads the capacity mode, which answers of old accounts leave out.
  mutating func streamMode(of object: ObjectNode) -> Declared<CapacityMode> {
    guard let node = object["StreamModeDetails"], let details = anyObject(node),
      let place = required("StreamMode", of: details),
      let index = word(place, "The mode", among: ["PROVISIONED", "ON_DEMAND"])
    else { return .absent }
    return .known(index == 0 ? .provisioned : .onDemand, at: place)
  }
}

extension ObjectNode {
  /// Returns a field that is text.
  func text(_ field: String) -> String? { self[field]?.value.text }
}
