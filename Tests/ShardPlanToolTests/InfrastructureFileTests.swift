import TestSupport
import Testing

@testable import ShardPlanTool

/// Templates and answers of AWS's command line, in place of a scenario file.
struct `A file that describes streams` {
  static let template = """
    {
      "Parameters": { "Stage": { "Type": "String" } },
      "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] } },
      "Resources": {
        "Orders": {
          "Type": "AWS::Kinesis::Stream",
          "Properties": {
            "ShardCount": { "Fn::If": ["IsProd", "8", 2] },
            "RetentionPeriodHours": { "Fn::If": ["IsProd", 168, { "Ref": "AWS::NoValue" }] }
          }
        },
        "Audit": { "Type": "AWS::Kinesis::Stream", "Properties": { "ShardCount": 1 } },
        "Billing": {
          "Type": "AWS::Kinesis::StreamConsumer",
          "Properties": { "ConsumerName": "b", "StreamARN": { "Fn::GetAtt": ["Orders", "Arn"] } }
        }
      }
    }
    """

  static let summary = """
    {
        "StreamDescriptionSummary": {
            "StreamName": "orders",
            "StreamARN": "arn:aws:kinesis:us-west-2:123456789012:stream/orders",
            "StreamStatus": "ACTIVE",
            "RetentionPeriodHours": 48,
            "StreamCreationTimestamp": "2026-11-30T07:54:02.554000+09:00",
            "EnhancedMonitoring": [{ "ShardLevelMetrics": [] }],
            "OpenShardCount": 3,
            "ConsumerCount": 0
        }
    }
    """

  private func run(_ words: String, _ text: String, fromInput: Bool = false) -> ToolRun {
    let environment = MemoryEnvironment()
    if fromInput { environment.input = Array(text.utf8) }
    return ToolRun(
      words.split(separator: " ").map { String($0) }, files: ["file": text], in: environment)
  }

  /// (8 + 1) shards · 730 h · $0.015, 8 · 730 h · $0.02 of retention, 8 · 730 h · $0.015 of fan-out.
  @Test(arguments: [
    ("prod", "302.95"),
    // (2 + 1) shards and a consumer of 2.
    ("dev", "54.75"),
  ]) func `costs what its parameters make of it`(_ stage: String, _ low: String) {
    let run = run("compare file --parameter Stage=\(stage) --region us-east-1", Self.template)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("$\(low) or more"), "\(run.output)")
  }

  @Test func `leaves out what a parameter without value decides`() {
    let run = run("compare file --region us-east-1", Self.template)
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("[attribute-unknown]"))
    #expect(run.messages.contains("'--parameter Stage=<value>'"))
    #expect(run.output.contains("1 of 2 left out"))
    #expect(run.output.contains("$10.95 or more"))
  }

  @Test func `needs a region`() {
    let run = run("compare file --parameter Stage=dev", Self.template)
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("The region of 'Orders' is unknown."))
  }

  /// 3 shards · 730 h · ($0.015 + $0.02).
  @Test(arguments: [false, true])
  func `of answers costs what they tell, also from standard input`(fromInput: Bool) {
    let run = run(
      "compare \(fromInput ? "-" : "file")", Self.summary, fromInput: fromInput)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("$76.65 or more"), "\(run.output)")
  }

  /// Nobody pays for the 16 shards of the second one.
  @Test func `of several modes has one total`() {
    let clicks = Self.summary.replacing("orders", with: "clicks").replacing(
      #""OpenShardCount": 3"#,
      with: #""OpenShardCount": 16, "StreamModeDetails": { "StreamMode": "ON_DEMAND" }"#)
    let run = run("compare file", Self.summary + "\n" + clicks)
    #expect(run.output.contains("Provisioned and On-demand Standard"), "\(run.output)")
    // 730 h · $0.04 on top of $76.65.
    #expect(run.output.contains("$105.85 or more"), "\(run.output)")
  }

  /// Three shards in Oregon and three in Frankfurt.
  @Test func `of several regions has one total`() {
    let elsewhere = Self.summary.replacing("us-west-2", with: "eu-central-1")
    let run = run("compare file", "[\(Self.summary), \(elsewhere)]")
    #expect(run.output.contains("us-west-2 and eu-central-1"), "\(run.output)")
    // 3 shards · 730 h · ($0.018 + $0.024) on top of $76.65.
    #expect(run.output.contains("$168.63 or more"), "\(run.output)")
  }

  static let commands = ["compare", "plan", "fleet", "breakeven", "sensitivity"]

  @Test(arguments: commands)
  func `is taken by every command that takes scenarios, with options next to it`(command: String) {
    let usage = "--rate 100/s --record-size 1KB"
    let described = run("\(command) file \(usage)", Self.summary)
    #expect(described.exitCode == 0, "\(described.errors)")
    let audit = #""Audit": { "Type": "AWS::Kinesis::Stream", "Properties": { "ShardCount": 1 } },"#
    let declared = run(
      "\(command) file --parameter Stage=prod --region us-east-1 \(usage)",
      Self.template.replacing(audit, with: ""))
    #expect(declared.exitCode == 0, "\(declared.errors)")
    #expect(declared.output.contains("Orders") || command != "fleet")
  }

  @Test func `of usage unknown costs no less than its shards`() {
    let run = run("compare file --format json", Self.summary)
    #expect(run.output.contains(#""low": "76.65""#), "\(run.output)")
  }

  @Test func `is compared with a saved bill as far as its usage is known`() {
    let saved = run("compare file --format json", Self.summary).output
    let later = ToolRun(
      "compare", "file", "--against", "saved.json", "--fail-increase", "1%",
      files: ["file": Self.summary, "saved.json": saved])
    #expect(later.exitCode == 0)
    #expect(later.messages.contains("which may be more than"), "\(later.errors)")
    #expect(later.output.contains("the bill is the same in what is known"), "\(later.output)")
  }

  @Test(arguments: [
    ("compare --rate 1/s --record-size 1KB --region us-east-1 --parameter A=b", "has no effect"),
    ("compare file --parameter A", "Please write its name"),
    ("compare file --region us-east-1 --parameter Stag=dev", "Did you mean 'Stage'?"),
  ]) func `has only parameters of its own`(_ words: String, _ message: String) {
    let run = run(words, Self.template)
    #expect(run.exitCode == 64)
    #expect(run.messages.contains(message), "\(run.errors)")
  }

  @Test func `without parameters takes none`() {
    let run = run("compare file --parameter A=b", Self.summary)
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("this file has no parameters"))
  }

  @Test(arguments: [
    #"{ "TemplateBody": "Resources:\n  A:\n" }"#, #"{ "Resources": { "A""#,
    #"{ "StreamDescriptionSummary": { "OpenShardCount": 3"#, summary + "{", "[]",
    #"{ "Resources": {} }"#, #"{ "StreamNames": [], "StreamSummaries": [] }"#,
    #"{ "Resources": { "A": { "Type": "AWS::KinesisVideo::Stream" } } }"#,
  ]) func `that cannot be priced is refused`(_ text: String) {
    let run = run("compare file --region us-east-1", text)
    #expect(run.exitCode == 65, "\(run.output)")
    #expect(!run.errors.isEmpty)
  }
}
