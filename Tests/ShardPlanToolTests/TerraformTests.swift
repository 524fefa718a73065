import ShardPlanTool
import TestSupport
import Testing

/// Terraform plans and states where a scenario file stands.
struct `A Terraform file` {
  /// A plan of an enlarged stream with a consumer, a stream whose shards are open, and Firehose.
  static let plan = """
    {
      "format_version": "1.2",
      "resource_changes": [
        {
          "address": "aws_kinesis_stream.orders", "mode": "managed",
          "type": "aws_kinesis_stream", "name": "orders",
          "change": {
            "actions": ["update"],
            "before": { "name": "orders", "shard_count": 2, "retention_period": 24 },
            "after": { "name": "orders", "shard_count": 4, "retention_period": 168 },
            "after_unknown": {}
          }
        },
        {
          "address": "aws_kinesis_stream.later", "mode": "managed",
          "type": "aws_kinesis_stream", "name": "later",
          "change": {
            "actions": ["create"], "before": null,
            "after": { "name": "later", "retention_period": 24 },
            "after_unknown": { "arn": true, "shard_count": true, "stream_mode_details": true }
          }
        },
        {
          "address": "aws_kinesis_stream_consumer.billing", "mode": "managed",
          "type": "aws_kinesis_stream_consumer", "name": "billing",
          "change": {
            "actions": ["create"], "before": null, "after": { "name": "billing" },
            "after_unknown": { "stream_arn": true }
          }
        },
        {
          "address": "aws_kinesis_firehose_delivery_stream.s3", "mode": "managed",
          "type": "aws_kinesis_firehose_delivery_stream", "name": "s3",
          "change": { "actions": ["create"], "before": null, "after": {}, "after_unknown": {} }
        }
      ],
      "configuration": {
        "provider_config": {
          "aws": { "name": "aws", "expressions": { "region": { "constant_value": "us-east-1" } } }
        },
        "root_module": {
          "resources": [
            {
              "address": "aws_kinesis_stream_consumer.billing", "mode": "managed",
              "type": "aws_kinesis_stream_consumer", "name": "billing",
              "provider_config_key": "aws",
              "expressions": {
                "stream_arn": {
                  "references": ["aws_kinesis_stream.orders.arn", "aws_kinesis_stream.orders"]
                }
              }
            }
          ]
        }
      }
    }
    """

  /// A state of one stream.
  static let state = """
    { "format_version": "1.0", "values": { "root_module": { "child_modules": [{ "resources": [{
      "address": "module.a.aws_kinesis_stream.x", "type": "aws_kinesis_stream", "name": "x",
      "values": { "name": "x", "shard_count": 3, "retention_period": 48,
        "arn": "arn:aws:kinesis:us-west-2:123456789012:stream/x" } }] }] } } }
    """

  @Test(arguments: ["compare", "plan", "fleet"])
  func `is priced as a scenario file is`(command: String) {
    let files = ["plan.json": Self.plan, "state.json": Self.state]
    let plan = ToolRun(command, "plan.json", files: files)
    #expect(plan.exitCode == 0)
    // 730 hours of 4 shards at $0.015, their retention at $0.02, and a consumer's at $0.015.
    #expect(plan.output.contains("$146.00 or more"))
    #expect(plan.output.contains("Streams after a Terraform plan; 1 of 2 left out"))
    #expect(plan.messages.contains("The shards of 'aws_kinesis_stream.later' are unknown (known"))
    #expect(plan.messages.contains("Amazon Data Firehose is not priced: 'aws_kinesis_fireh"))
    let state = ToolRun(command, "state.json", files: files)
    #expect(state.exitCode == 0)
    #expect(state.output.contains("$76.65 or more"))
    #expect(state.output.contains("us-west-2"))
    #expect(state.errors.isEmpty)
  }

  @Test func `is read from standard input`() {
    let environment = MemoryEnvironment()
    environment.input = Array(Self.state.utf8)
    #expect(ToolRun("compare", "-", in: environment).output.contains("$76.65 or more"))
  }

  @Test(arguments: [
    ["--rate", "100/s", "--record-size", "1KB", "--mode", "provisioned,on-demand"],
    ["--retention", "24h,48h", "--month", "2026-02"], [],
  ])
  func `is saved as a scenario of the same bill`(options: [String]) {
    let environment = MemoryEnvironment()
    let first = ToolRun(
      ["compare", "plan.json", "--format", "csv", "--save", "saved.json"] + options,
      files: ["plan.json": Self.plan], in: environment)
    #expect(first.exitCode == 0)
    let again = MemoryEnvironment()
    again.files["saved.json"] = environment.files["saved.json"]
    let second = ToolRun(["compare", "saved.json", "--format", "csv"], in: again)
    #expect(second.output == first.output)
    #expect(second.exitCode == 0)
  }

  @Test func `is saved only from a file, and over no input`() {
    let files = ["plan.json": Self.plan]
    #expect(ToolRun("compare", "plan.json", "--save", "plan.json", files: files).exitCode == 64)
    #expect(ToolRun("compare", "-", "--save", "x.json", files: files).exitCode == 64)
    let study = "Docs/Examples/case-study.json"
    #expect(ToolRun("compare", study, "--save", "x.json").errors.contains("the file is one"))
  }

  @Test func `has no region unless it says one, or --region does`() {
    let files = ["plan.json": Self.plan.replacing(#""constant_value": "us-east-1""#, with: "")]
    let run = ToolRun("compare", "plan.json", files: files)
    #expect(run.exitCode == 65)
    #expect(
      run.messages.contains("region of 'aws_kinesis_stream.orders' is unknown. [region-unknown]"))
    #expect(run.messages.contains("--region us-east-1"))
    let given = ToolRun(
      ["compare", "plan.json", "--region", "us-east-1", "--format", "csv"], files: files)
    let known = ToolRun(
      ["compare", "plan.json", "--format", "csv"], files: ["plan.json": Self.plan])
    #expect(given.output == known.output)
    #expect(given.exitCode == 0)
  }

  @Test func `is not priced elsewhere by --region`() {
    let run = ToolRun(
      ["compare", "plan.json", "--region", "eu-west-1"], files: ["plan.json": Self.plan])
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("[region-unused]"))
    #expect(run.output.contains("us-east-1"))
    #expect(!run.output.contains("eu-west-1"))
  }

  @Test func `without streams says so`() {
    for text in [
      #"{"format_version": "1.0"}"#, Self.state.replacing("aws_kinesis_stream\"", with: "aws_x\""),
    ] {
      let run = ToolRun("compare", "state.json", files: ["state.json": text])
      #expect(run.exitCode == 65)
      #expect(
        run.messages.contains("This Terraform state has no Kinesis data streams. [no-streams]"))
    }
  }

  @Test func `that lacks what it does is not said to have no streams`() {
    let text = """
      { "format_version": "1.2", "terraform_version": "1.9.0", "planned_values": { "root_module": {
        "resources": [ { "address": "aws_kinesis_stream.a", "mode": "managed",
          "type": "aws_kinesis_stream", "name": "a", "values": { "name": "a" } } ] } },
        "configuration": {} }
      """
    let run = ToolRun("compare", "plan.json", files: ["plan.json": text])
    #expect(run.exitCode == 65)
    #expect(
      run.messages.contains(
        "This Terraform plan has no 'resource_changes', which say what it does."),
      "\(run.errors)")
  }

  @Test func `cut at any place is refused with that place`() {
    let bytes = Array(Self.plan.utf8)
    for end in Effort.sample(Array(60..<bytes.count - 1), oneIn: 101) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      let run = ToolRun("compare", "plan.json", files: ["plan.json": text])
      #expect(run.exitCode == 65)
      #expect(run.errors.contains("[json-syntax]"))
    }
  }

  @Test func `with any value in the place of another is read or refused`() {
    let words = Self.plan.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    let values = ["null", "1", "-1.5", "\"\"", "[]", "{}", "[null]", "true", "1e400"]
    for (index, word) in words.enumerated() where !word.isEmpty && !word.contains(":") {
      var changed = words
      let end = word.drop { $0 != "," && $0 != "\n" && $0 != "}" && $0 != "]" }
      changed[index] = values[index % values.count] + end
      let run = ToolRun(
        "compare", "plan.json", files: ["plan.json": changed.joined(separator: " ")])
      #expect([0, 65].contains(run.exitCode), "\(word)")
    }
  }
}
