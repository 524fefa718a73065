import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// The streams that AWS's command line describes.
struct `Described streams` {
  static func arn(_ name: String) -> String {
    "arn:aws:kinesis:us-west-2:123456789012:stream/\(name)"
  }

  /// Returns the answer of `describe-stream-summary`.
  static func summary(
    _ name: String, shards: Int = 3, _ more: String = "", status: String = "ACTIVE"
  )
    -> String
  {
    """
    {
        "StreamDescriptionSummary": {
            "StreamName": "\(name)",
            "StreamARN": "\(arn(name))",
            "StreamStatus": "\(status)",
            "RetentionPeriodHours": 48,
            "StreamCreationTimestamp": 1796025244.363,
            "EnhancedMonitoring": [{ "ShardLevelMetrics": [] }],
            "EncryptionType": "NONE",
            "OpenShardCount": \(shards)\(more)
        }
    }
    """
  }

  static let onDemand = #", "StreamModeDetails": { "StreamMode": "ON_DEMAND" }"#
  static let provisioned = #", "StreamModeDetails": { "StreamMode": "PROVISIONED" }"#

  static func consumers(of stream: String, _ names: String...) -> String {
    let entries = names.map {
      "{ \"ConsumerName\": \"\($0)\", \"ConsumerStatus\": \"ACTIVE\", "
        + "\"ConsumerARN\": \"\(arn(stream))/consumer/\($0):1796025251\" }"
    }
    return "{ \"Consumers\": [\(entries.joined(separator: ", "))] }"
  }

  @Test(arguments: [
    (summary("a"), "a - 3 48 0"), (summary("a", provisioned), "a provisioned 3 48 0"),
    // Nobody pays for the shards of an on-demand stream.
    (summary("a", onDemand), "a on-demand - 48 0"),
    (summary("a", ", \"ConsumerCount\": 2"), "a - 3 48 2"),
    (summary("a", status: "UPDATING"), "a - 3 48 0"),
    (summary("a", shards: 0, status: "CREATING"), "a - ? 48 0"),
    (summary("a") + consumers(of: "a", "x", "y"), "a - 3 48 2"),
    (consumers(of: "a", "x") + summary("a", ", \"ConsumerCount\": 1"), "a - 3 48 1"),
  ]) func `have what the answers tell`(_ text: String, _ line: String) {
    let read = ReadInfrastructure(answers: text)
    #expect(read.streams == ["\(Self.arn("a")) \(line)"])
    #expect(read.infrastructure?.streams.first?.after?.region.value == "us-west-2")
    #expect(read.faults.isEmpty)
  }

  @Test(arguments: [
    (summary("a"), ["attribute-unknown"]), (summary("a", ", \"ConsumerCount\": 0"), []),
    (summary("a") + consumers(of: "a"), []),
    // Which of two streams an empty list is about, it does not tell.
    (summary("a") + summary("b") + consumers(of: "a"), ["attribute-unknown"]),
    (summary("a", ", \"ConsumerCount\": 0", status: "UPDATING"), ["stream-updating"]),
    (
      summary("a", status: "DELETING") + summary("b", ", \"ConsumerCount\": 0"), ["stream-deleting"]
    ),
    (
      summary("a", ", \"ConsumerCount\": 0") + #"{ "StreamNames": ["a"], "NextToken": "e" }"#,
      ["list-cut"]
    ),
    (
      summary("a") + #"{ "Consumers": [], "NextToken": "e" }"#, ["list-cut", "attribute-unknown"]
    ),
    (
      summary("a", ", \"ConsumerCount\": 0") + #"{ "StreamNames": ["a"], "HasMoreStreams": true }"#,
      ["list-cut"]
    ),
    (
      summary("a", ", \"ConsumerCount\": 0")
        + #"{ "StreamNames": ["a"], "HasMoreStreams": false }"#,
      []
    ),
  ]) func `say what is not known of them`(_ text: String, _ codes: [String]) {
    let read = ReadInfrastructure(answers: text)
    #expect(read.findings.map { String($0.prefix { $0 != " " }) } == codes)
    #expect(read.faults.isEmpty)
  }

  @Test func `have no consumer that AWS deletes, and each but once`() {
    let deleted = Self.consumers(of: "a", "x", "y").replacing("ACTIVE", with: "DELETING")
    let left = ReadInfrastructure(
      answers: Self.summary("a") + deleted + Self.consumers(of: "a", "z"))
    #expect(left.streams == ["\(Self.arn("a")) a - 3 48 1"])
    // As it was registered, described and listed.
    let list = Self.consumers(of: "a", "x")
    let entry = list.drop { $0 != "[" }.dropFirst().dropLast(3)
    let single = ReadInfrastructure(
      answers: "{ \"Consumer\": \(entry) } { \"ConsumerDescription\": \(entry) }" + list
        + Self.summary("a"))
    #expect(single.streams == ["\(Self.arn("a")) a - 3 48 1"])
    #expect(single.faults.isEmpty)
  }

  @Test func `take a mode that only a list tells`() {
    let list = """
      { "StreamSummaries": [{ "StreamName": "a", "StreamARN": "\(Self.arn("a"))",
        "StreamStatus": "ACTIVE", "StreamModeDetails": { "StreamMode": "ON_DEMAND" } }] }
      """
    #expect(
      ReadInfrastructure(answers: list + Self.summary("a")).streams
        == ["\(Self.arn("a")) a on-demand - 48 0"])
    #expect(
      ReadInfrastructure(answers: list).streams == ["\(Self.arn("a")) a on-demand ? ? 0"])
    #expect(ReadInfrastructure(answers: #"{ "StreamNames": ["b"] }"#).streams == ["b b ? ? ? 0"])
  }

  @Test func `take one that was asked for alone`() {
    let summary = Self.summary("a")
    let inner = summary.drop { $0 != ":" }.dropFirst().dropLast()
    #expect(ReadInfrastructure(answers: String(inner)).streams == ["\(Self.arn("a")) a - 3 48 0"])
  }

  @Test(arguments: [
    (#"{ "StreamDescription": {} }"#, "other-kind"), ("{}", "other-kind"), ("1", "wrong-type"),
    (#"{ "StreamDescriptionSummary": {} }"#, "missing-field"),
    (summary("a") + summary("a", shards: 4), "name-twice"),
    (summary("a").replacing("\"ACTIVE\"", with: "\"GONE\""), "unknown-word"),
    (summary("a").replacing("arn:aws", with: "arn-aws"), "malformed-arn"),
    (summary("a").replacing(": 3", with: ": -3"), "wrong-type"),
    (summary("a").replacing(": 3", with: ": 3.5"), "wrong-type"),
    (summary("a", #", "StreamModeDetails": { "StreamMode": "X" }"#), "unknown-word"),
    (summary("a") + "{ \"StreamDescriptionSummary\": {", "json-syntax"),
    (#"{ "MinimumThroughputBillingCommitment": { "Status": "ON" } }"#, "unknown-word"),
    (#"{ "ShardLimit": 500 }"#, "missing-field"),
  ]) func `that no AWS describes are a fault`(_ text: String, _ code: String) {
    #expect(ReadInfrastructure(answers: text).faults.contains(code))
  }

  @Test func `have the settings and quotas of their account`() {
    let settings = #"{ "MinimumThroughputBillingCommitment": { "Status": "ENABLED" } }"#
    let limits = #"""
      { "ShardLimit": 6000, "OpenShardCount": 3, "OnDemandStreamCount": 0,
        "OnDemandStreamCountLimit": 50 }
      """#
    let read = ReadInfrastructure(answers: settings + Self.summary("a", Self.onDemand) + limits)
    #expect(read.infrastructure?.accounts.map { $0.region.value } == ["us-west-2"])
    #expect(read.infrastructure?.accounts.map { $0.advantageAfter.value } == [true])
    #expect(read.infrastructure?.limits?.shards == 6_000)
    #expect(read.infrastructure?.limits?.onDemandStreams == 50)
    let elsewhere = Self.summary("b").replacing("us-west-2", with: "eu-west-1")
    let two = ReadInfrastructure(answers: settings + Self.summary("a") + elsewhere)
    #expect(two.infrastructure?.accounts.first?.advantageAfter.reason != nil)
  }

  /// One after the other, as a list, and in any order.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `are the same however the answers are put together`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var answers: [String] = []
    for number in 0..<Int.random(in: 1...6, using: &random) {
      let mode = random.pick(["", Self.onDemand, Self.provisioned])
      let status = random.pick(["ACTIVE", "UPDATING", "DELETING", "CREATING"])
      answers.append(
        Self.summary("s\(number)", shards: .random(in: 0...9, using: &random), mode, status: status)
      )
      if Bool.random(using: &random) {
        answers.append(Self.consumers(of: "s\(Int.random(in: 0...8, using: &random))", "x", "y"))
      }
    }
    answers.append(#"{ "StreamNames": ["s0", "s7"] }"#)
    func lines(_ text: String) -> [Set<String>] {
      let read = ReadInfrastructure(answers: text)
      #expect(read.faults.isEmpty)
      return [Set(read.streams), Set(read.strays)]
    }
    let expected = lines(answers.joined(separator: "\n"))
    #expect(
      expected[0].count + answers.filter { $0.contains("DELETING") }.count
        >= answers.filter { $0.contains("Summary") }.count)
    answers.shuffle(using: &random)
    #expect(lines(answers.joined()) == expected)
    #expect(lines("[\(answers.joined(separator: ","))]") == expected)
  }
}
