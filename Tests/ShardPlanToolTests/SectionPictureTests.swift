import ShardPlanTool
import TestSupport
import Testing

/// Pictures of charts next to living documents.
struct `A picture of a section` {
  static let path = "Docs/Examples/living.md"
  static let closing = "<!-- /shardplan -->"

  private static func inject(
    _ commands: [String], _ options: String..., in environment: MemoryEnvironment
  ) -> ToolRun {
    environment.variables["COLUMNS"] = "1000"
    let text = commands.map { "<!-- shardplan \($0) -->\n\(closing)\n" }.joined(separator: "\n")
    if environment.files[path] == nil { environment.files[path] = Array(text.utf8) }
    return ToolRun(["inject", path] + options, in: environment)
  }

  private static func text(_ path: String, in environment: MemoryEnvironment) -> String {
    String(decoding: environment.files[path] ?? [], as: UTF8.self)
  }

  @Test(arguments: [
    "compare orders.json", "plan orders.json --growth 5%", "breakeven orders.json",
    "sweep orders.json --vary peakRate=9000..30000:+500",
  ])
  func `is what the command draws, and shown by the section`(command: String) {
    let environment = MemoryEnvironment()
    let run = Self.inject([command + " --chart bills.svg"], in: environment)
    #expect(run.exitCode == 0, "\(run.errors)")
    let words = command.replacing("orders.json", with: "Docs/Examples/orders.json")
      .split(separator: " ").map { String($0) }
    let picture = ToolRun(words + ["--format", "svg"]).output
    #expect(Self.text("Docs/Examples/bills.svg", in: environment) == picture)
    let text = Self.text(Self.path, in: environment)
    #expect(text.matches(of: /\n!\[[^\n]+\]\(bills\.svg\)\n/).count == 1)
    // A second run changes nothing, and a check agrees.
    #expect(Self.inject([], in: environment).output.contains("all up to date"))
    #expect(Self.inject([], "--check", in: environment).exitCode == 0)
  }

  @Test func `is out of date when it is missing or another one`() {
    let environment = MemoryEnvironment()
    _ = Self.inject(["compare orders.json --chart bills.svg"], in: environment)
    let drawn = environment.files["Docs/Examples/bills.svg"]
    for other in [nil, Array("<svg xmlns='x'></svg>\n".utf8)] {
      environment.files["Docs/Examples/bills.svg"] = other
      let check = Self.inject([], "--check", in: environment)
      #expect(check.exitCode == 1)
      #expect(
        check.errors.contains(
          "The section of 'compare orders.json --chart bills.svg' is out of date."))
      #expect(environment.files["Docs/Examples/bills.svg"] == other, "a check writes nothing")
      #expect(Self.inject([], in: environment).output.contains("1 updated"))
      #expect(environment.files["Docs/Examples/bills.svg"] == drawn)
    }
  }

  @Test(arguments: [
    "/tmp/x.svg", "../x.svg", "a/../../x.svg", ".hidden.svg", "bills.png", "a//b.svg", ".svg",
    "a\\b.svg", "./x.svg",
  ])
  func `lies next to its document or below`(name: String) {
    let environment = MemoryEnvironment()
    let run = Self.inject(["compare orders.json --chart '\(name)'"], in: environment)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("[unusable-command]"))
    #expect(environment.files.keys.filter { $0.contains("x.svg") }.isEmpty)
  }

  @Test func `replaces nothing but a picture`() {
    let environment = MemoryEnvironment()
    environment.files["Docs/Examples/notes.svg"] = Array("my notes".utf8)
    let run = Self.inject(["compare orders.json --chart notes.svg"], in: environment)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("is no picture, and would be replaced"))
    #expect(Self.text("Docs/Examples/notes.svg", in: environment) == "my notes")
  }

  @Test func `is no file of another section`() {
    let environment = MemoryEnvironment()
    let run = Self.inject(
      ["compare orders.json --chart a.svg", "compare fleet.json --chart a.svg"], in: environment)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("Another section writes another picture to this file."))
    let same = MemoryEnvironment()
    #expect(
      Self.inject(
        ["compare orders.json --chart a.svg", "compare orders.json --explain --chart a.svg"],
        in: same
      ).exitCode == 0)
  }

  @Test func `takes a report with a chart`() {
    let run = Self.inject(["plan orders.json --chart a.svg"], in: MemoryEnvironment())
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("This report has no chart."))
  }

  @Test func `is written by its format outside of documents`() {
    for arguments in [["compare"], ["sweep", "--vary", "rate=1,2", "--format", "csv"]] {
      let run = ToolRun(
        [arguments[0], "Docs/Examples/orders.json", "--chart", "a.svg"] + arguments.dropFirst())
      #expect(run.exitCode == 64)
      #expect(run.messages.contains("'--format svg --output <picture.svg>'"))
    }
  }
}
