import ShardPlanText
import TestSupport
import Testing

/// Documents that hold several values, one after the other.
struct `Values one after the other` {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `are read as each alone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let value = random.json(depth: 3)
      return Bool.random(using: &random)
        ? JSONOutput.array([value]).text() : JSONOutput.object(.init([("a", value)])).text()
    }
    let spaces = ["", "\n", " \r\n\t"]
    let text = texts.map { $0 + random.pick(spaces) }.joined()
    let source = SourceText(name: "loop.json", text: text)
    let values = try JSONReader.readAll(of: source)
    #expect(values.map { $0.output?.text() } == texts.map { try? read($0) })
    #expect(
      values.map { String(decoding: source.bytes[$0.range], as: UTF8.self) } == texts)
    if texts.count == 1 { #expect(try JSONReader.read(source) == values[0]) }
  }

  private func read(_ text: String) throws -> String? {
    try JSONReader.read(SourceText(name: "", text: text)).output?.text()
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `that are cut off are an error at the end`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = JSONOutput.object(.init([("a", random.json(depth: 2))])).text()
    let second = JSONOutput.object(.init([("b", random.json(depth: 2))])).text()
    let bytes = Array((first + second).utf8)
    let end = Int.random(in: (first.utf8.count + 1)..<bytes.count, using: &random)
    #expect(throws: Diagnostic.self) {
      try JSONReader.readAll(of: SourceText(name: "", bytes: Array(bytes[..<end])))
    }
  }

  @Test(arguments: [
    ("", 1), ("{} 1", 4), ("{},{}", 3), ("[] \"a\"", 4), ("1 {}", nil), ("{}{", 4), ("{}]", 3),
    ("{} // x", 4),
  ]) func `need brackets around each but the first`(_ text: String, _ column: Int?) {
    do {
      _ = try JSONReader.readAll(of: SourceText(name: "", text: text))
      #expect(column == nil)
    } catch {
      #expect(error.location?.column == column)
    }
  }

  @Test func `have the paths of elements of a list`() {
    var reader = DocumentReader(SourceText(name: "", text: "{\"a\": 1}\n{\"a\": 2}"))
    #expect(reader.roots()?.map { $0.path } == ["$[0]", "$[1]"])
    var single = DocumentReader(SourceText(name: "", text: "{\"a\": 1}"))
    #expect(single.roots()?.map { $0.path } == ["$"])
    var broken = DocumentReader(SourceText(name: "", text: "{\"a\": 1}\n{\"a\"}"))
    #expect(broken.roots() == nil)
    #expect(broken.errorCount == 1)
  }
}
