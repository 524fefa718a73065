import Foundation

import TestSupport
import Testing

@testable import ShardPlanCommandLine
@testable import ShardPlanTool

/// The manual, as the page for man and as `Docs/CommandLine.md`.
struct `The manual` {
  @Test func `is what its golden file holds`() throws {
    let difference = try Golden.difference(
      of: ToolRun("manual").output, from: "Tests/ShardPlanToolTests/Golden/shardplan.1")
    #expect(difference == nil)
  }

  @Test func `is what the document holds`() throws {
    let document = ToolRun("manual", "--format", "markdown").output
    #expect(try Golden.difference(of: document, from: "Docs/CommandLine.md") == nil)
  }

  @Test func `names every command and every option`() {
    let page = ToolRun("manual").output.replacing("\\-", with: "-")
    let document = ToolRun("manual", "-f", "markdown").output
    for taker in `In every shell each command`.takers {
      if !taker.words.isEmpty {
        #expect(page.contains("\n.SS \(taker.line)\n"))
        #expect(document.contains("\n## \(taker.line)\n"))
      }
      for option in taker.options {
        #expect(page.contains("\\fB--\(option.name)\\fR"), "\(option.name)")
        #expect(document.contains("--\(option.name)"), "\(option.name)")
      }
    }
  }

  @Test func `lists the variables that are read, and no others`() throws {
    var read: Set<String> = []
    for file in Repository.swiftFiles(in: "Sources") {
      for match in try Repository.text(file).matches(of: /variable\("([A-Z_]+)"\)/) {
        read.insert(String(match.1))
      }
    }
    let document = ToolRun("manual", "-f", "markdown").output
    let section = document.components(separatedBy: "\n## Environment\n")[1]
      .components(separatedBy: "\n## ")[0]
    #expect(Set(section.matches(of: /\| `([A-Z_]+)` \|/).map { String($0.1) }) == read)
  }

  @Test func `lists every exit code`() throws {
    let source = try Repository.text("Sources/ShardPlanTool/System/ToolError.swift")
    let declared = source.matches(of: /ExitCode\(([0-9]+)\)/).compactMap { Int32($0.1) }
    #expect(ExitCode.meanings.map(\.code.number) == declared.sorted())
  }

  @Test func `is clean roff`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(ToolRun("manual").output, to: "shardplan.1")
    guard let mandoc = ProgramRun.find("mandoc"), let man = ProgramRun.findManual() else {
      try Test.cancel("mandoc or man-db is not installed")
    }
    let lint = try ProgramRun(mandoc, ["-Tlint", "-Wstyle", page])
    #expect(lint.output == "" && lint.errors == "" && lint.exitCode == 0)
    let warnings = try ProgramRun(
      man, ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
      environment: ["MANWIDTH": "80"])
    #expect(warnings.errors == "" && warnings.exitCode == 0)
  }

  @Test(arguments: [50, 80, 120])
  func `fits its width but for what is copied`(width: Int) throws {
    guard let mandoc = ProgramRun.find("mandoc") else { try Test.cancel("no mandoc") }
    let folder = try TemporaryFolder()
    let page = try folder.write(ToolRun("manual").output, to: "shardplan.1")
    let run = try ProgramRun(mandoc, ["-Tutf8", "-Owidth=\(width)", page])
    let screen = run.output.replacing(/.\u{8}/, with: "").split(separator: "\n")
    #expect(screen.count > 300)
    for line in screen where line.count > width {
      // Command lines are broken for 80 columns, and no further.
      #expect(line.count <= 80 && line.hasPrefix("           "), "\(line)")
    }
  }

  @Test func `goes to a file when that is asked for`() {
    let environment = MemoryEnvironment()
    let run = ToolRun("manual", "--output", "shardplan.1", in: environment)
    #expect(run.output.isEmpty && run.exitCode == 0)
    #expect(environment.files["shardplan.1"]?.isEmpty == false)
  }

  @Test func `shows examples that are command lines of the tool`() throws {
    for (command, lines) in Manual.shardplan.examples {
      for line in lines {
        let text = line.replacing("\\\n", with: " ")
        // Of several commands joined by a pipe the tool is one; the shell's own signs end it.
        let start = try #require(text.firstRange(of: "shardplan ")).upperBound
        let own = text[start...].prefix { !"|>)".contains($0) }
        let words = own.split(separator: " ").map(String.init)
        let request = try Parser(root: .shardplan).parse(words)
        guard case .run(let path, _) = request else {
          Issue.record("\(line)")
          continue
        }
        #expect((["shardplan"] + path).contains(command.name), "\(line)")
      }
    }
  }
}
