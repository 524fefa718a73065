import Foundation
import TestSupport
import Testing

/// `shardplan fleet`: many streams, one row each.
struct `A fleet` {
  private func run(_ options: String..., text: String = SixtyStreams.text) -> ToolRun {
    ToolRun(["fleet", "account.json"] + options, files: ["account.json": text])
  }

  /// The words of a page, whatever its lines.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func json(_ run: ToolRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func decimal(_ value: Any?) -> Decimal {
    (value as? String).flatMap { Decimal(string: $0) } ?? .nan
  }

  @Test
  func `has the verdict, both warnings and the ten largest savings on the first thirty lines`()
    throws
  {
    let run = run()
    #expect(run.exitCode == 0)
    let top = run.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(30)
    let start = flat(top.joined(separator: "\n"))
    #expect(start.contains("60 streams cost $"))
    #expect(start.contains("in the best mix"))
    #expect(start.contains("On-demand Advantage does not pay in us-east-1"))
    #expect(start.contains("(under-provisioned)"))
    #expect(start.contains("(hot-key)"))
    let streams = try #require(
      try json(self.run("--format", "json"))["streams"] as? [[String: Any]])
    for stream in streams.prefix(10) {
      let name = try #require(stream["name"] as? String)
      #expect(top.contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
    #expect(streams.count == 60)
  }

  @Test(arguments: ["provisioned", "on-demand", "on-demand-advantage"])
  func `costs what compare says, whatever its mode`(mode: String) throws {
    let text = SixtyStreams.file(mode: mode)
    let fleet = try json(run("--format", "json", text: text))
    let compared = try json(
      ToolRun("compare", "account.json", "--format", "json", files: ["account.json": text]))
    let scenario = try #require((compared["scenarios"] as? [[String: Any]])?.first)
    let total = (scenario["bill"] as? [String: Any])?["total"] as? String
    #expect(fleet["total"] as? String == total)
    let rows = try #require(fleet["streams"] as? [[String: Any]])
    let sum = rows.reduce(decimal(fleet["shared"])) { $0 + decimal($1["total"]) }
    #expect(sum == decimal(fleet["total"]))
    let mix = try #require(fleet["bestMix"] as? [String: Any])
    let choices = try #require(mix["streams"] as? [[String: Any]])
    #expect(
      choices.reduce(decimal(mix["shared"])) { $0 + decimal($1["total"]) } == decimal(mix["total"]))
    #expect(decimal(fleet["total"]) - decimal(mix["total"]) == decimal(mix["saving"]))
  }

  @Test(arguments: [1, 7, 59, 60, 100])
  func `shows the first rows of all and sums up the rest`(top: Int) throws {
    let all = try json(run("--format", "json"))
    let some = try json(run("--format", "json", "--top", "\(top)"))
    let rows = try #require(all["streams"] as? [[String: Any]])
    let shown = try #require(some["streams"] as? [[String: Any]])
    #expect(shown.map { $0["name"] as? String } == rows.prefix(top).map { $0["name"] as? String })
    #expect(some["total"] as? String == all["total"] as? String)
    let rest = some["rest"] as? [String: Any]
    guard top < 60 else {
      #expect(rest == nil)
      return
    }
    for field in ["total", "saving"] {
      let sum = rows.dropFirst(top).reduce(Decimal.zero) { $0 + decimal($1[field]) }
      #expect(decimal(rest?[field]) == sum, "\(field)")
    }
    #expect(rest?["streams"] as? Int == 60 - top)
  }

  @Test func `is that of the scenario asked for, and says so`() throws {
    let other = #", {"name": "Later", "stream": {"name": "s", "recordSize": 100, "rate": "1/s"}}"#
    let text = SixtyStreams.file(others: other)
    #expect(flat(run(text: text).output).contains("scenario 'Account'"))
    #expect(run(text: text).output.contains("60 streams"))
    let later = run("--of", "Later", text: text)
    #expect(later.output.contains("1 stream costs"))
    #expect(
      try json(run("--format", "json", text: text))["otherScenarios"] as? [String] == ["Later"])
    let wrong = run("--of", "Latter", text: text)
    #expect(wrong.exitCode == 64)
    #expect(wrong.messages.contains("Did you mean 'Later'?"))
    #expect(run("--region", "us-east-1,eu-west-1").exitCode == 64)
  }

  @Test func `says what options changed in the file`() throws {
    let changed = run("--retention", "7d", "--top", "1")
    #expect(flat(changed.output).contains("Changed by options: retention 7d in 60 streams."))
    let document = try json(run("--retention", "7d", "--format", "json"))
    #expect((document["changed"] as? [[String: Any]])?.count == 1)
  }

  @Test func `does not rank what is not known`() throws {
    let text =
      #"{"formatVersion": 1, "region": "us-east-1", "scenarios": [{"streams": ["#
      + #"{"name": "mystery", "shards": 5, "retention": "48h"}, "#
      + #"{"name": "audit", "shards": 4, "recordSize": 1000, "rate": "1/s"}]}]}"#
    let page = flat(run(text: text).output)
    #expect(page.contains("1 stream not ranked, as the usage is unknown: mystery."))
    #expect(page.contains("or more a month; the best mix of what is known saves $32.85"))
    let document = try json(run("--format", "json", text: text))
    let streams = try #require(document["streams"] as? [[String: Any]])
    #expect(streams.map { $0["name"] as? String } == ["audit", "mystery"])
    #expect(streams[1]["saving"] is NSNull)
    #expect((streams[1]["total"] as? [String: Any])?["low"] as? String == "127.75")
    #expect((document["total"] as? [String: Any])?["high"] is NSNull)
    let compared = try json(
      ToolRun("compare", "account.json", "--format", "json", files: ["account.json": text]))
    let scenario = try #require((compared["scenarios"] as? [[String: Any]])?.first)
    let total = (scenario["bill"] as? [String: Any])?["total"] as? [String: Any]
    #expect(total?["low"] as? String == (document["total"] as? [String: Any])?["low"] as? String)
  }

  @Test func `names the quota that the best mix would exceed`() {
    let text =
      #"{"formatVersion": 1, "region": "us-east-1", "scenarios": [{"stream": "#
      + #"{"name": "busy", "count": 60, "recordSize": 1000, "rate": "1500/s", "consumers": "#
      + #"{"shared": 0, "enhancedFanOut": 30}}}]}"#
    let run = run(text: text)
    let page = flat(run.output)
    #expect(page.contains("The best mix has 60 on-demand streams; an account has 50 here"))
    #expect(page.contains("On-demand Advantage has to be on in us-east-1"))
  }
}
