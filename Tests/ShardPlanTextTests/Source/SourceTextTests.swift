import ShardPlanText
import TestSupport
import Testing

struct `A source text` {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives each byte the position that counting gives it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let counted = CountedText(pieces: random.pieces(ofAtMost: 60))
    let source = SourceText(name: "", bytes: counted.bytes)
    for offset in 0...counted.bytes.count {
      #expect(source.position(at: offset) == counted.positions[offset], "at byte \(offset)")
    }
  }

  @Test(
    arguments: [
      ([0xE6, 0xBC], [1, 2, 3]), ([0xE6, 0xBC, 0x61], [1, 2, 3, 4]),
      ([0xED, 0xA0, 0x80], [1, 2, 3, 4]), ([0xF0, 0x9F, 0xA6, 0x8A], [1, 1, 1, 1, 2]),
      ([0x61, 0x80, 0x80], [1, 2, 3, 4]), ([0xEF, 0xBB, 0xBF, 0x61], [1, 1, 1, 1, 2]),
    ] as [([UInt8], [Int])])
  func `counts each broken byte and no byte order mark`(bytes: [UInt8], columns: [Int]) {
    let source = SourceText(name: "", bytes: bytes)
    #expect(columns.indices.map { source.position(at: $0).column } == columns)
  }

  @Test func `takes an offset outside of it for its end`() {
    let source = SourceText(name: "", text: "one\ntwo")
    let end = SourceText.Position(line: 2, column: 4)
    #expect([-1, 7, 8, .max].map { source.position(at: $0) } == [end, end, end, end])
    #expect([-1, 8, .max].map { source.lineText(containing: $0) } == ["two", "two", "two"])
    #expect(SourceText(name: "", bytes: []).lineText(containing: 0) == "")
  }

  @Test(arguments: [
    ("a\nbc\r\nd\re", ["a", "a", "bc", "bc", "bc", "bc", "d", "d", "e", "e"]),
    ("\n\n", ["", "", ""]), ("\r\n", ["", "", ""]),
    ("\u{FEFF}é\n", ["é", "é", "é", "é", "é", "é", ""]),
  ])
  func `gives each byte its line`(text: String, lines: [String]) {
    let source = SourceText(name: "", text: text)
    #expect(lines.indices.map { source.lineText(containing: $0) } == lines)
    #expect(lines.count == source.bytes.count + 1)
  }

  @Test func `repairs the line it shows`() {
    let source = SourceText(name: "", bytes: [0x61, 0xE6, 0xBC, 0x62, 0xFF])
    #expect(source.lineText(containing: 0) == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
  }
}
