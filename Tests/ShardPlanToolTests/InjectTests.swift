import ShardPlanTool
import TestSupport
import Testing

/// Reports in Markdown documents.
struct `Injecting reports` {
  static let path = "Docs/Examples/living.md"
  static let opening = "<!-- shardplan compare orders.json -->"
  static let closing = "<!-- /shardplan -->"
  static let section = "\(opening)\n\(closing)\n"

  /// Runs the tool on a document in the folder of the examples.
  private static func inject(
    _ text: String, _ options: String..., in given: MemoryEnvironment? = nil
  ) -> (run: ToolRun, text: String) {
    let environment = given ?? MemoryEnvironment()
    // Messages on one line each.
    if environment.variables.isEmpty { environment.variables["COLUMNS"] = "1000" }
    let run = ToolRun(["inject", path] + options, files: [path: text], in: environment)
    return (run, String(decoding: environment.files[path] ?? [], as: UTF8.self))
  }

  /// The Markdown of a command that is run by itself.
  private static func markdown(_ command: String...) -> String {
    ToolRun(command + ["--format", "markdown"]).output
  }

  @Test func `puts between the markers what the command writes`() {
    let (run, text) = Self.inject("before\n\(Self.section)after")
    let report = Self.markdown("compare", "Docs/Examples/orders.json")
    #expect(text == "before\n\(Self.opening)\n\n\(report)\n\(Self.closing)\nafter")
    #expect(run.exitCode == 0)
    #expect(run.output == "Docs/Examples/living.md: 1 section, 1 updated.\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `passes on what a scenario file is warned about, once and not in a check`() {
    let environment = MemoryEnvironment()
    environment.files["Docs/Examples/odd.json"] = Array(
      """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [ { "stream": {
        "recordSize": "1 KB", "rate": 1, "aggregation": {
          "recordsPerPut": 2, "putSize": "2 KB", "distinctKeys": 2 } } } ] }
      """.utf8)
    let section = "<!-- shardplan compare odd.json -->\n\(Self.closing)\n"
    let written = Self.inject(section + section, in: environment)
    #expect(written.run.exitCode == 0)
    #expect(written.run.errors.hasPrefix("Docs/Examples/odd.json:3:44: warning: "))
    #expect(written.run.errors.matches(of: /warning/).count == 1)
    let checked = Self.inject(written.text, "--check", in: environment)
    #expect(checked.run.errors == written.run.errors)
  }

  @Test(arguments: [
    "compare orders.json --heading-level 3 --month 2026-11 --region us-east-1,eu-west-1",
    "compare orders.json --explain --format markdown", "plan 'orders.json' --growth 5 --months 3",
    "prices show eu-west-1", "prices list", "-f markdown plan \"fleet.json\"",
    "compare orders.json --prices ../../Pricing", "prices diff bundled bundled",
  ])
  func `takes every command that makes a report`(command: String) {
    let environment = MemoryEnvironment()
    let table = "Docs/Examples/../../Pricing/eu-west-1.json"
    environment.files[table] = try? Repository.bytes("Pricing/eu-west-1.json")
    let (run, text) = Self.inject(
      "<!-- shardplan \(command) -->\n\(Self.closing)\n", in: environment)
    #expect(run.exitCode == 0)
    #expect(text.contains("\n\n#") && text.hasSuffix("\n\n\(Self.closing)\n"))
  }

  @Test func `finds files from the folder of the document, wherever it is called`() {
    let inside = MemoryEnvironment()
    inside.files["living.md"] = Array(Self.section.utf8)
    inside.files["orders.json"] = try? Repository.bytes("Docs/Examples/orders.json")
    #expect(ToolRun("inject", "living.md", in: inside).exitCode == 0)
    let text = String(decoding: inside.files["living.md"] ?? [], as: UTF8.self)
    #expect(text == Self.inject(Self.section).text)
  }

  @Test func `gives the same on every terminal`() {
    let plain = Self.inject(Self.section).text
    let colored = MemoryEnvironment()
    colored.terminals = [.output, .error]
    colored.columns = 44
    colored.variables = ["COLUMNS": "41", "TERM": "xterm"]
    let result = Self.inject(
      Self.section, "--color", "always", "--width", "40", in: colored)
    #expect(result.text == plain)
  }

  @Test func `keeps a byte order mark, line ends and a missing last one`() {
    let report = Self.markdown("prices", "show", "eu-west-1")
    let marker = "<!-- shardplan prices show eu-west-1 -->"
    let (_, text) = Self.inject("\u{FEFF}\(marker)\r\n\(Self.closing)")
    let lines = "\n\(report)\n".replacing("\n", with: "\r\n")
    #expect(text == "\u{FEFF}\(marker)\r\n\(lines)\(Self.closing)")
  }

  @Test func `does not write what is up to date`() {
    let environment = MemoryEnvironment()
    environment.immovable = Self.path
    let (run, _) = Self.inject(Self.inject(Self.section).text, in: environment)
    #expect(run.exitCode == 0)
    #expect(run.output == "Docs/Examples/living.md: 1 section, all up to date.\n")
  }

  @Test func `writes all documents or none`() {
    let environment = MemoryEnvironment()
    let files = ["a.md": "<!-- shardplan prices list -->\n\(Self.closing)", "b.md": "x"]
    environment.files["c.md"] = Array((files["a.md"] ?? "").utf8)
    environment.immovable = "c.md"
    let run = ToolRun("inject", "a.md", "c.md", files: files, in: environment)
    #expect(run.exitCode == 74)
    #expect(environment.files["a.md"] == environment.files["c.md"])
    #expect(environment.files["a.md"] == Array((files["a.md"] ?? "").utf8))
    environment.immovable = nil
    // A document without a section is an error, and keeps the other from being written.
    #expect(ToolRun("inject", "a.md", "b.md", files: files, in: environment).exitCode == 65)
    #expect(environment.files["a.md"] == Array((files["a.md"] ?? "").utf8))
  }

  @Test func `begins again when a document changes meanwhile`() throws {
    let environment = MemoryEnvironment()
    let text = "<!-- shardplan prices list -->\n\(Self.closing)"
    environment.files["b.md"] = Array(text.utf8)
    var edits = 0
    environment.interference = {
      // Once, between filling the first document and the second.
      guard edits < 1 else { return }
      edits += 1
      environment.files["b.md", default: []] += Array("\nAn edit.\n".utf8)
    }
    let run = ToolRun("inject", "a.md", "b.md", files: ["a.md": text], in: environment)
    #expect(run.exitCode == 0 && edits == 1)
    #expect(run.output == "a.md: 1 section, 1 updated.\nb.md: 1 section, 1 updated.\n")
    let written = String(decoding: environment.files["b.md"] ?? [], as: UTF8.self)
    #expect(written.contains("us-east-1") && written.hasSuffix("\nAn edit.\n"))
    #expect(environment.temporaries.isEmpty)
  }

  @Test func `gives up when a document keeps changing, and writes none`() throws {
    let environment = MemoryEnvironment()
    let text = "<!-- shardplan prices list -->\n\(Self.closing)"
    environment.files["b.md"] = Array(text.utf8)
    var edits = 0
    environment.interference = {
      edits += 1
      environment.files["b.md", default: []] += Array("\n\(edits)\n".utf8)
    }
    let run = ToolRun("inject", "a.md", "b.md", files: ["a.md": text], in: environment)
    #expect(run.exitCode == 74 && run.output.isEmpty)
    #expect(run.errors == "Error: Cannot replace 'b.md': it changed.\n")
    #expect(environment.files["a.md"] == Array(text.utf8))
    let kept = (1...edits).map { "\n\($0)\n" }.joined()
    #expect(environment.files["b.md"] == Array((text + kept).utf8))
    #expect(environment.temporaries.isEmpty)
  }

  @Test func `fills a document that is named twice once`() {
    let text = "<!-- shardplan prices list -->\n\(Self.closing)"
    let run = ToolRun("inject", "a.md", "a.md", files: ["a.md": text])
    #expect(run.output == "a.md: 1 section, 1 updated.\n")
  }

  @Test func `checks without writing`() {
    let current = Self.inject(Self.section).text
    let kept = Self.inject(current, "--check")
    #expect(kept.run.exitCode == 0)
    #expect(kept.run.output.isEmpty && kept.run.errors.isEmpty)
    let text = "\n\(Self.section)\(current)\(Self.section)"
    let stale = Self.inject(text, "--check")
    #expect(stale.run.exitCode == 1)
    #expect(stale.text == text)
    let second = 4 + current.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(
      stale.run.errors
        == [2, second].map {
          "Docs/Examples/living.md:\($0): The section of 'compare orders.json' is out of date.\n"
        }.joined() + "Help: 'shardplan inject', without --check, brings it up to date.\n")
  }

  @Test(arguments: [
    "<!-- /shardplan -->", "\n<!-- /shardplan -->\n", "\r\n\r<!-- /shardplan -->", "-->", "```",
    "\n```\n", "~~~", "<!--", "| x |\n\n<!-- /shardplan -->", "\u{2028}<!-- /shardplan -->",
    "\u{85}<!-- /shardplan -->", "    <!-- /shardplan -->", "<!-- shardplan prices list -->",
    "\\<!-- /shardplan -->", "`", "\u{0B}<!-- /shardplan -->\u{0C}",
  ])
  func `is not led out of its section by a name`(name: String) throws {
    let quoted = name.unicodeScalars.map {
      "\\u" + String(0x10000 + $0.value, radix: 16).dropFirst()
    }
    .joined()
    let scenario = """
      { "formatVersion": 1, "title": "\(quoted)", "region": "us-east-1", "scenarios": [
        { "name": "\(quoted)", "stream": { "name": "\(quoted)", "recordSize": "1 KB", "rate": 1 } },
        { "name": "b", "streams": [{ "name": "\(quoted) 2", "recordSize": "1 KB", "rate": 1 },
          { "name": "c", "recordSize": "1 KB", "rate": 1 } ] } ] }
      """
    let environment = MemoryEnvironment()
    let text = """
      <!-- shardplan compare hostile.json --explain -->
      \(Self.closing)
      <!-- shardplan plan hostile.json --aggregation-table -->
      \(Self.closing)
      end
      """
    environment.files["Docs/Examples/hostile.json"] = Array(scenario.utf8)
    let first = Self.inject(text, in: environment)
    #expect(first.run.exitCode == 0)
    let second = Self.inject(first.text, in: environment)
    #expect(second.run.output.hasSuffix("living.md: 2 sections, all up to date.\n"))
    #expect(first.text.hasSuffix("\n\n\(Self.closing)\nend"))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    /// The command, with ① where the caret is expected.
    let command: String
    let message: String
    var testDescription: String { command }
  }

  static let faults = [
    Fault(code: "failed-command", command: "①compare no.json", message: "Docs/Examples/no.json"),
    Fault(code: "failed-command", command: "①compare -", message: "Cannot read standard input"),
    Fault(
      code: "failed-command", command: "①prices diff bundled bundled --scenario -",
      message: "Cannot read standard input"),
    Fault(
      code: "failed-command", command: "①compare orders.json --prices nowhere",
      message: "Docs/Examples/nowhere"),
    Fault(code: "malformed-command", command: "compare ①'a", message: "quote is not closed"),
    Fault(code: "malformed-command", command: "compare a①\\", message: "follows this backslash"),
    Fault(code: "malformed-command", command: "compare a①\0", message: "control characters"),
    Fault(code: "unusable-command", command: "①comapre a", message: "Did you mean 'compare'?"),
    Fault(code: "unusable-command", command: "①compare", message: "Missing expected argument"),
    Fault(code: "unusable-command", command: "①compare a b", message: "Unexpected argument 'b'"),
    Fault(code: "unusable-command", command: "①compare a --mnoth 1", message: "'--month'?"),
    Fault(
      code: "unusable-command", command: "①compare a b --format x",
      message: "text, markdown, html, svg, csv, json, github. Unexpected argument 'b'."),
    Fault(code: "unusable-command", command: "①", message: "No command is named"),
    Fault(code: "unusable-command", command: "①--version", message: "makes no report"),
    Fault(code: "unusable-command", command: "①compare -h", message: "makes no report"),
    Fault(code: "unusable-command", command: "①prices", message: "makes no report"),
    Fault(code: "unusable-command", command: "①inject living.md", message: "'inject' makes no"),
    Fault(code: "unusable-command", command: "①prices check", message: "'prices check' makes no"),
    Fault(code: "unusable-command", command: "①prices import a", message: "'prices import' makes"),
    Fault(code: "unusable-command", command: "①compare a -o -", message: "'--output' cannot"),
    Fault(
      code: "unusable-command", command: "①compare a --fail-above 1",
      message: "'--fail-above' cannot be used"),
    Fault(
      code: "unusable-command", command: "①compare a --fail-increase 1 --against b",
      message: "'--fail-increase' cannot be used"),
    Fault(
      code: "unusable-command", command: "①prices diff a b --fail-on-change",
      message: "'--fail-on-change' cannot be used"),
    Fault(code: "unusable-command", command: "①compare a -f csv", message: "filled with Markdown"),
    Fault(
      code: "unusable-command", command: "①compare a -f pdf",
      message: "one of the following: text, markdown"),
    Fault(
      code: "unusable-command", command: "①compare orders.json --region cn-northwest-1",
      message: "no prices for 'cn-northwest-1'"),
    Fault(
      code: "unusable-command", command: "①compare --record-size 1KB --rate 5/s",
      message: "Missing expected argument '--region <code>'"),
    Fault(
      code: "unusable-command", command: "①prices show eu-west-11",
      message: "Did you mean 'eu-west-1'?"),
  ]

  @Test(arguments: faults)
  func `refuses a command at its place`(fault: Fault) {
    let marked = "<!-- shardplan \(fault.command)\(fault.command == "①" ? "" : " ")-->"
    let column = marked.unicodeScalars.prefix { $0 != "①" }.count + 1
    let text = "\n\(marked.replacing("①", with: ""))\nold\n\(Self.closing)\n"
    let (run, after) = Self.inject(text)
    #expect(run.exitCode == 65)
    #expect(after == text)
    #expect(run.errors.hasPrefix("Docs/Examples/living.md:2:\(column): error: "))
    #expect(run.errors.contains("[\(fault.code)]"))
    #expect(run.errors.contains(fault.message))
    #expect(run.output.isEmpty)
  }

  @Test func `tells once what is wrong with a file that several sections read`() {
    let environment = MemoryEnvironment()
    environment.files["Docs/Examples/bad.json"] = Array("{".utf8)
    let command = "<!-- shardplan compare bad.json -->\n\(Self.closing)\n"
    let other = "<!-- shardplan plan bad.json -->\n\(Self.closing)\n"
    let (run, _) = Self.inject(command + other + command, in: environment)
    #expect(run.errors.matches(of: /Docs\/Examples\/bad.json:1:2: error:/).count == 1)
    #expect(run.errors.matches(of: /failed-command/).count == 3)
    #expect(run.errors.hasSuffix("\n4 errors.\n"))
  }

  @Test func `tells a missing document from standard input`() {
    #expect(ToolRun("inject", "nothing.md").exitCode == 66)
    let run = ToolRun("inject", "-")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("cannot come from standard input"))
    #expect(ToolRun("inject").exitCode == 64)
  }

  @Test func `leaves a document in a folder that cannot be written to`() {
    let environment = MemoryEnvironment()
    let text = "<!-- shardplan prices show eu-west-1 -->\n\(Self.closing)\n"
    let run = ToolRun("inject", "/nowhere/a.md", files: ["/nowhere/a.md": text], in: environment)
    #expect(run.exitCode == 73)
    #expect(run.output.isEmpty)
    #expect(environment.files["/nowhere/a.md"] == Array(text.utf8))
  }

  @Test func `takes a document that is named twice once`() {
    let environment = MemoryEnvironment()
    let run = ToolRun(
      "inject", Self.path, Self.path, files: [Self.path: Self.section], in: environment)
    #expect(run.output == "Docs/Examples/living.md: 1 section, 1 updated.\n")
  }

  @Test func `says what its document says`() throws {
    let text = try Repository.text("Docs/LivingDocuments.md")
    let example = "Docs/Examples/Review.md"
    #expect(text.contains(ToolRun("inject", example).output))
    let review = try Repository.text(example).replacing("645.32", with: "9")
    let environment = MemoryEnvironment()
    environment.files["Docs/Examples/orders.json"] =
      try Repository.bytes("Docs/Examples/orders.json")
    environment.files[example] = Array(review.utf8)
    _ = Tool.run(["inject", "--check", example], in: environment)
    #expect(!environment.errors.isEmpty && text.contains(environment.errors))
    let gate = ToolRun(
      "compare", "Docs/Examples/orders.json", "--fail-above", "6000", "--of", "Advantage")
    #expect(try Repository.text("Docs/Budgets.md").contains(gate.errors))
  }

  @Test func `does not change the example, which is up to date`() {
    #expect(ToolRun("inject", "--check", "Docs/Examples/Review.md").exitCode == 0)
  }
}
