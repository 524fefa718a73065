import TestSupport
import Testing

/// Gates in a GitHub workflow.
struct `A gate in a workflow` {
  static let study = "Docs/Examples/case-study.json"

  @Test func `annotates the scenario file`() {
    let run = ToolRun("compare", Self.study, "--fail-above", "500", "--format", "github")
    #expect(run.exitCode == 1)
    #expect(run.output.hasPrefix("::notice title="))
    #expect(
      run.errors
        == "::error file=\(Self.study),line=1,col=1,title=gate::'One record per PUT' costs "
        + "$1,196.82 a month, $696.82 above the limit of $500.00.\n")
  }

  @Test func `that is kept shows the verdict alone`() {
    let run = ToolRun("compare", Self.study, "--fail-above", "5000", "--format", "github")
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("::notice title=") })
  }

  @Test func `annotates faults and warnings at their places`() {
    let faulty = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "stream": { "recordSize": "1KB", "rate": "9000" } } ] }
      """
    let run = ToolRun("compare", "s.json", "--format", "github", files: ["s.json": faulty])
    #expect(run.exitCode == 65)
    #expect(run.errors.hasPrefix("::error file=s.json,line=2,col="))
    let throttled = ToolRun(
      "compare", "s.json", "--format", "github", "--fail-above", "400",
      files: [
        "s.json": faulty.replacing("\"9000\"", with: "\"9000/s\", \"shards\": 2")
      ])
    #expect(throttled.errors.hasPrefix("::warning title=throttled-bill::The gate looked at"))
  }

  /// No text of a file acts as a command of its own.
  @Test(arguments: ["a\\n::error::b", "a%0A::error::b", "::error::b", "##[error]b", "a\\r\\nb"])
  func `writes nothing that a name could act by`(name: String) {
    let text = """
      { "formatVersion": 1, "title": "\(name)", "region": "us-east-1", "scenarios": [
        { "name": "\(name)", "stream": { "recordSize": "1KB", "rate": "9/s" } } ] }
      """
    let run = ToolRun(
      "compare", "s.json", "--format", "github", "--fail-above", "0", files: ["s.json": text])
    #expect(run.exitCode == 1)
    for line in (run.output + run.errors).split(separator: "\n") {
      let command = line.prefixMatch(of: /::(notice|error) (file=s\.json,line=1,col=1,)?title=/)
      #expect(command != nil, "\(line)")
      #expect(!line.dropFirst(2).contains("\r"))
    }
  }

  @Test func `is for compare alone`() {
    let run = ToolRun("plan", Self.study, "--format", "github")
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("Only 'shardplan compare' has gates that annotate files."))
  }

  /// The commands of the workflow in `Docs/Budgets.md`, one after the other.
  @Test func `runs as documented`() throws {
    let document = try Repository.text("Docs/Budgets.md")
    let start = try #require(document.firstRange(of: "```yaml\n"))
    let workflow = document[start.upperBound...]
    let commands = workflow.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("shardplan ") }
    #expect(commands.count == 4)
    let environment = MemoryEnvironment()
    let streams = try Repository.bytes("Docs/Examples/orders.json")
    environment.files["streams.json"] = streams
    environment.files["before.json"] = streams
    environment.files["Docs/Review.md"] = try Repository.bytes("Docs/Examples/Review.md")
    for name in ["orders.json", "orders-bills.svg"] {
      environment.files["Docs/\(name)"] = try Repository.bytes("Docs/Examples/\(name)")
    }
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map { String($0) }
      let run = ToolRun(words, in: environment)
      #expect(run.exitCode == 0, "\(command): \(run.errors)")
    }
    let comment = String(decoding: environment.files["bills.md"] ?? [], as: UTF8.self)
    #expect(comment.contains("Since 'before.json': all "))
  }
}
