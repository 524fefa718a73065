import ShardPlanText
import TestSupport
import Testing

struct `Escaping for HTML` {
  @Test(arguments: [
    ("plain é漢🦊", "plain é漢🦊"), ("<a b='c'>&\"", "&lt;a b=&#39;c&#39;&gt;&amp;&quot;"),
    ("]]>", "]]&gt;"), ("a\tb\nc\r\nd", "a b c d"), ("\u{0}\u{1B}", "\\u{0}\\u{1B}"),
    ("\u{7F}\u{9B}\u{202E}", "\\u{7F}\\u{9B}\\u{202E}"), ("<\u{301}", "&lt;\u{301}"), ("", ""),
    ("##[a] [", "##&#91;a] ["), ("ם##[a", "&#8296;ם&#8297;##&#91;a"),
    ("a שלום עולם 1", "a &#8296;שלום עולם&#8297; 1"),
    ("שלום b שלום", "&#8296;שלום&#8297; b &#8296;שלום&#8297;"),
  ])
  func `leaves nothing that means anything`(text: String, escaped: String) {
    #expect(Escaping.html(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `holds no character that documents may not hold`(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    #expect(Escaping.html("a\(scalar)") == "a\u{FFFD}")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `writes a long line as one scalar after the other`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 3_000)
    let scalars = Array(Escaping.line(text).unicodeScalars)
    let expected = scalars.indices.map { index in
      scalars[index] == "[" && index > 0 && scalars[index - 1] == "#"
        ? "&#91;" : Escaping.html(String(scalars[index]))
    }.joined()
    #expect(Escaping.html(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `closes every isolate, and shows a line that stays the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 30)
    let escaped = Escaping.html(text)
    #expect(!escaped.unicodeScalars.contains { "<>\"'\n\r\t".unicodeScalars.contains($0) })
    #expect(Escaping.terminal(escaped) == escaped)
    #expect(escaped.ranges(of: "&#8296;").count == escaped.ranges(of: "&#8297;").count)
    #expect(Escaping.line(Escaping.line(text)) == Escaping.line(text))
  }
}
