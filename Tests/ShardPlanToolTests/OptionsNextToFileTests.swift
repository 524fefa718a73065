import ShardPlan
import TestSupport
import Testing

/// Options next to a scenario file.
struct `Options next to a file` {
  /// A report without the remark on what options changed.
  private func withoutRemark(_ text: String) -> String {
    if let start = text.firstRange(of: ",\n  \"changed\": [")?.lowerBound {
      return text[..<start] + "\n}\n"
    }
    guard let start = text.firstRange(of: "Changed by options:")?.lowerBound,
      let end = text[start...].firstRange(of: "\n\n")?.upperBound
    else { return text }
    return String(text[..<start] + text[end...])
  }

  private func run(_ arguments: [String], on file: RandomFile) -> ToolRun {
    ToolRun(arguments, files: ["x.json": file.text])
  }

  @Test func `set everything that options can set`() {
    let options = RandomFile.settings.map(\.option) + ["mode", "traffic"]
    #expect(Set(options) == Set(ScenarioOption.all.map(\.name)))
  }

  /// Each of the settings is drawn as the first one in turn.
  @Test(arguments: 0..<52)
  func `report what the edited file reports`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let file = RandomFile(using: &random)
    var edited = file
    var arguments: [String] = []
    let first = RandomFile.settings[Int(seed) % RandomFile.settings.count]
    var settings = [first]
    if seed % 3 == 0, let other = RandomFile.settings.randomElement(using: &random),
      other.option != first.option, !excludes(other, first)
    {
      settings.append(other)
    }
    let most = file.scenarios.map(\.streams.count).max() ?? 0
    let chosen = RandomFile.names.prefix(most).filter { _ in
      seed % 2 == 0 && Bool.random(using: &random)
    }
    for setting in settings {
      let value = try #require(setting.values.randomElement(using: &random))
      arguments += ["--" + setting.option, value.typed]
      for (number, scenario) in file.scenarios.enumerated() {
        for stream in scenario.streams.indices
        where chosen.isEmpty || chosen.contains(RandomFile.names[stream]) {
          edited.edit(setting, value.written, scenario: number, stream: stream)
        }
      }
    }
    arguments += chosen.flatMap { ["--stream", $0] }
    for command in [["compare", "--format", "json"], ["compare"]].prefix(seed % 4 == 0 ? 2 : 1) {
      let changed = run(command + ["x.json"] + arguments, on: file)
      let expected = run(command + ["x.json"], on: edited)
      #expect((changed.exitCode == 0) == (expected.exitCode == 0), "\(changed.errors)")
      #expect(withoutRemark(changed.output) == expected.output)
      if changed.exitCode == 0 { #expect(changed.output != expected.output) }
    }
  }

  /// Whether two settings cannot be given together, which a second edit would hide.
  private func excludes(_ one: RandomFile.Setting, _ other: RandomFile.Setting) -> Bool {
    let groups = [
      ["recordSize", "recordSizes", "rate", "throughput"],
      ["peakRate", "peakThroughput"],
    ]
    let isAggregation = [one, other].allSatisfy { $0.path.hasPrefix("aggregation") }
    return isAggregation || groups.contains { $0.contains(one.path) && $0.contains(other.path) }
  }

  /// The totals and shards of each column of a comparison.
  private func columns(_ run: ToolRun) -> [String] {
    run.output.split(separator: "\n").filter {
      $0.contains("\"total\":") || $0.contains("\"shards\":") || $0.contains("\"mode\":")
    }.map(String.init)
  }

  @Test(arguments: 0..<26)
  func `make a column of each listed value`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 1_000)
    var file = RandomFile(using: &random)
    file.scenarios = Array(file.scenarios.prefix(1))
    let setting = RandomFile.settings[Int(seed) % RandomFile.settings.count]
    let values = setting.values.map(\.typed)
    let listed = run(
      [
        "compare", "x.json", "--format", "json", "--" + setting.option,
        values.joined(separator: ","),
      ],
      on: file)
    let single = values.map {
      run(["compare", "x.json", "--format", "json", "--" + setting.option, $0], on: file)
    }
    #expect((listed.exitCode == 0) == single.allSatisfy { $0.exitCode == 0 })
    guard listed.exitCode == 0 else { return }
    #expect(columns(listed) == single.flatMap { columns($0) })
  }

  @Test func `move the peak with the traffic`() {
    let files = [
      "x.json": Self.file(#""rate": "900/s", "peakRate": "3000/s""#),
      "y.json": Self.file(#""rate": "1800/s", "peakRate": "6000/s""#),
    ]
    for value in ["1800/s", "200%"] {
      let moved = ToolRun(["compare", "x.json", "--traffic", value], files: files)
      #expect(moved.output.contains("traffic \(value) in 1 stream."))
      #expect(withoutRemark(moved.output) == ToolRun(["compare", "y.json"], files: files).output)
    }
  }

  private static func file(_ stream: String) -> String {
    #"{"formatVersion": 1, "region": "us-east-1", "scenarios": [{"stream": {"recordSize": "1 KB", "#
      + stream + "}}]}"
  }

  @Test(arguments: [
    (["--stream", "ordres", "--retention", "7d"], "Did you mean 'orders'?"),
    (["--stream", "payments", "--retention", "7d"], "'orders'"),
    (["--stream", "orders"], "limits what other options change"),
    (["--stream", "orders", "--region", "eu-west-1"], "'--region' moves all streams"),
  ])
  func `name the streams of the file`(options: [String], message: String) {
    var random = SplitMix64(seed: 3)
    let run = run(["compare", "x.json"] + options, on: RandomFile(using: &random))
    #expect(run.exitCode == 64)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
