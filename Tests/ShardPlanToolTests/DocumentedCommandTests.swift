import TestSupport
import Testing

/// Command lines that documents show to be copied.
struct `A documented command that needs no file` {
  /// The lines in a document's blocks that begin with the name of the tool.
  static func commands(in path: String, with words: String = " --rate ") throws -> [String] {
    let blocks = try Repository.text(path).split(separator: "```console\n").dropFirst()
    return blocks.flatMap { block in
      let text = block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex)
      return text.replacing("\\\n", with: " ").split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("shardplan ") && $0.contains(words) }
    }
  }

  @Test(arguments: [("Docs/ScenarioFile.md", 2)])
  func `runs without a word of complaint`(path: String, count: Int) throws {
    let commands = try Self.commands(in: path)
    #expect(commands.count == count)
    for command in commands {
      let run = ToolRun(command.split(separator: " ").dropFirst().map(String.init))
      #expect(run.exitCode == 0, "\(command)")
      #expect(run.errors.isEmpty, "\(command)")
    }
  }

  @Test func `of a sweep runs without a word of complaint`() throws {
    let commands = try Self.commands(in: "Docs/Sweeps.md", with: " sweep ")
    #expect(commands.count == 4)
    for command in commands {
      let run = ToolRun(command.split(separator: " ").dropFirst().map(String.init))
      #expect(run.exitCode == 0, "\(command)")
      #expect(run.errors.isEmpty, "\(command)")
    }
  }

  @Test func `sets every field by an option of the table`() throws {
    let text = try Repository.text("Docs/ScenarioFile.md")
    let help = ToolRun("compare", "--help", "--width", "1000").output
    let sections = help.split(separator: "\n\n").filter { section in
      section.contains(" OPTIONS:")
        && !["GATE", "OUTPUT", "PRICING"].contains { section.contains("\($0) OPTIONS:") }
    }
    let names = sections.joined(separator: "\n").split(separator: "\n")
      .compactMap { $0.split(separator: " ").first { $0.hasPrefix("--") } }
    #expect(names.count == 30)
    for name in names { #expect(text.contains("`\(name)`"), "\(name)") }
  }
}
