import ShardPlanText
import TestSupport
import Testing

struct `A diagnostic` {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `quotes the line that it points into`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counted = CountedText(pieces: random.pieces(ofAtMost: 60))
    let source = SourceText(name: "", bytes: counted.bytes)
    for offset in 0...counted.bytes.count {
      let end = Int.random(in: offset...counted.bytes.count, using: &random)
      let diagnostic = Diagnostic("some-code", "It is wrong.", at: offset..<end, of: source)
      let excerpt = try #require(diagnostic.excerpt)
      #expect(diagnostic.position == counted.positions[offset])
      let whole = excerpt.before + excerpt.marked + excerpt.after
      #expect(whole == source.lineText(containing: offset))
      #expect(!excerpt.isCutBefore && !excerpt.isCutAfter)
      // The second half of CRLF is no part of the line, but has a column.
      let column = min(diagnostic.location?.column ?? 0, whole.unicodeScalars.count + 1)
      #expect(excerpt.before.unicodeScalars.count == column - 1)
    }
  }

  @Test func `keeps only the surroundings on a long line`() {
    let source = SourceText(name: "", text: String(repeating: "漢", count: 100_000))
    let excerpt = Diagnostic.Excerpt(of: 150_001..<150_007, in: source)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.marked == "漢漢")
    #expect((100...200).contains(excerpt.before.count))
    #expect((100...200).contains(excerpt.after.count))
    #expect((excerpt.before + excerpt.after).allSatisfy { $0 == "漢" })
  }

  @Test func `takes a range outside of its document for the end`() {
    let source = SourceText(name: "", text: "one\ntwo")
    let diagnostic = Diagnostic("some-code", "It is wrong.", at: 50..<60, of: source)
    #expect(diagnostic.position == SourceText.Position(line: 2, column: 4))
    #expect(diagnostic.excerpt == Diagnostic.Excerpt(before: "two", marked: "", after: ""))
  }

  @Test func `has a code in words joined by hyphens`() async {
    #expect(Diagnostic.Code("a-1", "", "").description == "a-1")
    #expect(Diagnostic.Code.unknownField.name == "unknown-field")
    await #expect(processExitsWith: .failure) { _ = Diagnostic.Code("unknownField", "", "") }
    await #expect(processExitsWith: .failure) { _ = Diagnostic.Code("unknown--field", "", "") }
    await #expect(processExitsWith: .failure) { _ = Diagnostic.Code("", "", "") }
  }
}
