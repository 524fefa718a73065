import ShardPlanTool
import TestSupport
import Testing

/// Documents whose author is not the one who runs the tool, as in a pull request.
struct `A stranger's document` {
  private static let path = "Docs/Examples/living.md"

  /// Fills the sections of these commands, and returns the run and the document after it.
  private static func inject(
    _ commands: [String], _ options: [String] = [], in environment: MemoryEnvironment
  ) -> (run: ToolRun, isChanged: Bool) {
    // Messages on one line each.
    environment.variables["COLUMNS"] = "1000"
    let text = commands.map { "<!-- shardplan \($0) -->\n<!-- /shardplan -->\n" }.joined()
    let run = ToolRun(["inject", path] + options, files: [path: text], in: environment)
    return (run, environment.files[path] != Array(text.utf8))
  }

  /// Every way in which a section names a file.
  private static let readers = [
    "compare found", "plan found", "sweep found --vary rate=1..5:+1", "breakeven found",
    "sensitivity found", "fleet found", "prices diff found bundled", "prices diff bundled found",
    "prices diff bundled bundled --scenario found", "prices show us-east-1 --prices folder",
    "prices list --prices folder", "compare orders.json --prices folder --region us-east-1",
  ]

  /// A file that somebody else's program wrote, with secrets in place of all its letters.
  private static func foreign(_ kind: Int, secrets seed: UInt64) -> String {
    let kinds = [
      "AWS_KEY=xxxx\nTOKEN=xxxx\n", "-----BEGIN xxxx KEY-----\nxxxxxxxx\n-----END xxxx KEY-----\n",
      #"{ "type": "xxxx", "private_key": "xxxx\\nxxxx", "client_id": "xxxx" }"#,
      #"{ "auths": { "xxxx": { "auth": "xxxx" } }, }"#, #"["xxxx", "xxxx"]"#, #""xxxx""#,
      #"{ "xxxx": { "formatVersion": 1 }, "xxxx": "formatVersion" }"#, "xxxx:xxxx:0:0:xxxx\0xxxx",
      #"{ "formatVersion": 1, "xxxx": "xxxx", xxxx }"#, #"{ "FormatVersion": 1, "xxxx": [xxxx] }"#,
      "\u{FEFF}xxxx", #"{ "xxxx": "xx\u{7}xx" }"#, #"{ "xxxx": 1, "xxxx": 12xxxx }"#,
    ]
    var random = SplitMix64(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return String(
      kinds[kind % kinds.count].map {
        $0 == "x" ? letters.randomElement(using: &random) ?? "a" : $0
      })
  }

  @Test(arguments: Effort.sample(0..<13 * 11, oneIn: 3))
  func `learns nothing of a file that is not ShardPlan's but where it ends being JSON`(
    number: Int
  ) {
    let command = Self.readers[number % Self.readers.count]
    let runs = (0..<3 as Range<UInt64>).map { seed in
      let environment = MemoryEnvironment()
      let text = Array(Self.foreign(number / Self.readers.count, secrets: seed).utf8)
      environment.files["Docs/Examples/found"] = text
      environment.files["Docs/Examples/folder/us-east-1.json"] = text
      return Self.inject([command], in: environment)
    }
    for (run, isChanged) in runs {
      #expect(run.exitCode == 65)
      #expect(!isChanged && run.output.isEmpty)
      // The same words whatever the secrets are.
      #expect(run.errors == runs[0].run.errors)
      #expect(run.errors.contains("[foreign-file]"))
      #expect(run.errors.contains("the command run by itself shows more"))
    }
  }

  @Test func `shows where a file ends being JSON, and the faults of ShardPlan's own files`() {
    let environment = MemoryEnvironment()
    environment.files["Docs/Examples/cut.json"] = Array("{\n  \"formatVersion\": 1,\n  oops".utf8)
    environment.files["Docs/Examples/own.json"] = Array(
      #"{ "formatVersion": 1, "scenarois": [] }"#.utf8)
    let (run, _) = Self.inject(["compare cut.json", "plan own.json"], in: environment)
    #expect(run.errors.contains("\nDocs/Examples/cut.json:3:3: error: This file is not JSON"))
    #expect(!run.errors.contains("oops"))
    #expect(run.errors.contains("scenarois") && run.errors.contains("[unknown-field]"))
  }

  @Test(arguments: readers)
  func `reads regular files only`(command: String) {
    let environment = MemoryEnvironment()
    for name in ["found", "folder/us-east-1.json"] {
      environment.files["Docs/Examples/\(name)"] = Array("{}".utf8)
      environment.devices.insert("Docs/Examples/\(name)")
    }
    let (run, isChanged) = Self.inject([command], in: environment)
    #expect(run.exitCode == 65 && !isChanged)
    #expect(run.errors.contains("it is not a regular file. [failed-command]"))
  }

  @Test(arguments: [("rate=1..100000:+1", false), ("rate=1..100001:+1", true)])
  func `cannot ask for a sweep of more than 100,000 points`(values: String, isRefused: Bool) {
    let environment = MemoryEnvironment()
    // Time is up at the first look, so that the largest sweep need not be gone through.
    environment.secondsPerLook = 31
    let (run, isChanged) = Self.inject(
      ["sweep case-study.json --vary \(values)"], in: environment)
    #expect(run.exitCode == 65 && !isChanged)
    #expect(run.errors.contains("more than 100,000 points, the limit in a document") == isRefused)
    #expect(run.errors.contains("[unusable-command]"))
  }

  @Test func `cannot ask for a sweep of more than 100,000 points by two settings`() {
    let environment = MemoryEnvironment()
    let (run, _) = Self.inject(
      ["sweep case-study.json --vary rate=1..100000000000:+1 --vary recordSize=1KB,2KB"],
      in: environment)
    #expect(run.errors.contains("more than 100,000 points"))
  }

  private static let slow = [
    "plan orders.json", "sensitivity orders.json", "breakeven orders.json",
    "sweep case-study.json --vary rate=1..40:+1",
  ]

  @Test(arguments: slow)
  func `cannot ask for more than 30 seconds`(command: String) {
    let environment = MemoryEnvironment()
    environment.secondsPerLook = 31
    let (run, isChanged) = Self.inject([command], in: environment)
    #expect(run.exitCode == 65 && !isChanged)
    #expect(run.errors.contains("more than 30 seconds, the limit in a document"))
    #expect(run.errors.contains("[unusable-command]"))
    // The user's own commands take as long as they take.
    let own = MemoryEnvironment()
    own.secondsPerLook = 31
    let words = command.split(separator: " ").map { word in
      word.hasSuffix(".json") ? "Docs/Examples/\(word)" : String(word)
    }
    #expect(ToolRun(words, in: own).exitCode == 0)
  }

  @Test func `has 30 seconds for each of its sections`() {
    let environment = MemoryEnvironment()
    // One step each, the clock looked at before it and at its beginning.
    environment.secondsPerLook = 30
    let commands = (1...5).map { "plan case-study.json --growth \($0) --months 2" }
    let (run, isChanged) = Self.inject(
      commands.map { $0.replacing("case-study", with: "single") },
      in: environment.holding("Docs/Examples/single.json"))
    #expect(run.exitCode == 0 && isChanged)
    #expect(run.errors.isEmpty)
  }
}

extension MemoryEnvironment {
  /// Adds a scenario file of one stream.
  fileprivate func holding(_ path: String) -> MemoryEnvironment {
    files[path] = Array(
      """
      { "formatVersion": 1, "region": "us-east-1",
        "scenarios": [{ "stream": { "recordSize": "1 KB", "rate": 1 } }] }
      """.utf8)
    return self
  }
}
