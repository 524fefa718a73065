import ShardPlanText
import Testing

struct `Objects of any fields` {
  @Test func `list their fields with their places`() throws {
    var reader = DocumentReader(SourceText(name: "", text: #"{"b": 1, "a c": [2]}"#))
    let root = try unwrapped(reader.root())
    let object = try unwrapped(reader.anyObject(root))
    #expect(object.entries.map(\.name) == ["b", "a c"])
    #expect(object.entries.map(\.key) == ["b", "a c"].compactMap { object.keyNode($0) })
    #expect(object.entries.map(\.value) == ["b", "a c"].compactMap { object[$0] })
    #expect(object.entries.map(\.value.path) == ["$.b", "$['a c']"])
    #expect(reader.diagnostics == [])
  }

  @Test func `are reported for repeated fields and for other kinds of values only`() throws {
    let marked = MarkedText(#"{"x": 1, "y": [], ①"x": 2}"#)
    var reader = DocumentReader(marked.source)
    let root = try unwrapped(reader.root())
    let object = try unwrapped(reader.anyObject(root))
    #expect(reader.diagnostics.map(\.code) == [.duplicateField])
    #expect(reader.diagnostics.first?.position == marked.position)
    let list = try #require(object["y"])
    let none = reader.anyObject(list)
    #expect(none == nil)
    #expect(reader.diagnostics.map(\.code) == [.duplicateField, .wrongType])
  }

  @Test func `lack a field with the advice of their reader`() throws {
    var reader = DocumentReader(SourceText(name: "", text: "{}"))
    let root = try unwrapped(reader.root())
    let object = try unwrapped(reader.anyObject(root))
    _ = reader.required("a", of: object, advice: "ask again")
    #expect(reader.diagnostics.map(\.advice) == ["ask again"])
  }
}

struct `A document inside of a text` {
  @Test func `has the places of the text in all its parts`() throws {
    let marked = MarkedText(#"[0, ①"{\"a\": [{\"b\": 1, \"b\": 2}], \"c\": \"[]\"}"]"#)
    var reader = DocumentReader(marked.source)
    let root = try unwrapped(reader.root())
    let elements = try unwrapped(reader.array(root))
    let inner = try unwrapped(reader.embedded(elements[1]))
    let object = try unwrapped(reader.anyObject(inner))
    let list = try unwrapped(object["a"].flatMap { reader.array($0) })
    _ = reader.anyObject(list[0])
    let deeper = try unwrapped(object["c"].flatMap { reader.embedded($0) })
    _ = reader.required("d", of: object)
    for node in [inner, list[0], deeper, object.keyNode("a")].compactMap({ $0 }) {
      #expect(node.path == "$[1]")
      reader.report("odd", "It is odd.", at: node)
    }
    #expect(
      reader.diagnostics.map(\.code.name) == [
        "duplicate-field", "missing-field", "odd", "odd", "odd", "odd",
      ])
    #expect(reader.diagnostics.first?.message == "The field 'b' is repeated.")
    #expect(reader.diagnostics.allSatisfy { $0.position == marked.position })
    #expect(reader.diagnostics.allSatisfy { $0.location?.path == "$[1]" })
  }

  @Test(arguments: [
    ("\"[1,\\n }\"", "json-syntax", "line 2, column 2 of the text"), ("\"\"", "json-syntax", ""),
    ("12", "wrong-type", ""),
  ])
  func `is reported at the text when it is broken`(text: String, code: String, says: String) throws
  {
    var reader = DocumentReader(SourceText(name: "", text: "[\(text)]"))
    let root = try unwrapped(reader.root())
    let elements = try unwrapped(reader.array(root))
    let inner = reader.embedded(elements[0])
    #expect(inner == nil)
    #expect(reader.diagnostics.map(\.code.name) == [code])
    #expect(reader.diagnostics.first?.message.contains(says) == true)
    #expect(reader.diagnostics.first?.location?.path == "$[0]")
    #expect(reader.diagnostics.first?.location?.column == 2)
  }
}

/// Returns what is there; what changes a reader cannot stand inside of `#require` itself.
private func unwrapped<Value>(_ value: Value?) throws -> Value { try #require(value) }
