import ShardPlanText
import TestSupport
import Testing

struct `Escaping for a workflow command` {
  @Test(arguments: [
    ("plain é漢🦊", "plain é漢🦊"), ("100 %", "100 %25"), ("%0A", "%250A"),
    ("a\nb\rc\r\nd", "a%0Ab%0Dc%0D%0Ad"), ("::error a=b,c::d", "::error a=b,c::d"),
  ])
  func `keeps a message on its line`(text: String, escaped: String) {
    #expect(Escaping.workflowMessage(text) == escaped)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a:b,c=d", "a%3Ab%2Cc=d"), ("::", "%3A%3A"),
    ("50 %\r\n", "50 %25%0D%0A"), (":\u{301}", "%3A\u{301}"),
  ])
  func `keeps a property to itself`(text: String, escaped: String) {
    #expect(Escaping.workflowProperty(text) == escaped)
  }

  @Test(arguments: [
    ("plain: a::b # c", "plain: a::b # c"), ("::error::x\n", "\\u{3A}:error::x\n"),
    ("a\n \t::x\n\u{3000}::y", "a\n \t\\u{3A}:x\n\u{3000}\\u{3A}:y"),
    ("a ##[error]b", "a #\\u{23}[error]b"), ("###[x", "##\\u{23}[x"),
    ("::\u{301}a", "\\u{3A}:\u{301}a"), (":a", ":a"), (":", ":"), ("##", "##"),
  ])
  func `leaves none in a log`(text: String, safe: String) {
    let log = Escaping.workflowLog(text)
    #expect(log.unicodeScalars.elementsEqual(safe.unicodeScalars))
    #expect(Escaping.workflowLog(log) == log)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives the text back to GitHub`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 30)
    for (escaped, marks) in [
      (Escaping.workflowMessage(text), "%\r\n"), (Escaping.workflowProperty(text), "%\r\n:,"),
    ] {
      #expect(!escaped.unicodeScalars.contains { "\r\n".unicodeScalars.contains($0) })
      let read = PercentText.decoded(escaped.unicodeScalars, marks)
      #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    let property = Escaping.workflowProperty(text).unicodeScalars
    #expect(!property.contains { ":,".unicodeScalars.contains($0) })
  }
}

struct `Escaping for XML` {
  @Test(arguments: [
    ("plain é漢🦊", "plain é漢🦊"), ("<a b='c'>&\"", "&lt;a b=&apos;c&apos;&gt;&amp;&quot;"),
    ("]]>", "]]&gt;"), ("a\tb\nc\r\n", "a&#9;b&#10;c&#13;&#10;"),
    ("\u{0}\u{1B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\u{7F}\u{9B}\u{202E}\u{2028}", "&#127;&#155;&#8238;&#8232;"), ("<\u{301}", "&lt;\u{301}"),
    ("\u{10FFFF}\u{FFFD}", "\u{10FFFF}\u{FFFD}"), ("", ""), ("##[a] [", "##&#91;a] ["),
  ])
  func `leaves nothing that means anything`(text: String, escaped: String) {
    #expect(Escaping.xml(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `is harmless on a terminal too`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let escaped = Escaping.xml(random.text(ofAtMost: 30))
    #expect(Escaping.terminal(escaped) == escaped)
    #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
  }
}

struct `Escaping for a SARIF message` {
  @Test(arguments: [
    ("plain [a] \\ (b)", "plain [a] \\ (b)"), ("{0} of }", "{{0}} of }}"),
    ("[a](b)", "\\[a\\](b)"), ("a](b\\", "a\\](b\\\\"), ("[a\\](0) {", "\\[a\\\\\\](0) {{"),
    ("] (", "] ("), ("{\u{301}", "{{\u{301}"), ("", ""),
  ])
  func `leaves no argument and no link`(text: String, escaped: String) {
    #expect(Escaping.sarif(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }
}

struct `Escaping for a URI` {
  @Test(arguments: [
    ("Pricing/us-east-1.json", "Pricing/us-east-1.json"), ("/tmp/a b", "file:///tmp/a%20b"),
    ("é%20#?", "%C3%A9%2520%23%3F"), ("c:a", "c%3Aa"), ("../~a_b", "../~a_b"), ("", ""),
    ("a\\b\u{0}\n", "a%5Cb%00%0A"), ("//a", "file:////a"), ("/\u{301}", "file:///%CC%81"),
  ])
  func `makes a reference of a path`(path: String, uri: String) {
    #expect(Escaping.uri(ofFile: path) == uri)
  }
}
