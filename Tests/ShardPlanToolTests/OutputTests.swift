import ShardPlanTool
import Testing

/// The places that reports go to, and the state after a failure.
struct `Writing a report` {
  static let study = "Docs/Examples/case-study.json"

  @Test func `to a file leaves standard output empty`() {
    let environment = MemoryEnvironment()
    let run = ToolRun("compare", Self.study, "--output", "bills.txt", in: environment)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    let text = String(decoding: environment.files["bills.txt"] ?? [], as: UTF8.self)
    #expect(text == ToolRun("compare", Self.study).output)
  }

  @Test func `to - writes to standard output`() {
    #expect(
      ToolRun("compare", Self.study, "-o", "-").output == ToolRun("compare", Self.study).output)
  }

  @Test func `to a folder that is not there fails before anything is read`() {
    let run = ToolRun("compare", "nothing.json", "--output", "/nowhere/bills.txt")
    #expect(run.exitCode == 73)
    #expect(
      run.errors == "Error: Cannot create '/nowhere/bills.txt': no such file or directory.\n")
  }

  @Test func `to a full disk leaves the old file and exits 74`() {
    let environment = MemoryEnvironment()
    environment.files["bills.txt"] = Array("old".utf8)
    environment.isDiskFull = true
    let run = ToolRun("compare", Self.study, "--output", "bills.txt", in: environment)
    #expect(run.exitCode == 74)
    #expect(environment.files["bills.txt"] == Array("old".utf8))
  }

  @Test func `to a full standard output exits 74`() {
    let environment = MemoryEnvironment()
    environment.isDiskFull = true
    let run = ToolRun("compare", Self.study, in: environment)
    #expect(run.exitCode == 74)
    #expect(run.errors == "Error: Cannot write standard output: no space left on device.\n")
  }

  @Test func `over its own input is refused`() {
    let run = ToolRun("compare", Self.study, "--output", Self.study)
    #expect(run.exitCode == 64)
    #expect(run.errors.hasPrefix("Error: The output '\(Self.study)' would replace an input."))
  }

  @Test func `of faulty input leaves nothing`() {
    let environment = MemoryEnvironment()
    let run = ToolRun(
      "compare", "bad.json", "-o", "bills.txt", files: ["bad.json": "{"], in: environment)
    #expect(run.exitCode == 65)
    #expect(environment.temporaries.isEmpty)
    #expect(environment.files["bills.txt"] == nil)
  }
}

/// The sources of scenarios.
struct `Reading a scenario` {
  @Test func `from standard input gives the same report as from a file`() throws {
    let environment = MemoryEnvironment()
    let file = ToolRun("compare", "Docs/Examples/fleet.json", in: environment)
    environment.input = try #require(environment.files["Docs/Examples/fleet.json"])
    let piped = MemoryEnvironment()
    piped.input = environment.input
    #expect(ToolRun("compare", "-", in: piped).output == file.output)
  }

  @Test func `from a terminal says so instead of waiting`() {
    let environment = MemoryEnvironment()
    environment.terminals = [.input]
    let run = ToolRun("compare", "-", in: environment)
    #expect(run.exitCode == 64)
    #expect(run.errors.hasPrefix("Error: Standard input is a terminal."))
  }
}

/// When control sequences are written.
struct `Color` {
  static let arguments = ["compare", "Docs/Examples/case-study.json"]

  struct Case: Sendable {
    let terminal: Bool
    let variables: [String: String]
    let options: [String]
    let isColored: Bool
  }

  @Test(arguments: [
    Case(terminal: false, variables: [:], options: [], isColored: false),
    Case(terminal: true, variables: [:], options: [], isColored: true),
    Case(terminal: true, variables: ["NO_COLOR": "1"], options: [], isColored: false),
    Case(terminal: true, variables: ["NO_COLOR": ""], options: [], isColored: true),
    Case(terminal: true, variables: ["TERM": "dumb"], options: [], isColored: false),
    Case(terminal: true, variables: [:], options: ["--color=never"], isColored: false),
    Case(terminal: false, variables: [:], options: ["--color", "always"], isColored: true),
  ])
  func `is there only when it is wanted`(example: Case) {
    let environment = MemoryEnvironment()
    environment.terminals = example.terminal ? [.output, .error] : []
    environment.variables = example.variables
    let run = ToolRun(Self.arguments + example.options, in: environment)
    #expect(run.output.contains("\u{1B}[") == example.isColored)
    let failure = ToolRun(
      ["compare", "bad.json"] + example.options, files: ["bad.json": "{"], in: environment)
    #expect(failure.errors.contains("\u{1B}[") == example.isColored)
  }
}
