import TestSupport
import Testing

@testable import ShardPlanCommandLine

struct `A text quoted for a shell` {
  static let bash: [(text: String, quoted: String)] = [
    ("", ""), ("us-east-1", "us-east-1"), ("a b", #"a\ b"#), ("it's", #"it\'s"#),
    ("$HOME", #"\$HOME"#), ("`id`", #"\`id\`"#), ("rate=1:2,3", "rate=1:2,3"), ("~", #"\~"#),
    ("*", #"\*"#), (#"\"#, #"\\"#), ("é文", "é文"),
  ]

  @Test(arguments: bash)
  func `is a word of bash`(row: (text: String, quoted: String)) {
    #expect(ShellQuoting.bash(row.text) == row.quoted)
  }

  @Test func `is a name for _describe of zsh`() {
    #expect(ShellQuoting.zshName(#"a:b[c]\"#) == #"a\:b[c]\\"#)
  }

  @Test func `is read by the real shell as it was`() throws {
    guard let program = CompletingShell.bash.program else { try Test.cancel("no bash") }
    var random = SplitMix64(seed: 6)
    let marks = Array(#"'"\$`!*?[]{}()<>|&;~#^%=+-@:,./ "# + "\tab1é文")
    let texts = (0..<400).map { _ in
      String(
        (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
          marks.randomElement(using: &random)
        })
    }
    let folder = try TemporaryFolder()
    let script = try folder.write(
      texts.map { "printf '%s@@' " + ShellQuoting.bash($0) }.joined(separator: "\n") + "\n",
      to: "script")
    let run = try ProgramRun(program, [script], in: folder.url)
    #expect(run.output == texts.map { $0 + "@@" }.joined())
    #expect(run.errors == "")
  }
}
