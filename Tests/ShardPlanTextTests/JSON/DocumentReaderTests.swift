import ShardPlanText
import TestSupport
import Testing

struct `The document reader` {
  @Test func `finds the parts of a document and their paths`() throws {
    var reader = DocumentReader(
      SourceText(name: "", text: #"{"a": [{"b c": "text"}, true], "it's\\\u001b": null}"#))
    guard let root = reader.root(),
      let top = reader.object(root, fields: ["a", "it's\\\u{1B}"]),
      let list = reader.required("a", of: top),
      let elements = reader.array(list),
      let inner = reader.object(elements[0], fields: ["b c"])
    else {
      Issue.record("A part of the document was not found.")
      return
    }
    let text = try #require(inner["b c"])
    let (string, bool) = (reader.string(text), reader.bool(elements[1]))
    #expect(string == "text")
    #expect(bool == true)
    #expect(root.path == "$")
    #expect(elements.map(\.path) == ["$.a[0]", "$.a[1]"])
    #expect(text.path == "$.a[0]['b c']")
    #expect(inner.keyNode("b c")?.path == text.path)
    #expect(inner.keyNode("b c")?.value.content == .string("b c"))
    #expect(top["it's\\\u{1B}"]?.path == #"$['it\'s\\\u001b']"#)
    #expect(top["it's\\\u{1B}"]?.value.content == .null)
    #expect(top["none"] == nil)
    #expect(top.keyNode("none") == nil)
    #expect(reader.diagnostics.isEmpty)
  }

  @Test func `reports the first break in the grammar`() {
    let marked = MarkedText("{\"a\"① 1, b}")
    var reader = DocumentReader(marked.source)
    let root = reader.root()
    #expect(root == nil)
    #expect(reader.diagnostics.map(\.code) == [.jsonSyntax])
    #expect(reader.diagnostics.first?.position == marked.position)
  }

  @Test(arguments: [
    ("recordSize", nil), ("recordsize", "did you mean 'recordSize'?"),
    ("rates", "did you mean 'rate'?"), ("color", "known here: recordSize, rate"),
  ])
  func `reports an unknown field at its key`(field: String, advice: String?) {
    let marked = MarkedText("{\"scenarios\": [\n  {\"rate\": 1, ①\"\(field)\": 2}]}")
    let reader = reader(of: marked.source, fields: ["recordSize", "rate"])
    guard let advice else {
      #expect(reader.diagnostics == [])
      return
    }
    #expect(reader.diagnostics.map(\.code) == [.unknownField])
    #expect(reader.diagnostics.first?.message == "The field '\(field)' is not known here.")
    #expect(reader.diagnostics.first?.advice == advice)
    #expect(reader.diagnostics.first?.position == marked.position)
    #expect(reader.diagnostics.first?.location?.path == "$.scenarios[0]")
    #expect(reader.diagnostics.first?.excerpt?.marked == "\"\(field)\"")
  }

  @Test func `reports each repetition of a field at its key`() {
    let marked = MarkedText("{\"scenarios\": [\n  {\"rate\": 1,\n \"a\": 2, ①\"rate\": 3}]}")
    let reader = reader(of: marked.source, fields: ["rate", "a"])
    #expect(reader.diagnostics.map(\.code) == [.duplicateField])
    #expect(
      reader.diagnostics.first?.message
        == "The field 'rate' is repeated; it first stands at line 2, column 4.")
    #expect(reader.diagnostics.first?.position == marked.position)
    #expect(reader.diagnostics.first?.location?.path == "$.scenarios[0].rate")
    let unknown = self.reader(
      of: SourceText(name: "", text: #"{"scenarios": [{"b": 1, "b": 2, "b": 3}]}"#), fields: [])
    #expect(unknown.diagnostics.map(\.code) == [.unknownField, .duplicateField, .duplicateField])
    #expect(unknown.diagnostics.first?.advice == "leave it out")
    #expect(
      unknown.diagnostics.last?.message
        == "The field 'b' is repeated; it first stands at line 1, column 17.")
  }

  @Test func `reports a missing field at the object`() throws {
    let marked = MarkedText("{\"a\":\n  ①{\"b\": 1}}")
    var reader = DocumentReader(marked.source)
    let top = reader.root().flatMap { reader.object($0, fields: ["a"]) }
    let inner = top.flatMap { $0["a"] }.flatMap { reader.object($0, fields: ["b", "c"]) }
    let missing = reader.required("c", of: try #require(inner))
    #expect(missing == nil)
    #expect(reader.diagnostics.map(\.code) == [.missingField])
    #expect(reader.diagnostics.first?.message == "The field 'c' is missing from this object.")
    #expect(reader.diagnostics.first?.position == marked.position)
    #expect(reader.diagnostics.first?.location?.path == "$.a")
    #expect(reader.diagnostics.first?.excerpt?.marked == "{")
  }

  @Test(arguments: [
    ("12.50", "the number 12.50"), ("null", "null"), ("false", "false"), ("\"\"", "empty text"),
    ("\"no\"", "the text \"no\""), ("[]", "an empty list"), ("[1, 2]", "a list"),
    ("{}", "an object"),
    (
      "\"1234567890123456789012345678901234567890🦊\"",
      "the text \"1234567890123456789012345678901234567890…\""
    ),
    (
      "12345678901234567890.123456789012345678901",
      "the number 12345678901234567890.1234567890123456789…"
    ),
  ])
  func `says what it found instead of another kind`(text: String, found: String) throws {
    var reader = DocumentReader(SourceText(name: "", text: "[\(text)]"))
    let list = reader.root().flatMap { reader.array($0) }
    let node = try #require(list?.first)
    let answers: [(expected: String, isFound: Bool)] = [
      ("text", reader.string(node) != nil), ("true or false", reader.bool(node) != nil),
      ("a list", reader.array(node) != nil), ("an object", reader.object(node, fields: []) != nil),
    ]
    let missed = answers.filter { !$0.isFound }
    #expect(reader.diagnostics.allSatisfy { $0.code == .wrongType })
    #expect(reader.diagnostics.allSatisfy { $0.location?.path == "$[0]" })
    #expect(
      reader.diagnostics.map(\.message) == missed.map { "Expected \($0.expected), found \(found)." }
    )
  }

  @Test func `advises quotes around numbers and none around truth`() throws {
    var reader = DocumentReader(SourceText(name: "", text: "[0.015, \"true\"]"))
    let list = reader.root().flatMap { reader.array($0) }
    let nodes = try #require(list)
    _ = reader.string(nodes[0])
    _ = reader.bool(nodes[1])
    #expect(
      reader.diagnostics.map(\.advice) == [
        "write it in double quotes: \"0.015\"", "write true without quotes",
      ])
  }

  @Test func `advises brackets around lists and objects`() throws {
    var reader = DocumentReader(SourceText(name: "", text: "[{}, []]"))
    let list = reader.root().flatMap { reader.array($0) }
    let nodes = try #require(list)
    _ = reader.array(nodes[0])
    _ = reader.object(nodes[1], fields: [])
    #expect(
      reader.diagnostics.map(\.advice) == [
        "write the list in brackets, between '[' and ']'", "put its fields between '{' and '}'",
      ])
  }

  @Test func `reports what its caller finds`() throws {
    let marked = MarkedText("[\n ①\"x\"]")
    var reader = DocumentReader(marked.source)
    let list = reader.root().flatMap { reader.array($0) }
    let node = try #require(list?.first)
    reader.report("odd-name", "The name is odd.", at: node, advice: "change it", severity: .warning)
    let path = "$[0]"
    #expect(
      reader.diagnostics == [
        Diagnostic(
          "odd-name", "The name is odd.", at: node.value.range, of: marked.source, path: path,
          advice: "change it", severity: .warning)
      ])
  }

  @Test(arguments: Effort.sample(UInt64(0)..<20, oneIn: 5))
  func `points where the source text counts, however long the document`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spaces = ["", "\n", "\r\n", "\r", "  ", "\t"]
    let names = (0..<400).map { "\"\($0)漢🦊é\"" }
    let text = "\u{FEFF}[" + names.map { $0 + random.pick(spaces) }.joined(separator: ",") + "]"
    var reader = DocumentReader(SourceText(name: "", text: text))
    let list = reader.root().flatMap { reader.array($0) }
    let nodes = try #require(list)
    for node in nodes.shuffled(using: &random) {
      reader.report("some-code", "It is wrong.", at: node)
      let expected = reader.source.position(at: node.value.range.lowerBound)
      #expect(reader.diagnostics.last?.position == expected)
    }
  }

  @Test func `finds positions inside of characters too`() {
    let text = "[\"" + String(repeating: "a漢🦊\r\n", count: 80) + "\"]"
    var reader = DocumentReader(SourceText(name: "", text: text))
    for offset in 0...reader.source.bytes.count {
      let value = JSONValue(content: .null, range: offset..<offset)
      reader.report("some-code", "It is wrong.", at: Node(value: value, path: "$"))
      let expected = reader.source.position(at: offset)
      #expect(reader.diagnostics.last?.position == expected, "at byte \(offset)")
    }
  }

  @Test func `reports thousands of slips on one line in no time`() {
    let fields = (0..<20_000).map { "\"\($0)\":0" }.joined(separator: ",")
    var reader = DocumentReader(SourceText(name: "", text: "{\(fields)}"))
    let root = reader.root()
    _ = root.flatMap { reader.object($0, fields: ["rate"]) }
    #expect(reader.errorCount == 20_000)
    #expect(reader.diagnostics.count == 1_001)
    #expect(reader.diagnostics.last?.message == "19000 more findings in '' are not listed.")
  }

  /// Returns a reader that has asked for the first scenario's object.
  private func reader(of source: SourceText, fields: [String]) -> DocumentReader {
    var reader = DocumentReader(source)
    let top = reader.root().flatMap { reader.object($0, fields: ["scenarios"]) }
    let list = top.flatMap { $0["scenarios"] }.flatMap { reader.array($0) }
    _ = list?.first.flatMap { reader.object($0, fields: fields) }
    return reader
  }
}
