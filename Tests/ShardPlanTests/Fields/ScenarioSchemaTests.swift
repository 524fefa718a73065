import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// Documentation of scenario files for editors: `.ci/schemas` validates every example and many files
/// by it.
struct `The schema of scenario files` {
  @Test func `is made of the table of fields`() throws {
    let difference = try Golden.difference(
      of: ScenarioSchema.text, from: "Docs/scenario.schema.json")
    #expect(difference == nil)
  }

  @Test func `has all fields of files and scenarios`() throws {
    var reader = DocumentReader(SourceText(name: "schema", text: ScenarioSchema.text))
    let root = try #require(reader.root().flatMap { reader.anyObject($0) })
    let definitions = try #require(root["$defs"].flatMap { reader.anyObject($0) })
    let scenario = try #require(definitions["scenario"].flatMap { reader.anyObject($0) })
    for (schema, names) in [
      (root, ScenarioFile.fields), (scenario, ScenarioFile.scenarioFields),
    ] {
      let properties = try #require(schema["properties"].flatMap { reader.anyObject($0) })
      #expect(Set(properties.entries.map(\.name)) == Set(names))
    }
  }

  /// Numbers, spaces, factors, words and periods put together at random: 5,000 texts of each kind.
  @Test(arguments: [
    ("size", StreamField.recordSize), ("rate", .rate), ("throughput", .throughput),
    ("number", .recordsPerPut), ("share", .hotKeyShare), ("seconds", .bufferedTime),
    ("hours", .retention),
  ])
  func `takes exactly the texts that are read`(kind: String, field: StreamField) throws {
    let pattern = try Regex(#require(ScenarioSchema.patterns.first { $0.name == kind }).pattern)
    var random = SplitMix64(seed: UInt64(kind.utf8.count))
    let numbers = ["0", "7", "24", "1.5", "1e3", "2.5E+2", "007", ".5", "1,5", "+3", "-2", ""]
    let parts = [
      "B", "KB", "kb", "MiB", "Kb", "bytes", "k", "K", "M", "m", "records", "msg", "rps", "/s",
      "/ min", "/day", "/year", "/month", " per hour", " per  s", "per s", "/", "%", "ms", "s",
      "min", "h", "d", "y", "days", "€", " ", " ", "",
    ]
    var accepted = 0
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...4, using: &random)
      let rest = (0..<count).compactMap { _ in parts.randomElement(using: &random) }
      let text = (numbers.randomElement(using: &random) ?? "") + rest.joined()
      let isRead =
        (try? DocumentReader.reading {
          $0.value(Node(typed: .string(text)), of: field)
        }) != nil
      // Whole hours are no matter of form.
      let isWhole = field != .retention || text.firstRange(of: "1.5") == nil
      if isWhole { #expect((text.wholeMatch(of: pattern) != nil) == isRead, "'\(text)'") }
      accepted += isRead ? 1 : 0
    }
    #expect(accepted > 10)
  }

  @Test func `may be named by a file, to no effect`() throws {
    let plain = Reading.file(stream: "\"recordSize\": 1, \"rate\": 1")
    let named = plain.replacing(
      "\"formatVersion\"", with: "\"$schema\": \"scenario.schema.json\",\n  \"formatVersion\"")
    #expect(Reading.diagnostics(in: named).isEmpty)
    let odd = plain.replacing("\"formatVersion\"", with: "\"$schema\": ①1,\n  \"formatVersion\"")
    Reading.expect("wrong-type", in: odd)
  }
}
