import ShardPlan
import ShardPlanEngine
import ShardPlanText
import Testing

@testable import ShardPlanCommandLine
@testable import ShardPlanTool

/// What people type first is answered with the name it has here.
struct `What people type first` {
  static let stream = [
    "compare", "--record-size", "1KB", "--rate", "300/s", "--region", "us-east-1",
  ]

  @Test(arguments: [
    ("--consumers", "--shared-consumers"), ("--efo", "--enhanced-fan-out"),
    ("--fan-out", "--enhanced-fan-out"), ("--size", "--record-size"), ("--shard", "--shards"),
    ("--shard-count", "--shards"), ("--records", "--rate"), ("--rps", "--rate"),
    ("--partition-key", "--partition-key-size"), ("--retention-hours", "--retention"),
    ("--retention_hours", "--retention"), ("--RetentionPeriodHours", "--retention"),
    ("--streams", "--count"), ("--kpl", "--kpl-producers"), ("--budget", "--fail-above"),
    ("--json", "--format json"), ("--baseline", "--against"), ("--breakdown", "--explain"),
  ])
  func `An option that newcomers try first names the right one`(_ typed: String, _ meant: String) {
    let run = ToolRun(Self.stream + [typed, "2"])
    #expect(run.messages.contains("Unknown option '\(typed)'. Did you mean '\(meant)'?"))
    #expect(run.exitCode == 64)
  }

  @Test func `A synonym is suggested only where its option is taken`() {
    let run = ToolRun("prices", "show", "us-east-1", "--budget", "5")
    #expect(run.messages.contains("Unknown option '--budget'."))
    #expect(!run.messages.contains("fail-above"))
  }

  @Test func `Every synonym leads to an option of some command and is the name of none`() {
    func options(of command: Command) -> [OptionDeclaration] {
      command.options + command.subcommands.flatMap { options(of: $0) }
    }
    let names = Set(options(of: .shardplan).map(\.name))
    let taken = Set(names.map { Suggestion.key(of: $0) })
    for (word, option) in Synonyms.options {
      let words = option.split(separator: " ").map(String.init)
      #expect(names.contains(words[0]), "\(word) leads to \(option)")
      #expect(!taken.contains(word) || word == "sizes", "\(word) is an option")
    }
  }

  @Test func `A synonym of a setting is the name of none in files`() {
    for field in StreamField.allCases {
      for name in [field.path, field.shortName, field.optionName] where name != "consumers" {
        #expect(Synonyms.setting(for: name) == nil, "\(name) is a name")
      }
    }
  }

  @Test func `The mode advantage is short for on-demand-advantage`() {
    let short = ToolRun(Self.stream + ["--mode", "provisioned,advantage", "--format", "json"])
    let long = ToolRun(
      Self.stream + ["--mode", "provisioned,on-demand-advantage", "--format", "json"])
    #expect(short.exitCode == 0)
    #expect(short.output == long.output)
    let both = ToolRun(Self.stream + ["--mode", "advantage,on-demand-advantage"])
    #expect(both.messages.contains("is listed twice"))
  }

  @Test(arguments: [
    ("standard", "on-demand"), ("ON_DEMAND", "on-demand"), ("serverless", "on-demand"),
    ("Advantage", "on-demand-advantage"), ("shards", "provisioned"),
  ])
  func `A mode by another name is answered with ours`(_ typed: String, _ meant: String) {
    let run = ToolRun(Self.stream + ["--mode", typed])
    #expect(run.messages.contains("Did you mean '\(meant)'?"))
  }

  @Test(arguments: [
    (#""consumers": 2"#, #"write { "shared": 2 }"#),
    (#""efo": 2"#, #"it belongs inside: "consumers": { "enhancedFanOut": … }"#),
    (#""enhancedFanOut": 2"#, #"it belongs inside: "consumers": { "enhancedFanOut": … }"#),
    (#""kpl": {}"#, #"it belongs inside: "aggregation": { "kpl": … }"#),
    (
      #""aggregation": { "producers": 2 }"#, #"it belongs inside: "kpl": { "producers": … }"#
    ),
    (#""aggregation": { "shards": 2 }"#, #"it belongs in the stream itself: "shards": …"#),
    (#""shardCount": 2"#, "did you mean 'shards'?"),
    (#""retentionHours": 48"#, "did you mean 'retention'?"),
    (#""recordsPerSecond": 48"#, "did you mean 'rate'?"),
    (#""month": "730h""#, #"it belongs in the scenario, next to "stream""#),
  ])
  func `A field of a stream by another name or place is answered with ours`(
    _ field: String, _ advice: String
  ) {
    let text = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "stream": { "recordSize": "1KB", "rate": "300/s", \(field) } } ] }
      """
    let run = ToolRun("compare", "s.json", "--width", "200", files: ["s.json": text])
    #expect(run.errors.contains("help: \(advice)"))
    #expect(run.exitCode == 65)
  }

  @Test func `A field at the wrong level of a file is answered with its place`() {
    let text = """
      { "formatVersion": 1, "region": "us-east-1", "mode": "provisioned", "rate": "1/s",
        "scenarios": [{ "recordSize": "1KB", "stream": { "recordSize": "1KB", "rate": "1/s" } }] }
      """
    let run = ToolRun("compare", "s.json", "--width", "200", files: ["s.json": text])
    #expect(run.errors.contains(#"it belongs inside: "scenarios": [{ "mode": … }]"#))
    #expect(run.errors.contains(#"it belongs inside: "scenarios": [{ "stream": { "rate": … } }]"#))
    #expect(run.errors.contains(#"it belongs inside: "stream": { "recordSize": … }"#))
  }

  @Test func `A swept field by another name is answered with ours`() {
    let run = ToolRun(
      "sweep", "Docs/Examples/case-study.json", "--vary", "size=1KB,2KB")
    #expect(run.messages.contains("Did you mean 'recordSize'?"))
  }

  @Test func `A mode by another name in a file is answered with ours`() {
    let text = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "mode": "advantage", "stream": { "recordSize": "1KB", "rate": "300/s" } } ] }
      """
    let run = ToolRun("compare", "s.json", files: ["s.json": text])
    #expect(run.errors.contains("did you mean 'on-demand-advantage'?"))
  }
}
