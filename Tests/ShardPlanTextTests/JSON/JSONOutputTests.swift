import ShardPlanText
import Testing

struct `JSON output` {
  @Test func `stands one value to a line in the order given`() {
    let value = JSONOutput.object([
      "schemaVersion": .integer(1), "amount": .string("-0.5"), "isCheapest": .bool(true),
      "months": .array([.integer(730), .object(["empty": .null])]), "none": .array([]),
      "nothing": .object([:]),
    ])
    #expect(
      value.text() == """
        {
          "schemaVersion": 1,
          "amount": "-0.5",
          "isCheapest": true,
          "months": [
            730,
            {
              "empty": null
            }
          ],
          "none": [],
          "nothing": {}
        }
        """)
  }

  @Test func `is written alike whether it is made before or later`() {
    let made = JSONOutput.object(["a": .array([.integer(1), .string("b")])])
    let later = JSONOutput.object(["a": .later(.init { .array([.integer(1), .string("b")]) })])
    #expect(later.text() == made.text())
    #expect(JSONOutput.later(.init { made }) == .later(.init { made }))
    #expect(JSONOutput.later(.init { made }) != .later(.init { .null }))
  }

  @Test func `takes fields one by one`() {
    var fields: JSONOutput.Fields = ["b": .integer(1)]
    fields.append("a", .integer(2))
    #expect(fields.fields.map(\.name) == ["b", "a"])
    #expect(JSONOutput.object(fields) == .object(["b": .integer(1), "a": .integer(2)]))
  }

  @Test(arguments: [
    ("", #""""#), ("a\"b\\c/", #""a\"b\\c/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
    ("\u{0}\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
    ("\u{2028}\u{2029}\u{202E}", #""\u2028\u2029\u202e""#), ("é漢🦊\u{301}", "\"é漢🦊\u{301}\""),
    ("\r\n", #""\r\n""#), ("##[a] [", ###""##\u005ba] [""###),
  ])
  func `escapes what must not stand in text`(string: String, text: String) {
    #expect(JSONOutput.string(string).text() == text)
  }
}
