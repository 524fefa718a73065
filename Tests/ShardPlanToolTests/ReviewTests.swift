import Foundation
import TestSupport
import Testing

/// `shardplan review`: what a change of infrastructure does to the bill.
struct `A review` {
  static let plan = "Docs/Examples/Terraform/plan.json"

  private func run(_ words: String, _ text: String? = nil) -> ToolRun {
    ToolRun(
      ["review"] + words.split(separator: " ").map { String($0) },
      files: text.map { ["file": $0] } ?? [:])
  }

  private func json(_ run: ToolRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  // eu-central-1: $0.018 a shard-hour and consumer-shard-hour, $0.024 of extended retention. us-east-1:
  // $0.015 a shard-hour, $0.04 a stream-hour. A month has 730 hours.
  static let streams: [(name: String, change: String, before: String?, after: String?)] = [
    // 4 · 730 · 0.018 = 52.56, and 2 · 4 · 730 · 0.018 = 105.12 for two consumers.
    ("orders", "create", nil, "157.68"),
    // 8 · 730 · 0.015, then 730 · 0.04 and usage.
    ("clicks", "update", "87.6", "29.2"),
    // 2 · 730 · 0.018.
    ("tenant-a", "none", "26.28", "26.28"),
    ("tenant-b", "create", nil, "26.28"),
    // 730 · (0.018 + 0.024).
    ("audit-v2", "replace", "30.66", "30.66"),
    // 16 · 730 · 0.018.
    ("old", "delete", "210.24", nil),
  ]

  @Test func `sets each stream before and after next to each other`() throws {
    let document = try json(run("\(Self.plan) --format json"))
    let streams = try #require(document["streams"] as? [[String: Any]])
    #expect(streams.count == Self.streams.count + 1)
    for expected in Self.streams {
      let stream = try #require(streams.first { $0["name"] as? String == expected.name })
      #expect(stream["change"] as? String == expected.change)
      let before = (stream["before"] as? [String: Any])?["declared"] as? String
      let after = (stream["after"] as? [String: Any])?["declared"] as? String
      #expect(before == expected.before, "\(expected.name)")
      #expect(after == expected.after, "\(expected.name)")
    }
    let later = try #require(streams.first { $0["name"] as? String == "later" })
    #expect(later["declaredChange"] is NSNull)
    // 87.60 + 26.28 + 30.66 + 210.24, and 157.68 + 29.20 + 2 · 26.28 + 30.66.
    #expect(
      document["declared"] as? [String: String]
        == ["before": "354.78", "after": "270.1", "change": "-84.68"])
    let unknown = try #require(document["unknown"] as? [[String: String]])
    #expect(unknown.map { $0["address"] } == ["aws_kinesis_stream.later"])
    #expect(unknown[0]["field"] == "shards")
    #expect(unknown[0]["reason"]?.contains("data.aws_ssm_parameter.shards") == true)
  }

  @Test func `says what usage costs, and what Advantage costs at least`() throws {
    let run = run("\(Self.plan) --width 400")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("On-demand in us-east-1: $0.08 a GB in, $0.04 a GB out"))
    #expect(run.output.contains("$0.0175 a million PUT payload units"))
    // 25 MiB/s are 2,109.375 GB a day; $0.032 a GB in and $0.0256 a GB out in eu-central-1.
    #expect(run.output.contains("in eu-central-1: at least $121.50 a day"))
    #expect(run.output.contains("(advantage-enabled)"))
    #expect(run.output.contains("(mode-absent)"))
  }

  @Test func `bills another month, and at a discount`() throws {
    let document = try json(run("\(Self.plan) --month 365h --discount 50% --format json"))
    // Half of the hours at half of the price.
    #expect((document["declared"] as? [String: String])?["after"] == "67.525")
  }

  @Test func `is a comment for a pull request`() {
    let run = run("\(Self.plan) --format markdown")
    #expect(run.output.hasPrefix("<!-- shardplan review -->\n"))
    #expect(run.output.contains("<details><summary>Assumptions</summary>"))
  }

  @Test(arguments: [
    ("--fail-above 270.09", 1, "Error: The streams cost $270.10 or more"),
    // Usage may bring it above any limit.
    ("--fail-above 270.10", 0, "Warning: The streams cost $270.10 or more"),
    ("--fail-above 270.10 --strict", 1, "Error: The streams cost $270.10 or more"),
    ("--fail-increase 0%", 0, "Warning: Declared costs go from $354.78 to $270.10"),
  ]) func `fails on what is certain`(_ options: String, _ exitCode: Int32, _ message: String) {
    let run = run("\(Self.plan) \(options)")
    #expect(run.exitCode == exitCode)
    #expect(run.messages.contains(message), "\(run.errors)")
  }

  /// One shard becomes two: 730 · $0.015 more.
  static let growing = """
    { "format_version": "1.2", "resource_changes": [
      { "address": "aws_kinesis_stream.a", "mode": "managed", "type": "aws_kinesis_stream", "name": "a",
        "change": { "actions": ["update"],
          "before": { "name": "a", "shard_count": 1 }, "after": { "name": "a", "shard_count": 2 },
          "after_unknown": {} } }] }
    """

  @Test(arguments: [("99%", 1), ("100%", 0)])
  func `fails on an increase of what is declared`(_ percent: String, _ exitCode: Int32) {
    let run = run("file --region us-east-1 --fail-increase \(percent)", Self.growing)
    #expect(run.exitCode == exitCode)
    #expect(run.messages.contains("from $10.95 to $21.90 a month"))
    #expect(run.output.contains("From 1 to 2 shards by one call of UpdateShardCount"))
  }

  /// 100 records of 1 KB a second are 262.8 million payload units a month, and 250.6 GB in and out.
  @Test func `has the money of usage that is given, by name or address`() throws {
    let usage = """
      { "formatVersion": 1, "scenarios": [{ "streams": [
        { "name": "clicks", "recordSize": "1 KB", "rate": "100/s" },
        { "name": "aws_kinesis_stream.old", "recordSize": "1 KB", "rate": "100/s" }
      ] }] }
      """
    let run = ToolRun(
      "review", Self.plan, "--scenario", "usage.json", "--format", "json",
      files: ["usage.json": usage])
    let streams = try #require(try json(run)["streams"] as? [[String: Any]])
    func total(_ name: String, _ side: String) -> Any? {
      (streams.first { $0["name"] as? String == name }?[side] as? [String: Any])?["total"]
    }
    // 87.60 + 262.8 · 0.014.
    #expect(total("clicks", "before") as? String == "91.2792")
    // 210.24 + 262.8 · 0.0175.
    #expect(total("old", "before") as? String == "214.839")
    // 29.20 + 100 · 2,628,000 · 1,024 / 2³⁰ · (0.08 + 0.04).
    #expect((total("clicks", "after") as? String)?.hasPrefix("59.27507") == true)
    #expect(total("orders", "after") is [String: Any])
    let other = ToolRun(
      "review", Self.plan, "--scenario", "usage.json",
      files: ["usage.json": usage.replacing("clicks", with: "click")])
    #expect(other.exitCode == 65)
    #expect(other.messages.contains("write 'clicks'"), "\(other.errors)")
  }

  @Test func `of a stream that is replaced moves no shards`() {
    let plan = Self.growing.replacing(#"["update"]"#, with: #"["delete", "create"]"#)
    let run = run("file --region us-east-1", plan)
    #expect(run.output.contains("replace"))
    #expect(!run.output.contains("UpdateShardCount"))
  }

  @Test func `without Kinesis has nothing to say, and fails no pipeline`() {
    let run = run(
      "file --fail-above 0 --fail-increase 0%",
      #"{ "format_version": "1.2", "resource_changes": [] }"#)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("There are no Kinesis data streams."))
  }

  @Test func `takes templates too`() {
    let template = `A file that describes streams`.template
    let run = run("file --parameter Stage=prod --region us-east-1", template)
    // (8 + 1) shards · 730 h · $0.015, 8 · 730 h · ($0.02 of retention + $0.015 of fan-out).
    #expect(
      run.output.contains("Declared costs are $302.95 a month."), "\(run.output)\(run.errors)")
  }

  @Test(arguments: [
    ("file", growing, 65, "The region of 'aws_kinesis_stream.a' is unknown."),
    ("file --region us-east-1,eu-west-1", growing, 64, "names 2"),
    ("file --region us-east-1 --strict", growing, 64, "has no effect"),
    ("file --region cn-north-9", growing, 64, "invalid"),
    ("file", #"resource "aws_kinesis_stream" "a" {}"#, 65, "This is Terraform configuration"),
    ("file", #"{ "formatVersion": 1, "scenarios": [] }"#, 65, "This is a scenario file"),
    ("file", "[1]", 65, "declares no infrastructure"),
    ("file", #"{ "resource_changes": [ "#, 65, "error: "),
    ("file", "", 65, "error: "),
  ]) func `refuses what it cannot price`(
    _ words: String, _ text: String, _ exitCode: Int32, _ message: String
  ) {
    let run = run(words, text)
    #expect(run.exitCode == exitCode, "\(run.output)")
    #expect(run.messages.contains(message), "\(run.errors)")
  }
}
