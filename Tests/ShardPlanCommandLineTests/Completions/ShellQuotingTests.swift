import TestSupport
import Testing

@testable import ShardPlanCommandLine

struct `A text quoted for a shell` {
  static let posix: [(text: String, quoted: String)] = [
    ("", "''"), ("us-east-1", "us-east-1"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
    ("$HOME", "'$HOME'"), ("`id`", "'`id`'"), ("a=b", "'a=b'"), ("~", "'~'"), ("*", "'*'"),
    (#"\"#, #"'\'"#), ("%1", "'%1'"), ("é", "'é'"),
  ]

  @Test(arguments: posix)
  func `is a word of bash and zsh`(row: (text: String, quoted: String)) {
    #expect(ShellQuoting.posix(row.text) == row.quoted)
  }

  static let fish: [(text: String, quoted: String)] = [
    ("", "''"), ("us-east-1", "us-east-1"), ("it's", #"'it\'s'"#), (#"\n"#, #"'\\n'"#),
    (#"\'"#, #"'\\\''"#), ("(id)", "'(id)'"), ("{a,b}", "'{a,b}'"), ("%self", "'%self'"),
  ]

  @Test(arguments: fish)
  func `is a word of fish`(row: (text: String, quoted: String)) {
    #expect(ShellQuoting.fish(row.text) == row.quoted)
  }

  @Test func `keeps the parts of zsh's specifications apart`() {
    #expect(ShellQuoting.zshPart(#"a:b[c]\"#) == #"a\:b\[c\]\\"#)
    #expect(ShellQuoting.zshName(#"a:b[c]\"#) == #"a\:b[c]\\"#)
    #expect(ShellQuoting.zshAction(#"f 'a:b'"#) == #"f 'a\:b'"#)
  }

  @Test func `is one line where it must be one`() {
    #expect(ShellQuoting.line("a\nrm -r /\r\nb\u{1B}") == #"a rm -r / b\u{1B}"#)
    #expect(ShellQuoting.identifier("my-tool; id é") == "my_tool__id__")
  }

  @Test(arguments: CompletingShell.allCases)
  func `is read by the real shell as it was`(shell: CompletingShell) throws {
    guard let program = shell.program else { try Test.cancel("\(shell) is not installed") }
    var random = SplitMix64(seed: 6)
    let marks = Array(#"'"\$`!*?[]{}()<>|&;~#^%=+-@:,./ "# + "\t\nab1é文")
    let texts = (0..<400).map { _ in
      String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
          marks.randomElement(using: &random)
        })
    }
    let quoted = texts.map { shell == .fish ? ShellQuoting.fish($0) : ShellQuoting.posix($0) }
    let folder = try TemporaryFolder()
    let script = try folder.write(
      quoted.map { "printf '%s@@' " + $0 }.joined(separator: "\n") + "\n", to: "script")
    let run = try ProgramRun(program, [script], in: folder.url)
    #expect(run.output == texts.map { $0 + "@@" }.joined())
    #expect(run.errors == "")
  }
}
