import ShardPlanEngine
import ShardPlanText

extension Infrastructure {
  /// Reads the streams and consumers that a CloudFormation template declares.
  ///
  /// - Parameters:
  ///   - reader: The file.
  ///   - values: The values of parameters, and the region.
  /// - Returns: The infrastructure, the same before and after; `nil` after a fault was reported.
  static func template(_ reader: inout DocumentReader, with values: InputValues) -> Self? {
    guard let document = TemplateDocument(&reader, with: values) else { return nil }
    var reading = TemplateInfrastructure(document)
    for resource in document.resources { reading.read(resource, &reader) }
    reading.attachConsumers()
    return reading.infrastructure
  }
}

/// The infrastructure of a template while its resources are read.
struct TemplateInfrastructure {
  private(set) var infrastructure: Infrastructure
  private let scope: TemplateScope
  /// The position of each stream by its logical ID.
  private var streams: [String: Int] = [:]
  /// The streams that a false condition drops.
  private var dropped: Set<String> = []
  private var consumers: [(consumer: DeclaredConsumer, stream: TemplateValue)] = []

  init(_ document: TemplateDocument) {
    infrastructure = Infrastructure(kind: .cloudFormation, place: document.place)
    scope = document.scope
    for macro in document.macros where !Self.knownMacros.containsExactly(macro.value) {
      let name = Address.quoted(macro.value)
      infrastructure.findings.append(
        InfrastructureFinding(
          code: .attributeUnknown, severity: .warning, address: macro.value,
          message: "What the macro \(name) makes of the template is not known.",
          place: macro.node))
    }
  }

  /// Macros of AWS that leave streams as they are.
  private static let knownMacros = ["AWS::Serverless-2016-10-31", "AWS::LanguageExtensions"]

  /// The types of resources of other services that cost money.
  private static let services = [
    "AWS::KinesisFirehose::DeliveryStream": "Amazon Data Firehose",
    "AWS::KinesisAnalytics::Application": "Amazon Managed Service for Apache Flink",
    "AWS::KinesisAnalyticsV2::Application": "Amazon Managed Service for Apache Flink",
    "AWS::KinesisVideo::Stream": "Amazon Kinesis Video Streams",
    "AWS::KinesisVideo::SignalingChannel": "Amazon Kinesis Video Streams",
  ]

  /// Takes a resource, unless it is not created.
  mutating func read(_ resource: TemplateDocument.Resource, _ reader: inout DocumentReader) {
    let isStream = resource.type == "AWS::Kinesis::Stream"
    if case .known(false) = resource.exists {
      if isStream { dropped.insert(resource.id) }
      return
    }
    switch resource.type {
    case _ where isStream: add(stream: resource, &reader)
    case "AWS::Kinesis::StreamConsumer": add(consumer: resource, &reader)
    case "AWS::CloudFormation::Stack", "AWS::CloudFormation::Macro", "AWS::Serverless::Application":
      warn(
        of: resource, "Streams of the nested stack \(Address.quoted(resource.id)) are not known.",
        advice: "give its own template")
    case _ where resource.id.hasPrefix("Fn::"):
      warn(
        of: resource, "What \(Address.quoted(resource.id)) repeats is not known.",
        advice: "write each resource, or give the processed template: "
          + "'aws cloudformation get-template --template-stage Processed'")
    default:
      guard let service = Self.services[resource.type] else { return }
      infrastructure.notPriced.append(
        UnpricedResource(
          address: resource.id, type: resource.type, service: service, isBefore: true,
          isAfter: true, place: resource.place))
    }
  }

  private mutating func warn(
    of resource: TemplateDocument.Resource, _ message: String, advice: String
  ) {
    infrastructure.findings.append(
      InfrastructureFinding(
        code: .attributeUnknown, severity: .warning, address: resource.id, message: message,
        place: resource.place, advice: advice))
  }

  private mutating func add(
    stream resource: TemplateDocument.Resource, _ reader: inout DocumentReader
  ) {
    var stream = DeclaredStream(address: resource.id, at: resource.place)
    let properties = TemplateProperties(of: resource, in: scope, &reader)
    let declaration = properties.stream(&reader)
    (stream.before, stream.after) = (declaration, declaration)
    streams[resource.id] = infrastructure.streams.count
    infrastructure.streams.append(stream)
    if declaration.mode.isAbsent {
      infrastructure.findings.append(
        InfrastructureFinding(
          code: .modeAbsent, severity: .note, address: resource.id,
          message: "\(Address.quoted(resource.id)) has no StreamModeDetails, so it is provisioned.",
          place: resource.place))
    }
    infrastructure.findings += properties.strangers(besides: TemplateProperties.ofStreams)
    if properties.hasShardMetrics {
      infrastructure.notPriced.append(
        UnpricedResource(
          address: resource.id, type: "DesiredShardLevelMetrics",
          service: "Shard-level monitoring by CloudWatch", isBefore: true, isAfter: true,
          place: resource.place))
    }
  }

  private mutating func add(
    consumer resource: TemplateDocument.Resource, _ reader: inout DocumentReader
  ) {
    let properties = TemplateProperties(of: resource, in: scope, &reader)
    let consumer = DeclaredConsumer(
      address: resource.id, at: resource.place, name: properties.text("ConsumerName"))
    consumers.append((consumer, properties["StreamARN"]))
  }
}

extension TemplateInfrastructure {
  /// Gives each consumer to its stream, wherever in the template that is.
  mutating func attachConsumers() {
    var names: [String: Int] = [:]
    for (index, stream) in infrastructure.streams.enumerated() {
      if let name = stream.after?.name.value, name.isASCII { names[name] = index }
    }
    for (consumer, stream) in consumers {
      switch TemplateStreamReference(stream) {
      case .resource(let id):
        if let index = streams[id] {
          infrastructure.streams[index].before?.consumers.append(consumer)
          infrastructure.streams[index].after?.consumers.append(consumer)
        } else {
          let isDropped = dropped.contains(id)
          add(
            stray: consumer, isElsewhere: !isDropped,
            isDropped
              ? "its stream \(Address.quoted(id)) is not created"
              : "\(Address.quoted(id)) is no stream")
        }
      case .name(let name):
        if let index = name.isASCII ? names[name] : nil {
          infrastructure.streams[index].before?.consumers.append(consumer)
          infrastructure.streams[index].after?.consumers.append(consumer)
        } else {
          add(
            stray: consumer, isElsewhere: true,
            "its stream \(Address.quoted(name)) is not in the template")
        }
      case .unknown(let reason): add(stray: consumer, isElsewhere: false, reason.sentence)
      }
    }
  }

  private mutating func add(stray consumer: DeclaredConsumer, isElsewhere: Bool, _ reason: String) {
    infrastructure.strayConsumers.append(
      StrayConsumer(
        consumer: consumer, isBefore: true, isAfter: true, isElsewhere: isElsewhere,
        reason: reason))
  }
}

/// The stream that an ARN in a template names.
enum TemplateStreamReference: Equatable {
  /// A resource of the template, by its logical ID.
  case resource(String)
  /// The name of a stream.
  case name(String)
  case unknown(TemplateUnknown)

  private static let separator = ":stream/"

  /// Finds the stream of an ARN, or of one that is put together: `arn:…:stream/${Orders}`.
  init(_ arn: TemplateValue) {
    self = Self(within: arn) ?? .unknown(arn.reason ?? .malformed("StreamARN"))
  }

  private init?(within arn: TemplateValue) {
    guard case .text(let text) = arn else { return nil }
    switch text.parts.last {
    case .known(let end)?:
      // The name comes last, so that account and region may be unknown.
      guard let range = end.firstRange(of: Self.separator), !TemplateText.isDynamic(end) else {
        return nil
      }
      self = .name(String(end[range.upperBound...]))
    case .unknown(.attribute(let attribute))?:
      switch (attribute.attribute, text.parts.dropLast().last) {
      case ("Arn"?, nil): break
      case (nil, .known(let start)?) where start.hasSuffix(Self.separator): break
      default: return nil
      }
      self = .resource(attribute.resource)
    case .unknown?, nil: return nil
    }
  }
}
