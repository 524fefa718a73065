import Foundation
import ShardPlanCommandLine
import TestSupport
import Testing

/// A tree that says everything that a shell could take for code.
struct `Completions of a hostile tree` {
  static let hostile = [
    #"it's"#, #""quoted""#, "$(touch CANARY)", "`touch CANARY`", "$HOME", "a b", "a:b", "[a]", "]",
    #"\"#, #"\'"#, "a;touch CANARY", "(touch CANARY)", "{a,b}", "*", "~", "%self", "!x", "#x", "&",
    "a\ntouch CANARY", ")", ";;", "<(touch CANARY)", "EOF", "é文",
  ]

  static func tool(_ canary: String) -> Command {
    let texts = hostile.map { $0.replacing("CANARY", with: canary) }
    return Command(
      "tool", abstract: "Do it.",
      subcommands: texts.map { text in
        Command(
          text, abstract: text + ".",
          operands: [Operand(text, kind: .choice([text]), help: text + ".")],
          options: .of(
            Option.text("name" + text, placeholder: text, help: text + "."),
            Option.choice("words", short: "w", placeholder: text, of: texts, help: text + "."),
            Option.choice("list", placeholder: text, of: texts, help: text + ".").list(),
            Option.file("file", extensions: [text], help: text + ".")))
      })
  }

  static let lines = [
    "", "help ", "é文 -", "é文 --words ", "é文 -w ", "é文 --list ", "é文 --file ", "é文 ",
    "--words x ", "é",
  ]

  /// A program that answers as the tool would.
  private func script(for shell: Shell, of tool: Command) -> String {
    let answers = Self.lines.map { line in
      let words = `Completions of a sample`.words(line)
      let text = LineCompletions(of: words, from: shell, for: tool).text(for: shell)
      return "'\(line)') printf %s '\(text.replacing("'", with: #"'\''"#))' ;;"
    }
    return """
      #!/bin/sh
      shift 3
      case "$*" in
      \(answers.joined(separator: "\n"))
      esac
      """
  }

  @Test(arguments: CompletingShell.allCases)
  func `do nothing that the tree says`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let folder = try TemporaryFolder()
    let canary = folder.url.appending(path: "canary").path()
    let tool = Self.tool(canary)
    let known = try #require(Shell(rawValue: shell.rawValue))
    let program = try folder.write(script(for: known, of: tool), to: "tool")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let offers = try shell.offers(
      for: Self.lines.map { "tool " + $0 }, script: known.completions(of: tool),
      asking: folder.url)
    #expect(!FileManager.default.fileExists(atPath: canary))
    // Some characters divide what is joined: these are enough.
    for word in ["it's", "$HOME", "a b", "[a]", "]", "&", "é文"] {
      #expect(offers[0].contains(word), "\(shell): \(word)")
      #expect(offers[1].contains(word), "\(shell): \(word)")
      for value in offers[3...5] { #expect(value.contains(word), "\(shell): \(word)") }
    }
    #expect(offers[7] == ["é文"])
    #expect(offers[9] == ["é文"])
  }
}
