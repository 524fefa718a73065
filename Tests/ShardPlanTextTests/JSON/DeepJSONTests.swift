import ShardPlanText
import TestSupport
import Testing

struct `JSON that lies deep in a document` {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is what it is by itself`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = random.json(depth: 4).text()
    let depth = Int.random(in: 0...9, using: &random)
    let brackets = (
      opening: String(repeating: "[", count: depth), closing: String(repeating: "]", count: depth)
    )
    var value = try JSONReader.read(
      SourceText(name: "", text: brackets.opening + text + brackets.closing))
    for _ in 0..<depth {
      guard case .array(let elements) = value.content else {
        Issue.record("A list was not read as one.")
        return
      }
      value = try #require(elements.first)
    }
    let alone = try JSONReader.read(SourceText(name: "", text: text))
    #expect(value.output == alone.output)
    #expect(value.range == depth..<(depth + text.utf8.count))
    #expect(value == value)
    #expect((value == alone) == (depth == 0))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `has the path that leads to it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let steps = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      random.pick(["[0]", ".a", "['a b']", "['']"])
    }
    let text = steps.reversed().reduce("null") { inner, step in
      switch step {
      case "[0]": "[\(inner)]"
      case ".a": "{\"a\": \(inner)}"
      case "['']": "{\"\": \(inner)}"
      default: "{\"a b\": \(inner)}"
      }
    }
    var reader = DocumentReader(SourceText(name: "", text: text))
    let root = reader.root()
    var node = try #require(root)
    for step in steps {
      if step == "[0]" {
        let elements = reader.array(node)
        node = try #require(elements?.first)
      } else {
        let found = reader.anyObject(node)
        let object = try #require(found)
        let name = step == ".a" ? "a" : step == "['']" ? "" : "a b"
        #expect(object.keyNode(name)?.path == object.path(of: name))
        node = try #require(object[name])
      }
    }
    #expect(node.path == "$" + steps.joined())
    #expect(node.value.content == .null)
  }

  @Test(arguments: [0, 1, 12, 13, 40])
  func `has each repeated key reported at its place, after the first`(others: Int) throws {
    let fields = (0..<others).map { "\"f\($0)\": \($0), " }.joined()
    let text = "[[[[[[{\(fields)\"a\": 1, \"b\": 2, \"a\": 3, \"a\": 4}]]]]]]"
    var reader = DocumentReader(SourceText(name: "", text: text))
    let root = reader.root()
    var node = try #require(root)
    for _ in 0..<6 {
      let elements = reader.array(node)
      node = try #require(elements?.first)
    }
    let found = reader.anyObject(node)
    let object = try #require(found)
    #expect(object["a"]?.value.content == .number("1"))
    let first = 8 + fields.utf8.count
    #expect(reader.diagnostics.map(\.code) == [.duplicateField, .duplicateField])
    #expect(reader.diagnostics.map { $0.location?.column } == [first + 16, first + 24])
    #expect(
      reader.diagnostics.allSatisfy {
        $0.message.hasSuffix("it first stands at line 1, column \(first).")
      })
  }
}
