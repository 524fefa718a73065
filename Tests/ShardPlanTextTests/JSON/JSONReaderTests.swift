import ShardPlanText
import Testing

struct `The JSON reader` {
  @Test(
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("\t\r\nfalse", .bool(false)),
      ("0", .number("0")), ("-0", .number("-0")), ("-12.50e+03", .number("-12.50e+03")),
      ("1E-999999999999", .number("1E-999999999999")), ("\"\"", .string("")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u0000\u00e9\uD83E\udD8A""#, .string("\u{0}é🦊")),
      ("\"\u{7F}\u{2028}é漢🦊\"", .string("\u{7F}\u{2028}é漢🦊")),
      ("\u{FEFF}null", .null), ("[]", .array([])), ("{ }", .object([])),
    ] as [(String, JSONValue.Content)])
  func `reads`(text: String, content: JSONValue.Content) throws {
    #expect(try JSONReader.read(SourceText(name: "", text: text)).content == content)
  }

  @Test func `keeps repeated keys in their order`() throws {
    let value = try JSONReader.read(SourceText(name: "", text: #"{"b":1, "a":2, "b":3}"#))
    guard case .object(let members) = value.content else {
      Issue.record("An object was not read as one.")
      return
    }
    #expect(members.map(\.key) == ["b", "a", "b"])
    #expect(members.map(\.keyRange) == [1..<4, 8..<11, 15..<18])
    #expect(members.map(\.value.content) == [.number("1"), .number("2"), .number("3")])
  }

  @Test func `reads what is nested 100 deep and nothing deeper`() {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(failure(reading: SourceText(name: "", text: deep)) == nil)
    let wide =
      "[" + Array(repeating: deep.dropFirst().dropLast(), count: 3).joined(separator: ",") + "]"
    #expect(failure(reading: SourceText(name: "", text: wide)) == nil)
    let tooDeep = failure(reading: SourceText(name: "", text: "[" + deep + "]"))
    #expect(tooDeep?.code == .jsonTooDeep)
    #expect(tooDeep?.position == SourceText.Position(line: 1, column: 101))
  }

  @Test(arguments: (0x01...0x1F).map { Unicode.Scalar(UInt8($0)) })
  func `refuses control characters in text`(character: Unicode.Scalar) {
    let diagnostic = failure(reading: SourceText(name: "", text: "\"\(character)\""))
    #expect(diagnostic?.code == .jsonSyntax)
    #expect(failure(reading: SourceText(name: "", text: "\"\u{7F}\"")) == nil)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
  func `survives a million brackets`(opening: String) {
    let bytes = Array(repeating: Array(opening.utf8), count: 1_000_000 / opening.utf8.count)
      .joined()
    #expect(failure(reading: SourceText(name: "", bytes: Array(bytes)))?.code == .jsonTooDeep)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], 1, "The file is UTF-16, not UTF-8."),
      ([0xFE, 0xFF, 0x00, 0x7B], 1, "The file is UTF-16, not UTF-8."),
      ([0x7B, 0x00, 0x7D, 0x00], 2, "The file holds a NUL byte, so it is not UTF-8 text."),
      ([0x22, 0xE9, 0x22], 2, "The byte 0xE9 is not valid UTF-8 here."),
      ([0x22, 0xC3, 0xA9, 0x80, 0x22], 3, "The byte 0x80 is not valid UTF-8 here."),
      ([0x22, 0xC0, 0xAF, 0x22], 2, "The byte 0xC0 is not valid UTF-8 here."),
      ([0x22, 0xE0, 0x9F, 0xBF, 0x22], 2, "The byte 0xE0 is not valid UTF-8 here."),
      ([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], 2, "The byte 0xF0 is not valid UTF-8 here."),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2, "The byte 0xED is not valid UTF-8 here."),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2, "The byte 0xF4 is not valid UTF-8 here."),
      ([0x22, 0xE6, 0xBC], 2, "The byte 0xE6 is not valid UTF-8 here."),
    ] as [([UInt8], Int, String)])
  func `refuses what is not UTF-8`(bytes: [UInt8], column: Int, message: String) {
    let diagnostic = failure(reading: SourceText(name: "", bytes: bytes))
    #expect(diagnostic?.code == .jsonEncoding)
    #expect(diagnostic?.message == message)
    #expect(diagnostic?.position == SourceText.Position(line: 1, column: column))
    #expect(diagnostic?.advice == "save the file as UTF-8")
    // Bytes of UTF-16 are no line that anyone could read.
    #expect((diagnostic?.excerpt == nil) == message.contains("UTF-16"))
  }
}
