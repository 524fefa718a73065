import ShardPlanCommandLine
import TestSupport
import Testing

struct `The words of a command` {
  @Test(
    arguments: [
      ("", []), ("  \t ", []), ("compare a.json", ["compare", "a.json"]),
      ("\tcompare \t a.json ", ["compare", "a.json"]), ("'a b' c", ["a b", "c"]),
      ("\"a b\"c", ["a bc"]), ("a\\ b", ["a b"]), ("''", [""]), ("\"\"\"\"", [""]),
      ("'it'\\''s'", ["it's"]), ("'a\\'", ["a\\"]), (#""a\"b\\c\d""#, [#"a"b\c\d"#]),
      ("$HOME *.json ~", ["$HOME", "*.json", "~"]), ("\"\\$HOME\"", ["$HOME"]),
      ("--of=\"12 per PUT, KPL\"", ["--of=12 per PUT, KPL"]), ("größe 大", ["größe", "大"]),
      ("\\é", ["é"]), ("a#b #c", ["a#b", "#c"]), ("a;b|c", ["a;b|c"]),
    ] as [(String, [String])])
  func `are separated as by a simple shell`(text: String, words: [String]) throws {
    #expect(try ShellWords.words(of: text) == words)
  }

  @Test(
    arguments: [
      ("compare 'a", 8), ("compare \"a' b", 8), ("ü \"", 3), ("a\\", 1), ("\\", 0), ("'a' 'b", 4),
      ("\"\\\"", 0), ("\"a\\", 0),
    ])
  func `have an end`(text: String, offset: Int) {
    let fault = #expect(throws: ShellWords.SyntaxError.self) { try ShellWords.words(of: text) }
    #expect(fault?.offset == offset)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `come back from between quotes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          Array("ab \t'\"\\$`#é大").randomElement(using: &random) ?? "a"
        })
    }
    let text = words.map { word in
      switch Int.random(in: 0..<3, using: &random) {
      case 0: "'" + word.replacing("'", with: "'\\''") + "'"
      case 1:
        "\"" + word.map { "\"\\$`".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
      default: word.isEmpty ? "''" : word.map { "\\\($0)" }.joined()
      }
    }.joined(separator: " ")
    #expect(try ShellWords.words(of: text) == words)
  }
}
