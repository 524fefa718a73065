import ShardPlan
import ShardPlanText

/// Findings to render.
extension Findings {
  /// One file without a finding, one with an error and a warning, and a note on no file.
  static let sample = Findings(
    files: ["Pricing/a.json", "Pricing/b.json"],
    diagnostics: [
      Diagnostic(
        .sampleOdd, "The price is low.", severity: .warning,
        location: .init(file: "Pricing/b.json", line: 5, column: 3)),
      Diagnostic(
        .sampleWrong, "A price must be text.", at: 18..<23,
        of: SourceText(name: "Pricing/b.json", text: "{\n  \"shardHour\": [0.015]}"),
        path: "$.shardHour[0]", advice: "write \"0.015\""),
      Diagnostic(.sampleOdd, "No table is new.", severity: .note),
    ])

  static let nothing = Findings(files: ["a.json"], diagnostics: [])

  /// Findings in which a text stands wherever texts may stand.
  static func hostile(_ text: String) -> Findings {
    Findings(
      files: [text, "b.json"],
      diagnostics: [
        Diagnostic(
          .sampleWrong, text, location: .init(file: text, line: 2, column: 3, path: text),
          excerpt: .init(before: text, marked: text, after: text), advice: text),
        Diagnostic(
          .sampleOdd, text, severity: .warning,
          location: .init(file: text, line: 4, column: 5), advice: text),
        Diagnostic(.sampleOdd, text, severity: .note),
        Diagnostic(.sampleWrong, text, location: .init(file: "other", line: 1, column: 1)),
      ])
  }
}

extension Diagnostic.Code {
  static let sampleWrong = Self("price-not-text", "A price is not text.", "Write {it} as text.")
  static let sampleOdd = Self("odd-price", "A price is odd.", "Look it up.")
}

/// Texts that try to be more than texts in one format or another.
enum HostileText {
  static let all: [String] =
    `A hostile name`.names + [
      "]]>", "<![CDATA[x]]>", "<!--x-->", "&amp;", "'\"", "::error::x", "a\n::set-output name=x::y",
      "a\r\n::stop-commands::x", "##[set-env name=x]y", "  ::debug::x", "%0A::error::x", "%25",
      "a:b,c=d", "nul\u{0}", "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}", "{0} {{1}}", "[x](javascript:y)",
      "[x\\](0)", "/etc/päss wörd?#", "../up", "c:d", "שלום", "",
    ]
}
