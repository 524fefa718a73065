import ShardPlanCommandLine
import TestSupport
import Testing

/// The lines between the program and the script of a shell.
struct `An answer to a shell` {
  static let rows: [(shell: Shell?, words: [String], lines: [String])] = [
    (nil, ["completions", "z"], ["words", "", "z", "zsh"]),
    // Zsh looks for what is typed itself, and fish in values.
    (.fish, ["sweep", "--qu"], ["words", "", "--qu", "--quiet\tPrint only the total."]),
    (.fish, ["completions", "sh"], ["words", "", "sh", "bash"]),
    (.zsh, ["sweep", "--qu"], ["words", "", "--qu", "--vary:What to vary."]),
    (nil, ["estimate", "--qu"], ["words", "", "--qu", "--quiet\tPrint only the total."]),
    (.bash, ["estimate", "--qu"], ["words", "", "--qu", "--quiet"]),
    (.fish, ["estimate", "-o", "a"], ["files", "", "a"]),
    (.fish, ["compare", ""], ["files json", "", ""]),
    (.zsh, ["estimate", "--prices=p"], ["folders", "--prices=", "p"]),
    (.zsh, ["estimate", "-r=us-east-1,"], ["words", "-r=us-east-1,", "", "eu-west-1"]),
    // Bash divides words at = and : itself.
    (.bash, ["estimate", "--region", "=", "us-"], ["words", "--region=", "us-", "us-east-1"]),
    (.bash, ["estimate", "--region", "="], ["words", "--region=", "", "us-east-1", "eu-west-1"]),
    (.bash, ["estimate", "-o", "a", ":", "b"], ["files", "", "a:b"]),
    (.bash, ["estimate", "--region=us-"], ["words", "--region=", "us-", "us-east-1"]),
    (.zsh, ["estimate", "--region", "=", "us-"], []),
    (nil, ["estimate", "--zone="], []),
    (nil, [], ["words", "", "", "estimate\tPrice one workload."]),
  ]

  @Test(arguments: rows)
  func `has its lines`(row: (shell: Shell?, words: [String], lines: [String])) throws {
    let answer = LineCompletions(of: row.words, from: row.shell, for: Sample.tool).text(
      for: row.shell)
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(answer.isEmpty || lines.last == "")
    // Of many candidates the first is enough.
    let shown = Array(lines.dropLast().prefix(row.lines.count < 5 ? 4 : 9))
    #expect(shown == row.lines)
  }

  @Test func `is asked for by a hidden command`() throws {
    for words in [["a", ""], [], ["--help"], ["--", "--", ""]] {
      for (name, shell) in [("zsh", Shell.zsh), ("tcsh", nil)] {
        let request = try Sample.tool.parsing(["__complete", name, "--"] + words)
        #expect(request == .complete(words, shell))
      }
      #expect(try Sample.tool.parsing(["__complete", "--"] + words) == .complete(words, nil))
    }
    #expect(try Sample.tool.parsing(["__complete"]) == .complete([], nil))
    #expect(try Sample.tool.parsing(["__complete", "bash", "x"]) == .complete([], .bash))
    #expect(!Help.screen(for: [], of: Sample.tool, hidden: true, width: 80).contains("__"))
    #expect(throws: UsageError.self) {
      try Command("plain", abstract: "Do nothing.").parsing(["__complete", "--", ""])
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `is whole lines that fit, whatever the words`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let known = [
      "estimate", "cmp", "prices", "help", "--", "-", "", "--region=", "--region", "-r",
      "us-east-1,",
      "-qx", "--month", "=", ":", "--output=a", "completions", "\n", "\u{1B}", "é", "a b", "--=",
      "zzz",
    ]
    for _ in 0..<20 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        known.randomElement(using: &random) ?? ""
      }
      let completions = LineCompletions(of: words, for: Sample.tool)
      #expect(completions.before + completions.typed == words.last ?? "")
      for candidate in completions.candidates {
        #expect(candidate.word.hasPrefix(completions.typed))
      }
      for shell in Shell.allCases + [nil] {
        let answer = LineCompletions(of: words, from: shell, for: Sample.tool).text(for: shell)
        #expect(
          answer.isEmpty || answer.hasSuffix("\n") && answer.split(separator: "\n").count >= 1)
      }
    }
  }
}

extension Command {
  fileprivate func parsing(_ words: [String]) throws(UsageError) -> Request {
    try Parser(root: self).parse(words)
  }
}
