import ShardPlanText
import TestSupport

/// Texts that try to be more than text.
enum NastyTexts {
  /// Every code point below U+0300, each at the beginning, within and at the end of a text.
  static let ofScalars: [String] = (0..<0x300).compactMap { Unicode.Scalar($0) }.map { scalar in
    "\(scalar)\(scalar)a\(scalar)b\(scalar)"
  }

  /// Texts that other programs read as a command, markup, a formula or the end of a section.
  static let known: [String] = [
    "<!-- shardplan compare s.json -->", "<!-- /shardplan -->", "a\n<!-- /shardplan -->\nb",
    "--> <!-- /shardplan --", "]]>", "<![CDATA[x]]>", "--", "-->", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "' onload='x", "</title></style></svg>", "&#60;b&#62;",
    "&amp;",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<?xml version='1.0'?>",
    "javascript:alert(1)", "url(#x)", "expression(x)", "*/ body { display: none } /*", "\\3c b",
    "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "=\u{301}1", "'=1",
    "\"=1\"", ";=1", "|=1", "a,=1", "a\n=1",
    "::error file=a.json,line=1::x", "::set-output name=a::b", "::stop-commands::x", "  ::debug::x",
    "a\n::error::x", "a\r::error::x", "a\u{2028}::error::x", "##[error]x", "a ##[group]x",
    "# heading", "> quote", "- item", "1. item", "1) item", "=====", "-----", "```", "~~~",
    "    code",
    "| a | b |", "\\|", "a\\", "`a", "[a](b)", "![a](b)", "[a]: b", "<http://a.b>", "https://a.b",
    "www.a.b", "a@b.c", "**a**", "__a__", "~~a~~", "$a$", "$$", "@user", "#1", ":smile:", "- [ ] a",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://a\u{1B}\\x",
    "\u{1B}P1$r\u{1B}\\",
    "\u{1B}[2J\u{1B}[H", "\u{1B}c", "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{8}\u{8}\u{8}",
    "\u{7F}\u{7F}",
    "\u{202E}gnp.exe", "\u{202D}a", "\u{2066}a", "\u{2067}a\u{2069}", "\u{200F}a", "\u{61C}a",
    "שלום a",
    "\u{200B}a\u{200B}", "\u{200D}", "\u{200C}", "\u{2060}", "\u{FEFF}a", "\u{AD}", "\u{180E}",
    "\u{E0001}\u{E0041}\u{E007F}", "\u{FE0F}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{B}b", "a\u{C}b", "a\r\nb", "a\n\n\nb", "\n", "\r",
    "\t",
    "\u{0}", "a\u{0}b", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{E000}",
    "{0}", "{{x}}", "${x}", "$(x)", "%s%n", "%00", "%0A::error::x", "..", "../../a", "C:\\a",
    "/etc/passwd",
    "e" + String(repeating: "\u{301}", count: 200), String(repeating: "x", count: 2_000),
    String(repeating: "大", count: 500), String(repeating: "a ", count: 300),
    String(repeating: "<", count: 100), "", " ", "  ", "\u{A0}", "\u{3000}",
  ]

  /// The texts to try, in parts that are each put into one file.
  static let parts = partsOfScalars + Effort.sample(known, oneIn: 3).inParts(of: size)

  /// Those of the parts that hold nothing but code points.
  static let partsOfScalars = Effort.sample(ofScalars, oneIn: 11).inParts(of: size)

  /// The number of texts in one file.
  static let size = 24
}

extension [String] {
  fileprivate func inParts(of size: Int) -> [[String]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min(count, $0 + size)]) }
  }
}
