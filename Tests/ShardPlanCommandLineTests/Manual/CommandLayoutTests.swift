import TestSupport
import Testing

@testable import ShardPlanCommandLine

struct `A command line on a page` {
  static let rows: [(command: String, lines: [String])] = [
    ("", []),
    ("tool a", ["tool a"]),
    ("tool aaaa bbbb cccc dddd", [#"tool aaaa bbbb \"#, "    cccc dddd"]),
    ("tool aaaa 'bbbb cccc dddd'", [#"tool aaaa \"#, "    'bbbb cccc dddd'"]),
    (#"tool aaaa\ bbbb cccc dddd"#, [#"tool aaaa\ bbbb \"#, "    cccc dddd"]),
    (
      "tool aaaaaaaaaaaaaaaaaaaaaaaaaaaaa b",
      [#"tool \"#, #"    aaaaaaaaaaaaaaaaaaaaaaaaaaaaa \"#, "    b"]
    ),
    ("tool a \\\n    b", [#"tool a \"#, "    b"]),
    ("a\nb", ["a", "b"]),
  ]

  @Test(arguments: rows)
  func `is broken where a shell goes on`(row: (command: String, lines: [String])) {
    #expect(CommandLayout.lines(of: row.command, width: 20) == row.lines)
  }

  @Test(arguments: UInt64(0)..<200)
  func `means the same to a shell`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = [
      "tool", "--rate", "'a b'", "\"c 'd e\"", #"f\ g"#, "'h  i'j", "--region=us-east-1",
    ]
    let command = (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in
      parts.randomElement(using: &random)
    }.joined(separator: " ")
    let width = Int.random(in: 1...100, using: &random)
    let lines = CommandLayout.lines(of: command, width: width)
    for line in lines where line.count > width {
      #expect(line.dropLast(2).drop { $0 == " " }.split(separator: " ").count <= 3, "\(line)")
    }
    let joined = lines.joined(separator: "\n").replacing("\\\n", with: " ")
    #expect(try ShellWords.words(of: joined) == ShellWords.words(of: command))
  }
}
