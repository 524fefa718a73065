import FuzzLaws
import ShardPlanText
import TestSupport
import Testing

/// Whatever a stranger calls something, it stays a name in every format of every command.
struct `A nasty text` {
  /// The commands that show names of scenarios and streams.
  private static let commands = [
    "compare s.json --explain", "plan s.json --growth 8% --months 2", "sensitivity s.json",
    "sweep s.json --vary rate=1,1000", "fleet s.json",
    "prices diff old new --scenario s.json",
  ]

  @Test(arguments: NastyTexts.parts.indices)
  func `is a name in every report`(part: Int) {
    let world = Self.world(naming: NastyTexts.parts[part])
    // Known texts go through all commands, and each code point through one of them.
    let isOfScalars = part < NastyTexts.partsOfScalars.count
    let commands =
      isOfScalars ? [Self.commands[part % Self.commands.count]] : Self.commands
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      for format in OutputFormat.allCases where format != .bytes {
        if format == .svg, ["sensitivity", "fleet", "prices"].contains(words[0]) { continue }
        var laws = Laws()
        let run = SmallRun(words + ["--format", format.rawValue], in: world, as: format, &laws)
        #expect(laws.broken.isEmpty, "\(command) as \(format)")
        #expect(run.exitCode == 0, "\(command) as \(format): \(run.errors)")
      }
    }
  }

  /// Names of a hundred thousand signs once took minutes: each sign copied all before it.
  @Test(arguments: ["\u{1B}", "\u{301}", "א ", "##[", "::\n", "w.", "x", "- "])
  func `of any length is a name in every report`(part: String) {
    let length = Effort.size(100_000, over: 25)
    let world = Self.world(naming: [String(repeating: part, count: length / part.utf8.count)])
    for format in OutputFormat.allCases where format != .bytes {
      var laws = Laws()
      let run = SmallRun(
        ["compare", "s.json", "--format", format.rawValue], in: world, as: format, &laws)
      #expect(laws.broken.isEmpty && run.exitCode == 0, "\(format): \(run.errors)")
    }
  }

  /// Break-even points take thousands of bills each, so that one name goes through one format.
  @Test(arguments: NastyTexts.parts.indices)
  func `is a name in break-even points`(part: Int) throws {
    let formats = OutputFormat.allCases.filter { $0 != .bytes }
    let format = formats[part % formats.count]
    let name = try #require(NastyTexts.parts[part].last)
    var laws = Laws()
    let run = SmallRun(
      ["breakeven", "s.json", "--over", "retention", "--format", format.rawValue],
      in: Self.world(naming: [name]), as: format, &laws)
    #expect(laws.broken.isEmpty && run.exitCode == 0, "\(run.errors)")
  }

  @Test(arguments: NastyTexts.parts.indices)
  func `cannot leave a section of a document`(part: Int) {
    let document = "<!-- shardplan compare s.json --explain -->\n<!-- /shardplan -->\n"
    let world = Self.world(naming: NastyTexts.parts[part])
    world.files["a.md"] = Array(document.utf8)
    var laws = Laws()
    #expect(SmallRun(["inject", "a.md"], in: world, as: .text, &laws).exitCode == 0)
    let filled = world.files["a.md"]
    #expect(SmallRun(["inject", "a.md"], in: world, as: .text, &laws).exitCode == 0)
    #expect(world.files["a.md"] == filled)
    #expect(filled?.starts(with: document.utf8.prefix(44)) == true)
    #expect(laws.broken.isEmpty)
  }

  @Test(arguments: NastyTexts.parts.indices)
  func `comes back unchanged from JSON`(part: Int) throws {
    let names = NastyTexts.parts[part]
    var laws = Laws()
    let run = SmallRun(
      ["compare", "s.json", "--format", "json"], in: Self.world(naming: names), as: .json, &laws)
    let report = try JSONReader.read(SourceText(name: "", text: run.output))
    let shown = report["scenarios"].elements.compactMap { $0["name"].text }
    let expected = names.indices.map { Self.unique(names[$0], $0) }
    #expect(shown.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  /// Texts that messages quote because something is wrong with them.
  @Test(arguments: NastyTexts.parts.indices)
  func `stays what it is in a complaint`(part: Int) {
    for text in NastyTexts.parts[part] {
      let scenario = JSONOutput.object([
        "formatVersion": .integer(1), "region": .string(text),
        "scenarios": .array([
          .object([
            "name": .string(text), "mode": .string(text), text: .string(text),
            "stream": .object(["recordSize": .string(text), "rate": .string(text)]),
          ])
        ]),
      ]).text()
      let world = SmallWorld(["s.json": Array(scenario.utf8), text: Array("{".utf8)])
      var laws = Laws()
      for arguments in [
        ["compare", "s.json"], ["compare", text], [text], ["prices", text],
        ["compare", "--\(text)"],
        ["compare", "s.json", "--region", text], ["prices", "show", text], ["inject", text],
        ["sweep", "s.json", "--vary", text], ["sweep", "s.json", "--vary", "rate=1\(text)"],
        ["sweep", "s.json", "--vary", "rate=\(text)"],
        ["compare", "s.json", "--month", "1\(text)"],
        ["compare", "--record-size", "1\(text)", "--rate", "1/s", "--region", "us-east-1"],
        ["compare", "s.json", "--fail-above", text], ["breakeven", "s.json", "--over", text],
        ["compare", "--record-size", text, "--rate", text],
        ["prices", "check", text], ["prices", "check", text, "--format", "github"],
        ["prices", "import", text], ["plan", "s.json", "--prices", text],
        ["prices", "diff", text, text], ["compare", "s.json", "--output", text],
      ] where !arguments.contains("-") {
        _ = SmallRun(arguments, in: world, as: .bytes, &laws)
      }
      #expect(laws.broken.isEmpty, "\(text.debugDescription)")
    }
  }

  /// The source of a price table, which many reports name.
  @Test(arguments: Effort.sample(NastyTexts.known, oneIn: 3))
  func `is a name in a price table`(text: String) throws {
    let table = Self.table(from: text)
    let world = SmallWorld([
      "own/us-east-1.json": table, "s.json": Self.scenario(naming: ["a"]),
      "\(text)/us-east-1.json": table, "old/us-east-1.json": Self.table(from: "old"),
    ])
    for command in [
      "prices show us-east-1 --prices own", "prices list --prices own",
      "compare s.json --prices own", "prices diff old own",
    ] {
      for format in OutputFormat.allCases where format != .bytes {
        if format == .svg, command.hasPrefix("prices") { continue }
        var laws = Laws()
        let words = command.split(separator: " ").map(String.init)
        _ = SmallRun(words + ["--format", format.rawValue], in: world, as: format, &laws)
        if format == .text, words.last == "own", text != "-" {
          let named = words.dropLast() + [text, "--format", format.rawValue]
          _ = SmallRun(Array(named), in: world, as: format, &laws)
        }
        #expect(laws.broken.isEmpty, "\(command) as \(format)")
      }
    }
  }

  private static func world(naming names: [String]) -> SmallWorld {
    SmallWorld([
      "s.json": scenario(naming: names), "old/us-east-1.json": table(from: "old"),
      "new/us-east-1.json": Array(
        String(decoding: table(from: "new"), as: UTF8.self).replacing("0.015", with: "0.016").utf8),
    ])
  }

  /// Names must differ and must not be empty.
  private static func unique(_ name: String, _ index: Int) -> String { "\(name)\(index)" }

  private static func scenario(naming names: [String]) -> [UInt8] {
    let modes = ["provisioned", "on-demand"]
    let scenarios = names.enumerated().map { index, name in
      JSONOutput.object([
        "name": .string(unique(name, index)), "mode": .string(modes[index % 2]),
        "stream": .object([
          "name": .string(unique(name, index)), "recordSize": .string("77 B"),
          "rate": .string("25000/s"),
        ]),
      ])
    }
    let file = JSONOutput.object([
      "formatVersion": .integer(1), "title": .string(names[0].isEmpty ? "a" : names[0]),
      "region": .string("us-east-1"), "scenarios": .array(scenarios),
    ])
    return Array(file.text().utf8)
  }

  private static func table(from source: String) -> [UInt8] {
    let text = PriceTableSample.text.replacing("SOURCE", with: JSONOutput.string(source).text())
    return Array(text.utf8)
  }
}

extension JSONValue {
  /// The value of a field.
  fileprivate subscript(name: String) -> JSONValue {
    guard case .object(let members) = content else {
      return JSONValue(content: .null, range: 0..<0)
    }
    return members.first { $0.key == name }?.value ?? JSONValue(content: .null, range: 0..<0)
  }

  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = content { elements } else { [] }
  }

  fileprivate var text: String? {
    if case .string(let text) = content { text } else { nil }
  }
}
