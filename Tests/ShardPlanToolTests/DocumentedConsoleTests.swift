import TestSupport
import Testing

/// Every command that a document shows, run with the files that it speaks of.
struct `A console in a document` {
  /// The documents that may show some.
  static let documents: [String] = ["", "Docs", "Docs/Examples", "Pricing"].flatMap { folder in
    let names = (try? Repository.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
  }

  /// File names of readers in documents, and the files of the repository to use instead.
  static let standIns: [(name: String, file: String)] = [
    ("scenario.json", "Docs/Examples/case-study.json"),
    ("orders.json", "Docs/Examples/orders.json"),
    ("Docs/orders.json", "Docs/Examples/orders.json"),
    ("orders-bills.svg", "Docs/Examples/orders-bills.svg"),
    ("Docs/orders-bills.svg", "Docs/Examples/orders-bills.svg"),
    ("kinesis.json", "\(ToolRun.tables)/aws/kinesis.json"),
    ("plan.json", "Docs/Examples/Terraform/plan.json"),
    ("README.md", "Docs/Examples/Review.md"),
    ("Docs/Review.md", "Docs/Examples/Review.md"),
    ("old/us-east-1.json", "Pricing/us-east-1.json"),
    ("new/us-east-1.json", "\(ToolRun.discountedTables)/us-east-1.json"),
  ]

  /// Commands that a test skips: an offer file of AWS is too large for the repository, and ten million points
  /// take minutes without optimisation.
  private static let notRun = ["index.json", "rate=1..10000000:+1"]

  /// A command, and the lines that the document shows below it where prompts tell them apart.
  struct Command {
    let words: [String]
    var shown: [String] = []
  }

  /// The commands of each block of a document; they follow each other in one folder.
  static func consoles(in path: String) throws -> [[Command]] {
    let text = try Repository.text(path)
    let consoles = text.split(separator: "\n```console\n").dropFirst().map { block in
      commands(in: block.prefix(upTo: block.firstRange(of: "\n```")?.lowerBound ?? block.endIndex))
    }
    // The cells of a table that are commands are run as well, each by itself.
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      .flatMap { $0.split(separator: "`") }.filter { $0.hasPrefix("shardplan ") }
    return consoles + cells.map { commands(in: $0) }
  }

  private static func commands(in console: Substring) -> [Command] {
    var commands: [Command] = []
    let hasPrompts = console.hasPrefix("$ ")
    let lines = console.replacing("\\\n", with: " ")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      let line = line.trimmingPrefix("$ ").trimmingPrefix("swift run -c release ")
      let isCommand = line.hasPrefix("shardplan ")
      if isCommand {
        // A comment, a pipe (which tables escape) or an arrow ends the program's own words.
        let ends = [" # ", " | ", " \\| ", " > "].compactMap { line.firstRange(of: $0)?.lowerBound }
        let words = line.prefix(upTo: ends.min() ?? line.endIndex)
        commands.append(Command(words: words.split(separator: " ").dropFirst().map(String.init)))
      } else if hasPrompts, !commands.isEmpty {
        commands[commands.count - 1].shown.append(String(line))
      }
    }
    return commands
  }

  /// The environment of a reader, where tables lie in `Pricing`.
  static func environment() throws -> MemoryEnvironment {
    let environment = MemoryEnvironment()
    for name in try Repository.names(in: "Pricing") {
      environment.files["Pricing/\(name)"] = try Repository.bytes("Pricing/\(name)")
    }
    for (name, file) in standIns { environment.files[name] = try Repository.bytes(file) }
    return environment
  }

  @Test(arguments: documents)
  func `shows commands that run, and what they print`(document: String) throws {
    for console in try Self.consoles(in: document) {
      let environment = try Self.environment()
      for command in console where !command.words.contains(where: Self.notRun.contains) {
        let run = ToolRun(command.words, in: environment)
        // A check that fails is the point of some examples.
        let isCheck = command.words.contains { $0.hasPrefix("--fail-") || $0 == "prices" }
        let isAsMeant = run.exitCode == 0 || isCheck && run.exitCode == 1
        #expect(isAsMeant, "\(command.words): \(run.errors)")
        let shown = command.shown.joined(separator: "\n")
        #expect("\n\(run.output)\(run.errors)".contains("\n\(shown)"), "\(command.words)")
      }
    }
  }

  @Test func `is found wherever there is one`() throws {
    let consoles = try Self.documents.flatMap { try Self.consoles(in: $0) }
    #expect(consoles.flatMap { $0 }.count >= 40)
  }
}
