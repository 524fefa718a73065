import ShardPlanText
import Testing

struct `The JSON reader, meeting a slip,` {
  @Test(arguments: JSONSlip.ofStructure + JSONSlip.ofNumbers + JSONSlip.ofText)
  func `says what it is and where`(slip: JSONSlip) {
    let marked = MarkedText(slip.marked)
    let diagnostic = failure(reading: marked.source)
    #expect(diagnostic?.code == .jsonSyntax)
    #expect(diagnostic?.severity == .error)
    #expect(diagnostic?.message == slip.message)
    #expect(diagnostic?.advice == slip.advice)
    #expect(diagnostic?.position == marked.position)
    #expect(diagnostic?.location?.path == "")
  }

  /// Advice that says "write …" must not lead from one slip to the next.
  @Test(arguments: JSONSlip.ofNumbers + JSONSlip.ofText)
  func `advises only what it would accept`(slip: JSONSlip) throws {
    guard let advice = slip.advice, advice.hasPrefix("write "), !advice.hasSuffix(" instead"),
      !advice.contains(" like "), !advice.contains(" both ")
    else { return }
    let advised = String(advice.dropFirst("write ".count))
    _ = try JSONReader.read(SourceText(name: "", text: advised))
  }
}

/// A document with one slip, marked where it stands, and what to say of it.
struct JSONSlip: Sendable, CustomTestStringConvertible {
  let marked: String
  let message: String
  let advice: String?

  init(_ marked: String, _ message: String, _ advice: String? = nil) {
    self.marked = marked
    self.message = message
    self.advice = advice
  }

  var testDescription: String { marked }
}

extension JSONSlip {
  static let ofStructure = [
    JSONSlip("①", "The file is empty."),
    JSONSlip("①  ", "The file is empty."),
    JSONSlip("[1①,]", "No comma may follow the last value.", "leave this comma out"),
    JSONSlip("{\"a\": 1①,\n}", "No comma may follow the last value.", "leave this comma out"),
    JSONSlip("[①,]", "Expected a value, found ','."),
    JSONSlip(
      "{\n  \"a\": 1①\n  \"b\": 2\n}", "A comma is missing after this value.", "put ',' here"),
    JSONSlip("[1① 2]", "A comma is missing after this value.", "put ',' here"),
    JSONSlip("[1① true]", "A comma is missing after this value.", "put ',' here"),
    JSONSlip("[{}①{}]", "A comma is missing after this value.", "put ',' here"),
    JSONSlip("{\"a\"① 1}", "A colon is missing after the key 'a'."),
    JSONSlip("{\"a\" ①= 1}", "Expected ':' after the key 'a', found '='."),
    JSONSlip("{\"a\"①, \"b\": 1}", "The key 'a' has no value."),
    JSONSlip("{\"a\"①}", "The key 'a' has no value."),
    JSONSlip("{\"a\": ①}", "Expected a value, found '}'."),
    JSONSlip("{\"a\": 1,①, \"b\": 2}", "Expected a key or '}', found ','."),
    JSONSlip("{①[1]}", "Expected a key or '}', found '['."),
    JSONSlip("{\"a\": 1①; \"b\": 2}", "Expected ',' or '}', found ';'."),
    JSONSlip(
      "{\"a\": [1, 2①}",
      "Expected ']' to close the list that begins at line 1, column 7, found '}'."),
    JSONSlip("①}", "Expected a value, found '}'."),
    JSONSlip(
      "{} ①{}", "The document is complete, but more text follows: '{'.",
      "a file holds one value; put several into a list"),
    JSONSlip(
      "{}①}", "The document is complete, but more text follows: '}'.",
      "a file holds one value; put several into a list"),
    JSONSlip(
      "{\n  \"a\": 1①\n", "The object that begins at line 1, column 1 is not closed.",
      "put '}' at its end"),
    JSONSlip(
      "{\n  \"a\": [1,①", "The list that begins at line 2, column 8 is not closed.",
      "put ']' at its end"),
    JSONSlip(
      "{\"a\":①  ", "The object that begins at line 1, column 1 is not closed.",
      "put '}' at its end"),
    JSONSlip(
      "{\"a\"①", "The object that begins at line 1, column 1 is not closed.", "put '}' at its end"),
    JSONSlip(
      "{①", "The object that begins at line 1, column 1 is not closed.", "put '}' at its end"),
    JSONSlip("{ ①// why\n}", "JSON has no comments.", "leave the comment out"),
    JSONSlip("[1, ①/* two */ 2]", "JSON has no comments.", "leave the comment out"),
    JSONSlip("①# why\n{}", "JSON has no comments.", "leave the comment out"),
    JSONSlip("{\"a\" ①/* b */: 1}", "JSON has no comments.", "leave the comment out"),
    JSONSlip("{\"a\": 1 ①// one\n}", "JSON has no comments.", "leave the comment out"),
    JSONSlip("{}\n①# end", "JSON has no comments.", "leave the comment out"),
    JSONSlip("[①\u{A0}1]", "Expected a value, found the character U+00A0."),
    JSONSlip("[①\u{FEFF}1]", "Expected a value, found the character U+FEFF."),
    JSONSlip("[①/]", "Expected a value, found '/'."),
  ]

  static let ofNumbers = [
    JSONSlip(
      "[①NaN]", "JSON has no number NaN.", "put a number in its place, or leave it out"),
    JSONSlip(
      "[①-Infinity]", "JSON has no number -Infinity.", "put a number in its place, or leave it out"),
    JSONSlip(
      "[①Infinity]", "JSON has no number Infinity.", "put a number in its place, or leave it out"),
    JSONSlip("[①+1]", "A number must not begin with a plus sign.", "write 1"),
    JSONSlip("[①.5]", "A digit must stand before the decimal point.", "write 0.5"),
    JSONSlip("[①-.5]", "A digit must stand before the decimal point.", "write -0.5"),
    JSONSlip("[①1.]", "A digit must stand after the decimal point.", "write 1"),
    JSONSlip("[①1.e5]", "A digit must stand after the decimal point.", "write 1e5"),
    JSONSlip("[①01]", "A number must not begin with a zero.", "write 1"),
    JSONSlip("[①-007.50]", "A number must not begin with a zero.", "write -7.50"),
    JSONSlip("[①0x10]", "JSON has no hexadecimal numbers.", "write 16"),
    JSONSlip("[①-0xFFFFFFFFFFFFFFFFFF]", "JSON has no hexadecimal numbers."),
    JSONSlip("[①1_000]", "The digits of a number must not be grouped.", "write 1000"),
    JSONSlip("{\"a\": 1,①000}", "The digits of a number must not be grouped."),
    JSONSlip("[①-]", "Digits must follow the sign."),
    JSONSlip("[①- 1]", "Digits must follow the sign."),
    JSONSlip("[①1e]", "Digits must follow the exponent's 'e'."),
    JSONSlip("[①1E+]", "Digits must follow the exponent's 'e'."),
    JSONSlip("[①1.2.3]", "'1.2.3' is not a number.", "text must stand in double quotes: \"1.2.3\""),
    JSONSlip(
      "[①2026-11]", "'2026-11' is not a number.", "text must stand in double quotes: \"2026-11\""),
    JSONSlip("[①--1]", "'--1' is not a number.", "text must stand in double quotes: \"--1\""),
    JSONSlip("[①+-1]", "A number must not begin with a plus sign.", "write -1"),
    JSONSlip(
      "{\"recordSize\": ①77B}", "A number with a unit is text and must stand in double quotes.",
      "write \"77B\""),
    JSONSlip(
      "{\"recordSize\": 77 ①B}", "A number with a unit is text and must stand in double quotes."),
    JSONSlip(
      "{\"rate\": 25000①/s}", "A number with a unit is text and must stand in double quotes."),
    JSONSlip("[100①%]", "A number with a unit is text and must stand in double quotes."),
  ]

  static let ofText = [
    JSONSlip("[①'one']", "Text must stand in double quotes.", "write \"one\""),
    JSONSlip("[①'say \"one\"']", "Text must stand in double quotes.", "write \"say \\\"one\\\"\""),
    JSONSlip("[①'one]", "Text must stand in double quotes."),
    JSONSlip("{①'a': 1}", "Text must stand in double quotes.", "write \"a\""),
    JSONSlip("[①“one”]", "Text must stand in straight double quotes.", "write \"one\""),
    JSONSlip("{①a: 1}", "The key 'a' must stand in double quotes.", "write \"a\""),
    JSONSlip("{①größe: 1}", "The key 'größe' must stand in double quotes.", "write \"größe\""),
    JSONSlip("{①1: 1}", "The key '1' must stand in double quotes.", "write \"1\""),
    JSONSlip("[①True]", "JSON does not know the word 'True'.", "write true"),
    JSONSlip("[①FALSE]", "JSON does not know the word 'FALSE'.", "write false"),
    JSONSlip("[①fasle]", "JSON does not know the word 'fasle'.", "write false"),
    JSONSlip("[①None]", "JSON does not know the word 'None'.", "write null"),
    JSONSlip("[①undefined]", "JSON does not know the word 'undefined'.", "write null"),
    JSONSlip(
      "{\"mode\": ①on-demand}", "Expected a value, found 'on-demand'.",
      "text must stand in double quotes: \"on-demand\""),
    JSONSlip(
      "[①nullable]", "Expected a value, found 'nullable'.",
      "text must stand in double quotes: \"nullable\""),
    JSONSlip(
      "{\"a\": ①\"one\n}", "The text that begins here is not closed by the end of the line.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONSlip(
      "{\"a\": ①\"one", "The text that begins here is not closed by the end of the file.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONSlip(
      "[①\"\\", "The text that begins here is not closed by the end of the file.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONSlip(
      "[①\"\\\n\"]", "The text that begins here is not closed by the end of the line.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONSlip("[\"a①\tb\"]", "A tab must not stand inside text.", "write \\t instead"),
    JSONSlip(
      "[\"a①\u{1B}b\"]", "A control character must not stand inside text.",
      "write \\u001b instead"),
    JSONSlip(
      "[\"a①\\x41\"]", "JSON does not know the escape \\x.", "a backslash itself is written \\\\"),
    JSONSlip(
      "[\"it①\\'s\"]", "JSON does not know the escape \\'.", "a single quote needs no backslash"),
    JSONSlip(
      "[\"C:①\\漢\"]", "JSON does not know the escape \\漢.", "a backslash itself is written \\\\"),
    JSONSlip(
      "[\"①\\u12g4\"]", "The escape \\u needs four hexadecimal digits.",
      "write it like \\u00e9"),
    JSONSlip(
      "[\"①\\ud800\"]", "The escape \\ud800 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONSlip(
      "[\"①\\udc00\\ud800\"]", "The escape \\udc00 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONSlip(
      "[\"①\\uD800\\n\"]", "The escape \\uD800 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONSlip(
      "[\"①\\uD83D\\u0041\"]", "The escape \\uD83D is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
  ]
}
