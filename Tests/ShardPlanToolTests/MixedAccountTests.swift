import ShardPlan
import TestSupport
import Testing

/// A scenario file whose streams have modes and regions of their own.
struct `A file of an account` {
  private func file(_ streams: String..., mode: String = "provisioned") -> String {
    """
    {
      "formatVersion": 1,
      "region": "us-east-1",
      "scenarios": [
        { "name": "All", "mode": "\(mode)", "streams": [ \(streams.joined(separator: ", ")) ] }
      ]
    }
    """
  }

  private static let orders = #"{ "name": "orders", "recordSize": "1 KB", "rate": "3000/s" }"#

  private func stream(_ name: String, _ place: String) -> String {
    #"{ "name": "\#(name)", "recordSize": "2 KB", "rate": "5/s", \#(place) }"#
  }

  private func run(_ text: String, _ arguments: String...) -> ToolRun {
    ToolRun(["compare", "x.json"] + arguments, files: ["x.json": text])
  }

  /// All that a run says, in one line for each sentence.
  private func all(of run: ToolRun) -> String {
    ToolRun.unwrapped(run.output.replacing("\n", with: " ") + run.errors)
  }

  private func total(_ text: String) throws -> Money {
    let source = SourceText(name: "x.json", text: text)
    return try ScenarioDocument.read(source).estimates().reduce(.zero) { $0 + $1.total }
  }

  /// 3 · 730 · 0.015 + 3,000 · 2,628,000 · 1.4e-8 = 143.226, and
  /// 730 · 0.04 + 5 · 2,048 · 2,628,000 / 2³⁰ · (0.08 + 0.04) = 32.2075….
  @Test func `has one total of a provisioned and an on-demand stream`() throws {
    let audit = stream("audit", #""mode": "on-demand""#)
    let both = run(file(Self.orders, audit))
    #expect(both.exitCode == 0)
    #expect(
      all(of: both).contains("2 streams cost $175.43 a month with 3 shards and On-demand Standard.")
    )
    #expect(try total(file(Self.orders, audit)) == total(file(Self.orders)) + total(file(audit)))
  }

  @Test func `needs no region where each stream has one`() throws {
    let text = file(stream("a", #""region": "eu-west-1""#), stream("b", #""region": "us-west-2""#))
      .replacing("  \"region\": \"us-east-1\",\n", with: "")
    let found = run(text)
    #expect(found.exitCode == 0, "\(found.errors)")
    #expect(found.output.hasPrefix("Monthly bills\neu-west-1 and us-west-2"))
    let missing = run(text.replacing(#""region": "us-west-2""#, with: #""shards": 2"#))
    #expect(missing.exitCode == 65)
    #expect(missing.errors.contains("No region is given, here or at the top of the file."))
  }

  @Test func `has a total for each currency`() throws {
    let found = run(file(Self.orders, stream("cn", #""region": "cn-north-1""#)))
    #expect(found.exitCode == 0)
    #expect(
      all(of: found).contains(
        "All in USD $143.23 and All in CNY CN¥89.89 a month; currencies are not compared."))
  }

  @Test func `moves to one region by an option`() throws {
    let text = file(Self.orders, stream("b", #""region": "eu-west-1", "mode": "on-demand""#))
    let found = run(text, "--region", "us-west-2", "--mode", "provisioned")
    let plain = run(
      file(Self.orders, stream("b", #""shards": 1"#)).replacing("us-east-1", with: "us-west-2"))
    #expect(found.exitCode == 0)
    func bill(_ text: String) -> Substring {
      text.split(separator: "\n").first { $0.hasPrefix("Total") } ?? ""
    }
    #expect(bill(found.output) == bill(plain.output))
    #expect(all(of: found).contains("region us-west-2"))
  }

  @Test func `sets the mode of some streams by an option`() throws {
    let text = file(Self.orders, stream("b", #""shards": 1"#))
    let found = run(text, "--mode", "on-demand", "--stream", "b")
    #expect(found.exitCode == 0, "\(found.errors)")
    #expect(found.output.contains("Provisioned and On-demand Standard"))
    #expect(all(of: found).contains("Changed by options: mode on-demand in b."))
  }

  @Test(arguments: [
    (#""mode": "ondemand""#, "did you mean 'on-demand'?"),
    (#""region": "us-east-9""#, "The region 'us-east-9' is not known."),
    (#""region": "cn-north-1", "mode": "on-demand-advantage""#, "has no prices in cn-north-1"),
    (#""aggregation": { "mode": "on-demand" }"#, "it belongs in the stream itself"),
    (#""month": "31d""#, "it belongs in the scenario"),
  ])
  func `is refused with its place`(place: String, words: String) {
    let found = run(file(Self.orders, stream("b", place)))
    #expect(found.exitCode == 65)
    #expect(all(of: found).contains(words), "\(found.errors)")
    #expect(found.errors.contains("x.json:5:"))
  }

  @Test func `has Advantage for all on-demand streams of a region or for none`() {
    let found = run(
      file(
        Self.orders, stream("b", #""mode": "on-demand""#),
        stream("c", #""region": "eu-west-1", "mode": "on-demand""#), mode: "on-demand-advantage"))
    #expect(found.exitCode == 65)
    #expect(
      all(of: found).contains(
        "On-demand Advantage is on for all on-demand streams of an account in us-east-1."))
    #expect(found.errors.split(separator: "\n").count { $0.contains("error:") } == 1)
  }
}
