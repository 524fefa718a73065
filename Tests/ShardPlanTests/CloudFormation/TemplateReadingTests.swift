import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// The streams and consumers of a template.
struct `The streams of a template` {
  @Test func `depend on the values of parameters`() {
    let prod = ReadInfrastructure(template: SmallTemplate.stages, "Stage=prod")
    #expect(prod.streams == ["Orders orders-prod - 8 168 1"])
    #expect(prod.faults.isEmpty && prod.findings.isEmpty && prod.strays.isEmpty)
    let dev = ReadInfrastructure(template: SmallTemplate.stages, "Stage=dev")
    #expect(dev.streams == ["Orders orders-dev - 2 - 1"])
    // Of several values, the last counts.
    let last = ReadInfrastructure(
      template: SmallTemplate.stages, "Stage=dev", "Shards=5", "Shards=6")
    #expect(last.streams == ["Orders orders-dev - 6 - 1"])
    let usual = ReadInfrastructure(template: SmallTemplate.stages)
    #expect(usual.streams == prod.streams)
  }

  @Test(arguments: [
    ("Stag=dev", ["unknown-parameter"]), ("Stage=qa", ["unknown-parameter"]), ("Stage=dev", []),
  ]) func `take no other values`(_ value: String, _ faults: [String]) {
    #expect(ReadInfrastructure(template: SmallTemplate.stages, value).faults == faults)
  }

  @Test(arguments: [
    (#""ShardCount": 4"#, "A - - 4 - 0"), (#""ShardCount": "4""#, "A - - 4 - 0"),
    (#""ShardCount": { "Ref": "Open" }"#, "A - - ? - 0"),
    (#""StreamModeDetails": { "StreamMode": "ON_DEMAND" }"#, "A - on-demand - - 0"),
    (
      #""StreamModeDetails": { "StreamMode": "PROVISIONED" }, "ShardCount": 1"#,
      "A - provisioned 1 - 0"
    ),
    (
      #""StreamModeDetails": { "Fn::If": ["Never", 1, { "Ref": "AWS::NoValue" }] }, "ShardCount": 1"#,
      "A - - 1 - 0"
    ),
    (#""StreamModeDetails": { "Fn::ImportValue": "x" }"#, "A - ? - - 0"),
    (#""StreamModeDetails": { "StreamMode": { "Ref": "Open" } }"#, "A - ? - - 0"),
    (#""RetentionPeriodHours": { "Fn::If": ["Perhaps", 24, 48] }"#, "A - - - ? 0"),
    (#""RetentionPeriodHours": { "Fn::If": ["Perhaps", 48, "48"] }"#, "A - - - 48 0"),
    (#""Name": "n", "Tags": [{ "Key": "a", "Value": { "Ref": "Open" } }]"#, "A n - - - 0"),
    (#""Fn::Transform": { "Name": "x" }, "ShardCount": 4"#, "A ? ? ? ? 0"),
    ("", "A - - - - 0"),
  ]) func `have what is known of their properties`(_ properties: String, _ line: String) {
    let read = ReadInfrastructure(
      template: SmallTemplate.resources(SmallTemplate.stream(properties)))
    #expect(read.streams == [line])
    #expect(read.faults.isEmpty)
  }

  @Test(arguments: [
    (#""ShardCount": "four""#, "not-whole"), (#""ShardCount": -1"#, "not-whole"),
    (#""ShardCount": 1.5"#, "not-whole"), (#""ShardCount": """#, "not-whole"),
    (#""StreamModeDetails": { "StreamMode": "ON-DEMAND" }"#, "unknown-mode"),
    (
      #""StreamModeDetails": { "StreamMode": "ON_DEMAND" }, "ShardCount": 2"#, "contradiction"
    ),
    (#""ShardCount": 1, "ShardCount": 2"#, "duplicate-field"),
  ]) func `that AWS refuses are refused`(_ properties: String, _ code: String) {
    let read = ReadInfrastructure(
      template: SmallTemplate.resources(SmallTemplate.stream(properties)))
    #expect(read.faults == [code])
  }

  @Test func `are there unless a condition drops them`() {
    let read = ReadInfrastructure(
      template: SmallTemplate.resources(
        [
          SmallTemplate.stream("\"ShardCount\": 1", named: "No", ", \"Condition\": \"Never\""),
          SmallTemplate.stream("\"ShardCount\": 1", named: "Maybe", ", \"Condition\": \"Perhaps\""),
          SmallTemplate.stream("\"ShardCount\": 1", named: "Odd", ", \"Condition\": \"Nowhere\""),
        ].joined(separator: ",")))
    #expect(read.streams == ["Maybe ? ? ? ? 0", "Odd ? ? ? ? 0"])
    let reason = read.infrastructure?.streams[0].after?.shards.reason
    #expect(reason?.contains("the condition 'Perhaps' is not known: the parameter 'Open'") == true)
    #expect(reason?.contains("--parameter Open=<value>") == true)
  }

  @Test(arguments: [
    (#"{ "Fn::GetAtt": ["A", "Arn"] }"#, 1, [String]()), (#"{ "Fn::GetAtt": "A.Arn" }"#, 1, []),
    (#"{ "Fn::Sub": "${A.Arn}" }"#, 1, []),
    (#"{ "Fn::Join": ["", ["arn:aws:kinesis:r:1:stream/", { "Ref": "A" }]] }"#, 1, []),
    (
      #"{ "Fn::Sub": "arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/${A}" }"#,
      1, []
    ),
    (
      #"{ "Fn::Sub": "arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/named" }"#,
      1, []
    ),
    (
      #""arn:aws:kinesis:us-east-1:123456789012:stream/other""#, 0,
      ["C: elsewhere, its stream 'other' is not in the template"]
    ),
    (#"{ "Ref": "A" }"#, 0, ["C: unclear, the name of 'A' is known only when deployed"]),
    (
      #"{ "Fn::ImportValue": "x" }"#, 0,
      ["C: unclear, 'Fn::ImportValue' cannot be evaluated from the template alone"]
    ),
    (#"{ "Fn::GetAtt": ["C", "Arn"] }"#, 0, ["C: elsewhere, 'C' is no stream"]),
    (
      #"{ "Fn::GetAtt": ["No", "Arn"] }"#, 0, ["C: unclear, its stream 'No' is not created"]
    ),
  ]) func `have the consumers that name them`(_ arn: String, _ count: Int, _ strays: [String]) {
    let read = ReadInfrastructure(
      template: SmallTemplate.resources(
        [
          SmallTemplate.consumer(of: arn),
          SmallTemplate.stream("\"ShardCount\": 1, \"Name\": \"named\""),
          SmallTemplate.stream("\"ShardCount\": 1", named: "No", ", \"Condition\": \"Never\""),
        ].joined(separator: ",")))
    #expect(read.streams == ["A named - 1 - \(count)"])
    #expect(read.strays == strays)
  }

  @Test func `have no consumer that may not exist`() {
    let arn = #"{ "Fn::GetAtt": ["A", "Arn"] }"#
    func read(_ condition: String) -> ReadInfrastructure {
      ReadInfrastructure(
        template: SmallTemplate.resources(
          SmallTemplate.stream("\"ShardCount\": 1") + ","
            + SmallTemplate.consumer(of: arn, ", \"Condition\": \"\(condition)\"")))
    }
    #expect(read("Never").strays.isEmpty)
    #expect(read("Never").streams == ["A - - 1 - 0"])
    #expect(read("Perhaps").strays.count == 1)
    #expect(read("Perhaps").streams == ["A - - 1 - 0"])
  }

  @Test func `stand next to what is not priced or not known`() {
    let read = ReadInfrastructure(
      template: """
        {
          "Transform": ["AWS::Serverless-2016-10-31", "Team::Macro", { "Name": "AWS::Include" }],
          "Resources": {
            "A": {
              "Type": "AWS::Kinesis::Stream",
              "Properties": { "ShardCounts": 4, "DesiredShardLevelMetrics": ["ALL"] }
            },
            "F": { "Type": "AWS::KinesisFirehose::DeliveryStream" },
            "V": { "Type": "AWS::KinesisVideo::Stream" },
            "P": { "Type": "AWS::Kinesis::ResourcePolicy" },
            "L": { "Type": "AWS::Lambda::Function" },
            "N": { "Type": "AWS::CloudFormation::Stack" },
            "Fn::ForEach::Loop": ["x", ["a"], {}]
          }
        }
        """)
    #expect(
      read.notPriced == [
        "A Shard-level monitoring by CloudWatch", "F Amazon Data Firehose",
        "V Amazon Kinesis Video Streams",
      ])
    #expect(
      read.findings == [
        "attribute-unknown Team::Macro", "attribute-unknown AWS::Include", "attribute-unknown A",
        "attribute-unknown N", "attribute-unknown Fn::ForEach::Loop",
      ])
  }

  /// Whatever stands where among the resources, and whatever else is not known.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `are the same in any order and next to any other resources`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var resources = (0..<Int.random(in: 1...5, using: &random)).map { number in
      SmallTemplate.stream(
        random.pick([
          "\"ShardCount\": \(number + 1)", "\"ShardCount\": { \"Ref\": \"Open\" }",
          "\"StreamModeDetails\": { \"StreamMode\": \"ON_DEMAND\" }",
        ]), named: "S\(number)")
    }
    let known = ReadInfrastructure(
      template: SmallTemplate.resources(resources.joined(separator: ",")))
    resources += (0..<3).map { number in
      let arn = "{ \"Fn::GetAtt\": [\"S\(Int.random(in: 0...9, using: &random))\", \"Arn\"] }"
      return "\"C\(number)\": { \"Type\": \"AWS::Kinesis::StreamConsumer\", \"Properties\": "
        + "{ \"ConsumerName\": \"c\", \"StreamARN\": \(arn) } }"
    }
    let before = ReadInfrastructure(
      template: SmallTemplate.resources(resources.joined(separator: ",")))
    func withoutConsumers(_ lines: [String]) -> Set<String> {
      Set(lines.map { String($0.dropLast()) })
    }
    #expect(withoutConsumers(known.streams) == withoutConsumers(before.streams))
    resources.shuffle(using: &random)
    let after = ReadInfrastructure(
      template: SmallTemplate.resources(resources.joined(separator: ",")))
    #expect(Set(before.streams) == Set(after.streams))
    #expect(Set(before.strays) == Set(after.strays))
  }

  @Test func `are found in what get-template answers`() {
    let object = #"{ "StagesAvailable": ["Original"], "TemplateBody": \#(SmallTemplate.stages) }"#
    #expect(ReadInfrastructure(template: object).streams == ["Orders orders-prod - 8 168 1"])
    let text = JSONOutput.object(.init([("TemplateBody", .string(SmallTemplate.stages))])).text()
    #expect(ReadInfrastructure(template: text).streams == ["Orders orders-prod - 8 168 1"])
    let yaml = #"{ "TemplateBody": "Resources:\n  A:\n    Type: AWS::Kinesis::Stream\n" }"#
    #expect(ReadInfrastructure(template: yaml).faults == ["other-kind"])
  }

  @Test(arguments: [
    ("{}", "missing-field"), (#"{ "Resources": [] }"#, "wrong-type"),
    (#"{ "Resources": { "A": 1 } }"#, "wrong-type"),
    (#"{ "Resources": { "A": {} } }"#, "missing-field"),
    (#"{ "Resources": { "A": { "Type": 1 } } }"#, "wrong-type"),
    (#"{ "Resources": {}, "Conditions": 1 }"#, "wrong-type"),
    (#"{ "Resources": { "A": { "Type": "AWS::Kinesis::Stream""#, "json-syntax"),
  ]) func `of a broken template are a fault`(_ text: String, _ code: String) {
    #expect(ReadInfrastructure(template: text).faults == [code])
  }
}
