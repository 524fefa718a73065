import TestSupport
import Testing

@testable import ShardPlanCommandLine

struct `A text in roff` {
  static let rows: [(text: String, roff: String)] = [
    ("", ""), ("plain", "plain"), ("--rate", #"\-\-rate"#), (".TH", #"\&.TH"#),
    ("'br", #"\(aqbr"#), (#"\fB"#, #"\(rsfB"#), (#"say "a""#, #"say \(dqa\(dq"#),
    ("`a` ^ ~", #"\(gaa\(ga \(ha \(ti"#), ("é", #"\[u00E9]"#), ("文", #"\[u6587]"#),
    ("a\nb\u{1B}", "a b "), ("🙂", #"\[u1F642]"#),
  ]

  @Test(arguments: rows)
  func `says the same to roff`(row: (text: String, roff: String)) {
    #expect(Roff.text(row.text) == row.roff)
    #expect(Roff.date("2026-08-31") == "2026-08-31")
  }

  /// The programs that set pages for a terminal, and how they are told the width.
  static let formatters = [
    ["mandoc", "-Tutf8", "-Owidth=500"], ["groff", "-man", "-Tutf8", "-rLL=500n", "-P-c"],
  ]

  @Test(arguments: formatters)
  func `is shown by the real programs as it was`(formatter: [String]) throws {
    guard let program = ProgramRun.find(formatter[0]) else {
      try Test.cancel("\(formatter[0]) is not installed")
    }
    var random = SplitMix64(seed: 7)
    let marks = Array(#".'"\-`^~$%&#@!?*()[]{}<>|/:;,+=_ abcé文"#)
    let texts = (0..<300).map { _ in
      let text = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        marks.randomElement(using: &random)
      }
      // Spaces at an end are nothing to see.
      return String(text.drop { $0 == " " }) + "z"
    }
    let folder = try TemporaryFolder()
    let page = ([".TH X 1 2026-01-01", ".SH X", ".nf"] + texts.map(Roff.text) + [".fi", ""])
      .joined(separator: "\n")
    let run = try ProgramRun(
      program, Array(formatter.dropFirst()) + [folder.write(page, to: "x.1")])
    // Bold letters are struck twice.
    let lines = run.output.replacing(/.\u{8}/, with: "").split(separator: "\n").map {
      String($0.drop { $0 == " " })
    }
    #expect(Array(lines.drop { $0 != "X" }.dropFirst().prefix(texts.count)) == texts)
    #expect(run.errors == "")
  }
}
