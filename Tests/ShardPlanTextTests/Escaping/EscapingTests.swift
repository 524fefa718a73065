import ShardPlanText
import TestSupport
import Testing

struct `Escaping for a terminal` {
  @Test(arguments: [
    ("plain é漢🦊", "plain é漢🦊"), ("\u{1B}[31m", "\\u{1B}[31m"),
    ("a\r\nb\tc", "a\\u{D}\\u{A}b\\u{9}c"),
    ("\u{0}\u{7F}\u{85}\u{9B}", "\\u{0}\\u{7F}\\u{85}\\u{9B}"),
    ("\u{202A}\u{202E}\u{2066}\u{2069}", "\\u{202A}\\u{202E}\\u{2066}\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}\u{2028}\u{2029}", "\\u{200E}\\u{200F}\\u{61C}\\u{2028}\\u{2029}"),
    ("👩\u{200D}🚀\u{A0}\u{301}", "👩\u{200D}🚀\u{A0}\u{301}"),
  ])
  func `shows what would act`(text: String, escaped: String) {
    #expect(Escaping.terminal(text) == escaped)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `changes nothing more the second time`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let escaped = Escaping.terminal(random.text(ofAtMost: 30))
    #expect(Escaping.terminal(escaped) == escaped)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `shows a long text as one scalar after the other`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 3_000)
    let expected = text.unicodeScalars.map { Escaping.terminal(String($0)) }.joined()
    #expect(Escaping.terminal(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}

struct `Escaping for CSV` {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("=SUM(A1)", "'=SUM(A1)"), ("+1", "'+1"),
    ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("a=b", "a=b"),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("=\u{301}", "'=\u{301}"),
    ("a\"\u{301}", "\"a\"\"\u{301}\""), ("::a::b", "\"::a::b\""), (" ::a", "\" ::a\""),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF20}a", "'\u{FF20}a"), ("##[a]b", "#\\u{23}[a]b"),
    (";=1", ";'=1"), ("a;b;-1;c", "a;b;'-1;c"), ("a;\"=1\"", "\"a;\"\"'=1\"\"\""),
    ("=1;+1", "'=1;'+1"),
  ])
  func `quotes as RFC 4180 asks and disarms formulas`(text: String, field: String) {
    #expect(Escaping.csv(text).unicodeScalars.elementsEqual(field.unicodeScalars))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives the text back to whoever reads the field`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 12)
    let read = unquoted(Escaping.csv(text))
    let isGuarded = read.count > text.unicodeScalars.count
    #expect(read.dropFirst(isGuarded ? 1 : 0).elementsEqual(text.unicodeScalars))
    #expect(
      isGuarded == text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) }
        ?? false)
  }

  /// Reads one field as RFC 4180 has it.
  private func unquoted(_ field: String) -> [Unicode.Scalar] {
    let scalars = Array(field.unicodeScalars)
    guard scalars.first == "\"" else {
      #expect(!scalars.contains { ",\"\r\n".unicodeScalars.contains($0) })
      return scalars
    }
    #expect(scalars.count >= 2 && scalars.last == "\"")
    var read: [Unicode.Scalar] = []
    var isSecond = false
    for scalar in scalars.dropFirst().dropLast() {
      if scalar == "\"" { isSecond.toggle() } else { #expect(!isSecond) }
      if !isSecond { read.append(scalar) }
    }
    #expect(!isSecond)
    return read
  }
}

struct `Escaping for Markdown` {
  @Test(arguments: [
    ("plain, text. 1.5 (a) - b!", "plain, text. 1.5 (a) - b!"), ("a|b", "a\\|b"),
    ("a_b*c`d", "a\\_b\\*c\\`d"), ("<b>[x](y)", "\\<b\\>\\[x\\](y)"), ("C:\\|", "C:\\\\\\|"),
    ("&lt; ~~a~~", "\\&lt; \\~\\~a\\~\\~"), ("# a # b", "\\# a # b"), ("- a - b", "\\- a - b"),
    ("+ a", "\\+ a"), ("=== a", "\\=== a"), ("12. a 1. b", "12\\. a 1. b"), ("3) a", "3\\) a"),
    ("  # a", "\\# a"), ("a\nb\r\nc\td", "a b c d"), ("\n# a", "\\# a"), ("", ""), (" \n ", ""),
    ("a\u{1B}b", "a\\\\u{1B}b"), (".5", ".5"), ("1.5", "1\\.5"),
    ("a http://b.c:1/", "a http\\://b.c:1/"), ("://a", "\\://a"), ("www.a.b", "www\\.a.b"),
    ("(WWW.a", "(WWW\\.a"), ("ww.a:/b", "ww.a:/b"),
  ])
  func `leaves no marks`(text: String, markdown: String) {
    #expect(Escaping.markdown(text) == markdown)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `stays in its cell and on its line`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var isEscaped = false
    for scalar in Escaping.markdown(random.text(ofAtMost: 30)).unicodeScalars {
      #expect(isEscaped || !"|*_`<>[]~&".unicodeScalars.contains(scalar))
      #expect(!Character(scalar).isNewline)
      isEscaped = !isEscaped && scalar == "\\"
    }
    #expect(!isEscaped)
  }
}
