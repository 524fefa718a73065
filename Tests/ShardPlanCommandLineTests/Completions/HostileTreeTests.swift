import Foundation
import TestSupport
import Testing

@testable import ShardPlanCommandLine

/// A tree that says everything that a shell could take for its own.
struct `A completion script of a hostile tree` {
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

  @Test(arguments: CompletingShell.allCases)
  func `does nothing that the tree says`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let folder = try TemporaryFolder()
    let canary = folder.url.appending(path: "canary").path()
    let script = try #require(Shell(rawValue: shell.rawValue))
      .completions(of: Self.tool(canary))
    #expect(try shell.complaints(about: script) == "")
    let offers = try shell.offers(
      for: [
        "tool ", "tool help ", "tool é文 -", "tool é文 --words ", "tool é文 -w ", "tool é文 --list ",
        "tool é文 --file ", "tool é文 ", "tool --words x ", "tool é",
      ], script: script)
    #expect(!FileManager.default.fileExists(atPath: canary))
    // Line breaks part what is printed, and some characters part what is joined: these are enough.
    for word in ["it's", "$HOME", "a b", "[a]", "]", "&", "é文"] {
      #expect(offers[0].contains(word), "\(shell): \(word)")
      #expect(offers[1].contains(word), "\(shell): \(word)")
      for value in offers[3...5] { #expect(value.contains(word), "\(shell): \(word)") }
    }
    #expect(offers[7] == ["é文"])
    #expect(offers[9] == ["é文"])
  }
}
