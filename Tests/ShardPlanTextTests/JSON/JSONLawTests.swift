import ShardPlanText
import TestSupport
import Testing

struct `Writing and reading JSON` {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `gives the same value back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = random.json(depth: 4)
    let text = value.text()
    let read = try JSONReader.read(SourceText(name: "random.json", text: text))
    #expect(read.output == value)
    // Strings compare equal when they look the same; their bytes must be the same too.
    #expect(read.output?.text().utf8.elementsEqual(text.utf8) == true)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `keeps every part inside the part that holds it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = random.json(depth: 5).text()
    let source = SourceText(name: "random.json", text: text)
    let value = try JSONReader.read(source)
    #expect(value.range == 0..<source.bytes.count)
    try checkRanges(of: value, in: source)
  }

  /// Checks that a part, read alone, is the same value.
  private func checkRanges(of value: JSONValue, in source: SourceText) throws {
    let alone = try JSONReader.read(SourceText(name: "", bytes: Array(source.bytes[value.range])))
    #expect(alone.output == value.output)
    switch value.content {
    case .array(let elements):
      for element in elements {
        #expect(value.range.contains(element.range.lowerBound))
        try checkRanges(of: element, in: source)
      }
    case .object(let members):
      for member in members {
        let key = try JSONReader.read(
          SourceText(name: "", bytes: Array(source.bytes[member.keyRange])))
        #expect(key.content == .string(member.key))
        #expect(member.keyRange.upperBound < member.value.range.lowerBound)
        try checkRanges(of: member.value, in: source)
      }
    default: break
    }
  }
}

struct `Reading damaged JSON` {
  /// Bytes that mean something, or must not stand anywhere.
  private static let telling: [UInt8] =
    Array("{}[]:,\"'\\/*#+-.eE0123u \n\r\ttrufalsn".utf8) + [
      0x00, 0x1B, 0x80, 0xC3, 0xE2, 0xED, 0xFF,
    ]

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `ends with a value or one place inside the document`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(random.json(depth: 3).text().utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...2, using: &random))
      bytes.replaceSubrange(
        start..<end,
        with: (0..<Int.random(in: 0...2, using: &random)).map { _ in random.pick(Self.telling) })
    }
    check(SourceText(name: "damaged.json", bytes: bytes))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `ends so for any bytes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...40, using: &random)
    let bytes = (0..<count).map { _ in
      Bool.random(using: &random) ? random.pick(Self.telling) : .random(in: 0...255, using: &random)
    }
    check(SourceText(name: "random.json", bytes: bytes))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `never takes a part of an object for the whole`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Array(JSONOutput.object(["value": random.json(depth: 3)]).text().utf8)
    for count in bytes.indices {
      let part = SourceText(name: "part.json", bytes: Array(bytes[..<count]))
      #expect(failure(reading: part) != nil, "The first \(count) bytes were accepted.")
      check(part)
    }
  }

  private func check(_ source: SourceText) {
    guard let diagnostic = failure(reading: source) else { return }
    let end = source.position(at: source.bytes.count)
    guard let position = diagnostic.position else {
      Issue.record("The diagnostic points nowhere.")
      return
    }
    #expect(position >= SourceText.Position(line: 1, column: 1))
    #expect(position <= end)
    #expect(diagnostic.message.hasSuffix("."))
    let lines = DiagnosticText(columns: 60).text(of: diagnostic).split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(TextWidth.columns(of: String(line)) <= 60, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }
}
