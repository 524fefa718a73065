import ShardPlanText
import Testing

@testable import ShardPlan

/// What readers of Terraform plans get wrong, each in the smallest plan that shows it.
struct `A trap of Terraform plans` {
  /// A plan around changes and the rest of its fields.
  private func plan(_ changes: [String], _ more: String = "") -> String {
    #"{ "format_version": "1.2", "resource_changes": [\#(changes.joined(separator: ", "))]\#(more) }"#
  }

  private func change(
    _ name: String, type: String = "aws_kinesis_stream", actions: String = #""create""#,
    before: String = "null", after: String, unknown: String = "{}", more: String = ""
  ) -> String {
    #"{ "address": "\#(type).\#(name)", "mode": "managed", "type": "\#(type)", "name": "\#(name)","#
      + #"\#(more) "change": { "actions": [\#(actions)], "before": \#(before), "after": \#(after), "#
      + #""after_unknown": \#(unknown) } }"#
  }

  private func streams(_ text: String, _ side: Infrastructure.Side = .after) throws -> Streams {
    try Streams(ofPlan: text, side)
  }

  static let west = #""name": "x", "retention_period": 24, "region": "us-west-2""#
  static let two = #"{ \#(west), "shard_count": 2 }"#
  static let line = "x us-west-2 provisioned 2 24h "

  @Test func `is data, which Terraform only reads`() throws {
    let data = change("x", after: Self.two).replacing("managed", with: "data")
    #expect(try streams(plan([data])).lines.isEmpty)
  }

  @Test func `is what an interrupted replacement left`() throws {
    let deposed = change(
      "x", actions: #""delete""#, before: Self.two, after: "null", more: #" "deposed": "ab12","#)
    #expect(try streams(plan([deposed]), .before).lines.isEmpty)
    let null = change("x", after: Self.two, more: #" "deposed": null,"#)
    #expect(try streams(plan([null])).lines == [Self.line])
  }

  @Test func `is a stream that is only forgotten`() throws {
    let forgotten = change("x", actions: #""forget""#, before: Self.two, after: "null")
    let found = try streams(plan([forgotten]))
    #expect(found.lines == [Self.line])
    #expect(found.warnings.contains { $0.hasPrefix("forgotten") })
  }

  @Test func `is a replacement that forgets the old stream`() throws {
    let both = change(
      "x", actions: #""forget", "create""#, before: Self.two,
      after: Self.two.replacing("\"x\"", with: "\"y\""))
    #expect(
      try streams(plan([both])).lines == [Self.line, Self.line.replacing("x us", with: "y us")])
    #expect(try streams(plan([both]), .before).lines == [Self.line])
  }

  @Test func `is a mode that is written nowhere`() throws {
    let absent = change("x", after: Self.two, unknown: #"{ "stream_mode_details": true }"#)
    #expect(try streams(plan([absent])).lines == [Self.line])
    let configuration =
      #", "configuration": { "root_module": { "resources": [{ "type": "aws_kinesis_stream", "#
      + #""name": "x", "expressions": { "stream_mode_details": [{ "stream_mode": "#
      + #"{ "references": ["data.aws_ssm_parameter.m.value", "data.aws_ssm_parameter.m"] } }] } }] } }"#
    for unknown in ["true", #"[{ "stream_mode": true }]"#] {
      let open = change("x", after: Self.two, unknown: #"{ "stream_mode_details": \#(unknown) }"#)
      let found = try streams(plan([open], configuration))
      #expect(found.lines.isEmpty)
      #expect(found.warnings.contains { $0.contains("(comes from data.aws_ssm_parameter.m)") })
    }
  }

  @Test func `is an on-demand stream with shards`() throws {
    let details = #""stream_mode_details": [{ "stream_mode": "ON_DEMAND" }]"#
    let both = "{ \(Self.west), \(details), \"shard_count\": 2 }"
    #expect(
      try streams(plan([change("x", after: both)])).warnings.map { $0.prefix(13) }
        == ["contradiction"])
    // An imported one keeps the number that AWS counts.
    let imported = change("x", actions: #""no-op""#, before: both, after: both)
    #expect(try streams(plan([imported])).lines == ["x us-west-2 on-demand  24h "])
  }

  @Test func `is what a later provider knows`() throws {
    let newer = Self.two.replacing("\"name\"", with: #""future": 3, "other": null, "name""#)
    let found = try streams(plan([change("x", after: newer)], #", "future": {}"#))
    #expect(found.lines == [Self.line])
    #expect(found.warnings.count == 1)
    #expect(found.warnings[0].contains("'future'"))
  }

  @Test(arguments: ["2.0", "0.2", "x", ""]) func `is another version`(version: String) throws {
    let text = plan([change("x", after: Self.two)]).replacing("1.2", with: version)
    let found = try streams(text)
    #expect(found.lines.isEmpty)
    #expect(found.warnings.map { $0.prefix(22) } == ["unknown-format-version"])
  }

  @Test func `is a consumer of one of several streams`() throws {
    let instances = ["a", "b"].map { key in
      change("x", after: Self.two.replacing("\"x\"", with: "\"\(key)\""))
        .replacing("aws_kinesis_stream.x", with: #"aws_kinesis_stream.x[\"\#(key)\"]"#)
        .replacing(#""name": "x", "change""#, with: #""name": "x", "index": "\#(key)", "change""#)
    }
    let consumer = change(
      "c", type: "aws_kinesis_stream_consumer", after: #"{ "name": "c" }"#,
      unknown: #"{ "stream_arn": true }"#)
    func found(_ references: String) throws -> Streams {
      try streams(
        plan(
          instances + [consumer],
          #", "configuration": { "root_module": { "resources": [{ "type": "#
            + #""aws_kinesis_stream_consumer", "name": "c", "expressions": { "stream_arn": "#
            + #"{ "references": [\#(references)] } } }] } }"#))
    }
    let unclear = try found(#""aws_kinesis_stream.x", "each.key""#)
    #expect(unclear.lines == ["a", "b"].map { Self.line.replacing("x us", with: "\($0) us") })
    #expect(unclear.warnings.contains { $0.contains("consumer-unclear") && $0.contains("2 inst") })
    let clear = try found(#""aws_kinesis_stream.x[\"b\"].arn", "aws_kinesis_stream.x""#)
    #expect(clear.lines[1] == "b us-west-2 provisioned 2 24h 1")
    #expect(try found(#""local.arn""#).warnings[0].contains("comes from local.arn"))
  }

  @Test func `is a consumer of a stream elsewhere`() throws {
    let arn = "arn:aws:kinesis:us-west-2:1:stream"
    let consumers = ["x", "y"].map { name in
      change(
        name, type: "aws_kinesis_stream_consumer",
        after: #"{ "name": "c", "stream_arn": "\#(arn)/\#(name)" }"#)
    }
    let found = try streams(plan([change("x", after: Self.two)] + consumers))
    #expect(found.lines == [Self.line + "1"])
    #expect(found.warnings.count == 1)
    #expect(found.warnings[0].contains("its stream '\(arn)/y' is not in the file"))
  }

  @Test func `is a service of a similar name`() throws {
    let types = [
      "aws_kinesis_firehose_delivery_stream", "aws_kinesis_video_stream",
      "aws_kinesisanalyticsv2_application", "awscc_kinesis_stream", "aws_kinesis_resource_policy",
    ]
    let found = try streams(
      plan([change("x", after: Self.two)] + types.map { change("y", type: $0, after: "{}") }))
    #expect(found.lines == [Self.line])
    #expect(found.warnings.filter { $0.hasPrefix("not-priced") }.count == 4)
  }

  @Test func `is On-demand Advantage, which belongs to an account`() throws {
    let demand = Self.two.replacing(
      #""shard_count": 2"#, with: #""stream_mode_details": [{ "stream_mode": "ON_DEMAND" }]"#)
    func settings(_ region: String, _ status: String) -> String {
      change(
        "s", type: "aws_kinesis_account_settings",
        after: #"{ "region": "\#(region)", "minimum_throughput_billing_commitment": "#
          + #"[{ "status": "\#(status)" }] }"#)
    }
    func mode(_ settings: String) throws -> [String] {
      try streams(plan([change("x", after: demand), settings])).lines
    }
    #expect(try mode(settings("us-west-2", "ENABLED")) == ["x us-west-2 on-demand-advantage  24h "])
    #expect(try mode(settings("us-west-2", "DISABLED")) == ["x us-west-2 on-demand  24h "])
    #expect(try mode(settings("us-east-1", "ENABLED")) == ["x us-west-2 on-demand  24h "])
    let floor = try streams(plan([change("x", after: Self.two), settings("us-west-2", "ENABLED")]))
    #expect(floor.warnings.contains { $0.hasPrefix("advantage-enabled") })
  }
}
