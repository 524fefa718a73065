import ShardPlanText
import Testing

struct `The JSON reader, meeting a mistake,` {
  @Test(arguments: JSONMistake.ofStructure + JSONMistake.ofNumbers + JSONMistake.ofText)
  func `says what it is and where`(mistake: JSONMistake) {
    let marked = MarkedText(mistake.marked)
    let diagnostic = failure(reading: marked.source)
    #expect(diagnostic?.code == .jsonSyntax)
    #expect(diagnostic?.severity == .error)
    #expect(diagnostic?.message == mistake.message)
    #expect(diagnostic?.advice == mistake.advice)
    #expect(diagnostic?.position == marked.position)
    #expect(diagnostic?.location?.path == "")
  }

  /// Advice that says "write …" must not lead from one mistake to the next.
  @Test(arguments: JSONMistake.ofNumbers + JSONMistake.ofText)
  func `advises only what it would accept`(mistake: JSONMistake) throws {
    guard let advice = mistake.advice, advice.hasPrefix("write "), !advice.hasSuffix(" instead"),
      !advice.contains(" like "), !advice.contains(" both ")
    else { return }
    let advised = String(advice.dropFirst("write ".count))
    _ = try JSONReader.read(SourceText(name: "", text: advised))
  }
}

/// A document with one mistake, marked at its place, with the expected message.
struct JSONMistake: Sendable, CustomTestStringConvertible {
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

extension JSONMistake {
  static let ofStructure = [
    JSONMistake("①", "The file is empty."),
    JSONMistake("①  ", "The file is empty."),
    JSONMistake("[1①,]", "No comma may follow the last value.", "leave this comma out"),
    JSONMistake("{\"a\": 1①,\n}", "No comma may follow the last value.", "leave this comma out"),
    JSONMistake("[①,]", "Expected a value, found ','."),
    JSONMistake(
      "{\n  \"a\": 1①\n  \"b\": 2\n}", "A comma is missing after this value.", "put ',' here"),
    JSONMistake("[1① 2]", "A comma is missing after this value.", "put ',' here"),
    JSONMistake("[1① true]", "A comma is missing after this value.", "put ',' here"),
    JSONMistake("[{}①{}]", "A comma is missing after this value.", "put ',' here"),
    JSONMistake("{\"a\"① 1}", "A colon is missing after the key 'a'."),
    JSONMistake("{\"a\" ①= 1}", "Expected ':' after the key 'a', found '='."),
    JSONMistake("{\"a\"①, \"b\": 1}", "The key 'a' has no value."),
    JSONMistake("{\"a\"①}", "The key 'a' has no value."),
    JSONMistake("{\"a\": ①}", "Expected a value, found '}'."),
    JSONMistake("{\"a\": 1,①, \"b\": 2}", "Expected a key or '}', found ','."),
    JSONMistake("{①[1]}", "Expected a key or '}', found '['."),
    JSONMistake("{\"a\": 1①; \"b\": 2}", "Expected ',' or '}', found ';'."),
    JSONMistake(
      "{\"a\": [1, 2①}",
      "Expected ']' to close the list that begins at line 1, column 7, found '}'."),
    JSONMistake("①}", "Expected a value, found '}'."),
    JSONMistake(
      "{} ①{}", "The document is complete, but more text follows: '{'.",
      "a file holds one value; put several into a list"),
    JSONMistake(
      "{}①}", "The document is complete, but more text follows: '}'.",
      "a file holds one value; put several into a list"),
    JSONMistake(
      "{\n  \"a\": 1①\n", "The object that begins at line 1, column 1 is not closed.",
      "put '}' at its end"),
    JSONMistake(
      "{\n  \"a\": [1,①", "The list that begins at line 2, column 8 is not closed.",
      "put ']' at its end"),
    JSONMistake(
      "{\"a\":①  ", "The object that begins at line 1, column 1 is not closed.",
      "put '}' at its end"),
    JSONMistake(
      "{\"a\"①", "The object that begins at line 1, column 1 is not closed.", "put '}' at its end"),
    JSONMistake(
      "{①", "The object that begins at line 1, column 1 is not closed.", "put '}' at its end"),
    JSONMistake("{ ①// why\n}", "JSON has no comments.", "leave the comment out"),
    JSONMistake("[1, ①/* two */ 2]", "JSON has no comments.", "leave the comment out"),
    JSONMistake("①# why\n{}", "JSON has no comments.", "leave the comment out"),
    JSONMistake("{\"a\" ①/* b */: 1}", "JSON has no comments.", "leave the comment out"),
    JSONMistake("{\"a\": 1 ①// one\n}", "JSON has no comments.", "leave the comment out"),
    JSONMistake("{}\n①# end", "JSON has no comments.", "leave the comment out"),
    JSONMistake("[①\u{A0}1]", "Expected a value, found the character U+00A0."),
    JSONMistake("[①\u{FEFF}1]", "Expected a value, found the character U+FEFF."),
    JSONMistake("[①/]", "Expected a value, found '/'."),
  ]

  static let ofNumbers = [
    JSONMistake(
      "[①NaN]", "JSON has no number NaN.", "put a number in its place, or leave it out"),
    JSONMistake(
      "[①-Infinity]", "JSON has no number -Infinity.", "put a number in its place, or leave it out"),
    JSONMistake(
      "[①Infinity]", "JSON has no number Infinity.", "put a number in its place, or leave it out"),
    JSONMistake("[①+1]", "A number must not begin with a plus sign.", "write 1"),
    JSONMistake("[①.5]", "A digit must stand before the decimal point.", "write 0.5"),
    JSONMistake("[①-.5]", "A digit must stand before the decimal point.", "write -0.5"),
    JSONMistake("[①1.]", "A digit must stand after the decimal point.", "write 1"),
    JSONMistake("[①1.e5]", "A digit must stand after the decimal point.", "write 1e5"),
    JSONMistake("[①01]", "A number must not begin with a zero.", "write 1"),
    JSONMistake("[①-007.50]", "A number must not begin with a zero.", "write -7.50"),
    JSONMistake("[①0x10]", "JSON has no hexadecimal numbers.", "write 16"),
    JSONMistake("[①-0xFFFFFFFFFFFFFFFFFF]", "JSON has no hexadecimal numbers."),
    JSONMistake("[①1_000]", "The digits of a number must not be grouped.", "write 1000"),
    JSONMistake("{\"a\": 1,①000}", "The digits of a number must not be grouped."),
    JSONMistake("[①-]", "Digits must follow the sign."),
    JSONMistake("[①- 1]", "Digits must follow the sign."),
    JSONMistake("[①1e]", "Digits must follow the exponent's 'e'."),
    JSONMistake("[①1E+]", "Digits must follow the exponent's 'e'."),
    JSONMistake(
      "[①1.2.3]", "'1.2.3' is not a number.", "text must stand in double quotes: \"1.2.3\""),
    JSONMistake(
      "[①2026-11]", "'2026-11' is not a number.", "text must stand in double quotes: \"2026-11\""),
    JSONMistake("[①--1]", "'--1' is not a number.", "text must stand in double quotes: \"--1\""),
    JSONMistake("[①+-1]", "A number must not begin with a plus sign.", "write -1"),
    JSONMistake(
      "{\"recordSize\": ①77B}", "A number with a unit is text and must stand in double quotes.",
      "write \"77B\""),
    JSONMistake(
      "{\"recordSize\": 77 ①B}", "A number with a unit is text and must stand in double quotes."),
    JSONMistake(
      "{\"rate\": 25000①/s}", "A number with a unit is text and must stand in double quotes."),
    JSONMistake("[100①%]", "A number with a unit is text and must stand in double quotes."),
  ]

  static let ofText = [
    JSONMistake("[①'one']", "Text must stand in double quotes.", "write \"one\""),
    JSONMistake(
      "[①'say \"one\"']", "Text must stand in double quotes.", "write \"say \\\"one\\\"\""),
    JSONMistake("[①'one]", "Text must stand in double quotes."),
    JSONMistake("{①'a': 1}", "Text must stand in double quotes.", "write \"a\""),
    JSONMistake("[①“one”]", "Text must stand in straight double quotes.", "write \"one\""),
    JSONMistake("{①a: 1}", "The key 'a' must stand in double quotes.", "write \"a\""),
    JSONMistake("{①größe: 1}", "The key 'größe' must stand in double quotes.", "write \"größe\""),
    JSONMistake("{①1: 1}", "The key '1' must stand in double quotes.", "write \"1\""),
    JSONMistake("[①True]", "JSON does not know the word 'True'.", "write true"),
    JSONMistake("[①FALSE]", "JSON does not know the word 'FALSE'.", "write false"),
    JSONMistake("[①fasle]", "JSON does not know the word 'fasle'.", "write false"),
    JSONMistake("[①None]", "JSON does not know the word 'None'.", "write null"),
    JSONMistake("[①undefined]", "JSON does not know the word 'undefined'.", "write null"),
    JSONMistake(
      "{\"mode\": ①on-demand}", "Expected a value, found 'on-demand'.",
      "text must stand in double quotes: \"on-demand\""),
    JSONMistake(
      "[①nullable]", "Expected a value, found 'nullable'.",
      "text must stand in double quotes: \"nullable\""),
    JSONMistake(
      "{\"a\": ①\"one\n}", "The text that begins here is not closed by the end of the line.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONMistake(
      "{\"a\": ①\"one", "The text that begins here is not closed by the end of the file.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONMistake(
      "[①\"\\", "The text that begins here is not closed by the end of the file.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONMistake(
      "[①\"\\\n\"]", "The text that begins here is not closed by the end of the line.",
      "put a double quote at its end; a line break inside text is written \\n"),
    JSONMistake("[\"a①\tb\"]", "A tab must not stand inside text.", "write \\t instead"),
    JSONMistake(
      "[\"a①\u{1B}b\"]", "A control character must not stand inside text.",
      "write \\u001b instead"),
    JSONMistake(
      "[\"a①\\x41\"]", "JSON does not know the escape \\x.", "a backslash itself is written \\\\"),
    JSONMistake(
      "[\"it①\\'s\"]", "JSON does not know the escape \\'.", "a single quote needs no backslash"),
    JSONMistake(
      "[\"C:①\\漢\"]", "JSON does not know the escape \\漢.", "a backslash itself is written \\\\"),
    JSONMistake(
      "[\"①\\u12g4\"]", "The escape \\u needs four hexadecimal digits.",
      "write it like \\u00e9"),
    JSONMistake(
      "[\"①\\ud800\"]", "The escape \\ud800 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONMistake(
      "[\"①\\udc00\\ud800\"]", "The escape \\udc00 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONMistake(
      "[\"①\\uD800\\n\"]", "The escape \\uD800 is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
    JSONMistake(
      "[\"①\\uD83D\\u0041\"]", "The escape \\uD83D is only half of a character.",
      "write both halves, such as \\ud83d\\ude00, or the character itself"),
  ]
}
