import ShardPlanText
import TestSupport

@testable import ShardPlan

/// What is read of a file of infrastructure, in short lines.
struct ReadInfrastructure {
  /// A line for each stream: name, mode, shards, hours of retention and number of consumers.
  private(set) var streams: [String] = []
  /// A line for each consumer without a stream.
  private(set) var strays: [String] = []
  private(set) var notPriced: [String] = []
  /// The codes of findings beyond notes, each with its address.
  private(set) var findings: [String] = []
  /// The codes of faults.
  let faults: [String]
  let infrastructure: Infrastructure?

  /// Reads a template.
  init(template text: String, _ values: String..., regions: [String] = []) {
    self.init(text) { reader in
      Infrastructure.template(
        &reader,
        with: InputValues(
          parameters: values.compactMap { InputValues.Parameter($0) }, regions: regions))
    }
  }

  /// Reads answers of AWS's command line.
  init(answers text: String) {
    self.init(text) { reader in Infrastructure.descriptions(&reader) }
  }

  private init(_ text: String, _ read: (inout DocumentReader) -> Infrastructure?) {
    var reader = DocumentReader(SourceText(name: "file.json", text: text))
    infrastructure = read(&reader)
    faults = reader.diagnostics.map { $0.code.name }
    guard let infrastructure else { return }
    streams = infrastructure.streams.map { stream in
      guard let after = stream.after else { return "none" }
      func word<Value>(_ declared: Declared<Value>, _ show: (Value) -> String) -> String {
        declared.value.map(show) ?? (declared.isAbsent ? "-" : "?")
      }
      return [
        stream.address, word(after.name) { $0 }, word(after.mode) { $0.rawValue },
        word(after.shards) { String($0) }, word(after.retentionHours) { String($0) },
        String(after.consumers.count),
      ].joined(separator: " ")
    }
    strays = infrastructure.strayConsumers.map {
      "\($0.consumer.address): \($0.isElsewhere ? "elsewhere" : "unclear"), \($0.reason)"
    }
    notPriced = infrastructure.notPriced.map { "\($0.address) \($0.service)" }
    findings = infrastructure.findings.filter { $0.severity != .note }.map {
      "\($0.code.name) \($0.address)"
    }
  }
}

/// Small templates.
enum SmallTemplate {
  /// A template of streams that depend on a stage.
  static let stages = """
    {
      "AWSTemplateFormatVersion": "2010-09-09",
      "Parameters": {
        "Stage": { "Type": "String", "AllowedValues": ["dev", "prod"], "Default": "prod" },
        "Shards": { "Type": "Number", "Default": 2 }
      },
      "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] } },
      "Mappings": { "Sizes": { "prod": { "Shards": 8 }, "dev": { "Shards": 1 } } },
      "Resources": {
        "Orders": {
          "Type": "AWS::Kinesis::Stream",
          "Properties": {
            "Name": { "Fn::Sub": "orders-${Stage}" },
            "ShardCount": {
              "Fn::If": [
                "IsProd", { "Fn::FindInMap": ["Sizes", { "Ref": "Stage" }, "Shards"] },
                { "Ref": "Shards" }
              ]
            },
            "RetentionPeriodHours": { "Fn::If": ["IsProd", 168, { "Ref": "AWS::NoValue" }] }
          }
        },
        "Billing": {
          "Type": "AWS::Kinesis::StreamConsumer",
          "Properties": {
            "ConsumerName": "billing", "StreamARN": { "Fn::GetAtt": ["Orders", "Arn"] }
          }
        }
      }
    }
    """

  /// Returns a template of resources, where `Perhaps` is a condition that is not known.
  static func resources(_ resources: String) -> String {
    """
    {
      "Parameters": { "Open": { "Type": "String" } },
      "Conditions": {
        "Perhaps": { "Fn::Equals": [{ "Ref": "Open" }, "x"] },
        "Never": { "Fn::Equals": [1, 2] }
      },
      "Resources": { \(resources) }
    }
    """
  }

  /// Returns a stream with properties.
  static func stream(_ properties: String, named name: String = "A", _ more: String = "") -> String
  {
    "\"\(name)\": { \"Type\": \"AWS::Kinesis::Stream\"\(more), \"Properties\": { \(properties) } }"
  }

  /// Returns a consumer of a stream.
  static func consumer(of arn: String, _ more: String = "") -> String {
    "\"C\": { \"Type\": \"AWS::Kinesis::StreamConsumer\"\(more), \"Properties\": "
      + "{ \"ConsumerName\": \"c\", \"StreamARN\": \(arn) } }"
  }
}
