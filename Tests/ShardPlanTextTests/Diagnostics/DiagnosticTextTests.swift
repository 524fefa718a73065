import ShardPlanText
import TestSupport
import Testing

struct `Diagnostic text` {
  @Test func `shows the line, the place and the advice`() {
    expect(
      pointingAt: "\"recordsize\"",
      in: """
        {
          "stream": {
              "recordsize": "77 B",
              "rate": "25000/s"
          }
        }
        """,
      advice: "did you mean 'recordSize'?",
      """
      test.json:3:7: error: Something is wrong. [some-code]
       3 |       "recordsize": "77 B",
         |       ^~~~~~~~~~~~ $.a
        help: did you mean 'recordSize'?
      """)
  }

  @Test func `cuts a long line to what lies around the place`() {
    let fields = (0..<50_000).map { "\"field\($0)\":\($0)" }.joined(separator: ",")
    expect(
      pointingAt: "\"field25000\"", in: "{\(fields)}",
      """
      test.json:1:452782: error: Something is wrong. [some-code]
       1 | …"field24998":24998,"field24999":24999,"field25000":25000,"field25001":25001,"field25002":2500…
         |                                        ^~~~~~~~~~~~ $.a
      """)
    expect(
      pointingAt: "\"field3\"", in: "{\(fields)}",
      """
      test.json:1:35: error: Something is wrong. [some-code]
       1 | {"field0":0,"field1":1,"field2":2,"field3":3,"field4":4,"field5":5,"field6":6,"field7":7,"fie…
         |                                   ^~~~~~~~ $.a
      """)
    expect(
      pointingAt: "49999}", in: "{\(fields)}",
      """
      test.json:1:927776: error: Something is wrong. [some-code]
       1 | …ield49995":49995,"field49996":49996,"field49997":49997,"field49998":49998,"field49999":49999}
         |                                                                                         ^~~~~~
         |                                                                                         $.a
      """)
  }

  @Test func `ends an underline where the line is cut`() {
    let text = String(repeating: "x", count: 2000)
    expect(
      pointingAt: "\"\(text)\"", in: "[1, \"\(text)\"]",
      """
      test.json:1:5: error: Something is wrong. [some-code]
       1 | [1, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
         |     $.a
      """)
  }

  @Test func `keeps the caret in place behind tabs`() {
    expect(
      pointingAt: "true", in: "{\n\t\t\"a\":\ttrue\n}",
      """
      test.json:2:8: error: Something is wrong. [some-code]
       2 |         "a":    true
         |                 ^~~~ $.a
      """)
  }

  @Test func `keeps the caret in place behind wide and combining characters`() {
    expect(
      pointingAt: "\"名前\"", in: "{\"価格🦊e\u{301}\": \"名前\"}",
      """
      test.json:1:11: error: Something is wrong. [some-code]
       1 | {"価格🦊e\u{301}": "名前"}
         |             ^~~~~~ $.a
      """)
  }

  @Test func `shows control characters and broken bytes harmlessly`() {
    let start = Array("{\"a\u{1B}[2J\u{202E}".utf8) + [0xFF]
    let source = SourceText(name: "a\u{1B}.json", bytes: start + Array("\": tru".utf8))
    let diagnostic = Diagnostic(
      "some-code", "The name 'a\n' is wrong.", at: (start.count + 3)..<(start.count + 6),
      of: source, path: "$['a\u{1B}']", advice: "drop \u{7F}")
    #expect(
      DiagnosticText().text(of: diagnostic) == """
        a\\u{1B}.json:1:13: error: The name 'a\\u{A}' is wrong. [some-code]
         1 | {"a\\u{1B}[2J\\u{202E}\u{FFFD}": tru
           |                         ^~~ $['a\\u{1B}']
          help: drop \\u{7F}
        """)
  }

  @Test func `marks only the first of several lines`() {
    expect(
      pointingAt: "[1,\n2]", in: "{\"a\": [1,\n2]}",
      """
      test.json:1:7: error: Something is wrong. [some-code]
       1 | {"a": [1,
         |       ^~~ $.a
      """)
  }

  @Test func `points at the end of a document`() {
    let empty = SourceText(name: "empty.json", text: "")
    #expect(
      DiagnosticText().text(of: Diagnostic("some-code", "It is empty.", at: 0..<0, of: empty))
        == """
        empty.json:1:1: error: It is empty. [some-code]
         1 |
           | ^
        """)
    let source = SourceText(name: "a.json", text: "[\n  1")
    let end = Diagnostic("some-code", "It ends.", at: 5..<5, of: source, severity: .warning)
    #expect(
      DiagnosticText().text(of: end) == """
        a.json:2:4: warning: It ends. [some-code]
         2 |   1
           |    ^
        """)
  }

  @Test func `does without a place`() {
    let nowhere = Diagnostic("some-code", "Nothing fits.", severity: .note, advice: "wait")
    #expect(
      DiagnosticText().text(of: nowhere) == """
        note: Nothing fits. [some-code]
          help: wait
        """)
    let noLine = Diagnostic(
      "some-code", "It is wrong.", location: .init(file: "a.json", line: 3, column: 1, path: "$.a"))
    #expect(
      DiagnosticText().text(of: noLine) == """
        a.json:3:1: error: It is wrong. [some-code]
          at $.a
        """)
  }

  @Test func `puts several in the order of their places and counts them`() {
    func diagnostic(_ file: String, _ line: Int, _ column: Int, _ severity: Diagnostic.Severity)
      -> Diagnostic
    {
      Diagnostic(
        "some-code", "It is wrong.", severity: severity,
        location: .init(file: file, line: line, column: column))
    }
    let nowhere = Diagnostic("some-code", "Nothing fits.", severity: .note)
    let all = [
      diagnostic("b.json", 10, 2, .error), diagnostic("a.json", 1, 1, .warning),
      diagnostic("b.json", 9, 30, .error), nowhere, diagnostic("b.json", 10, 1, .error),
    ]
    #expect(
      DiagnosticText().text(of: all) == """
        note: Nothing fits. [some-code]
        b.json:9:30: error: It is wrong. [some-code]
        b.json:10:1: error: It is wrong. [some-code]
        b.json:10:2: error: It is wrong. [some-code]
        a.json:1:1: warning: It is wrong. [some-code]
        3 errors, 1 warning, 1 note.
        """)
    #expect(DiagnosticText().text(of: [nowhere]) == "note: Nothing fits. [some-code]")
    #expect(DiagnosticText().text(of: []) == "")
    #expect(
      DiagnosticText().text(of: all) == DiagnosticText().list(of: all) + "\n\(all.countsInWords())."
    )
    #expect(DiagnosticText().list(of: []) == "")
  }

  @Test func `says the same in color`() {
    let source = SourceText(name: "a.json", text: "[tru]")
    let diagnostics = [
      Diagnostic("some-code", "It is wrong.", at: 1..<4, of: source, path: "$[0]", advice: "go"),
      Diagnostic("some-code", "It is odd.", at: 0..<1, of: source, severity: .warning),
      Diagnostic("some-code", "It is so.", severity: .note),
    ]
    let colored = DiagnosticText(isColored: true).text(of: diagnostics)
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;36mnote:\u{1B}[0m"))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == DiagnosticText().text(of: diagnostics))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `stays within its width on any line`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = CountedText(pieces: random.pieces(ofAtMost: 200)).bytes
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: start...bytes.count, using: &random)
    let source = SourceText(name: "", bytes: bytes)
    let diagnostic = Diagnostic("some-code", "It is wrong.", at: start..<end, of: source)
    let lines = DiagnosticText(columns: 30).text(of: diagnostic).split(separator: "\n")
    #expect(lines.count >= 3)
    for line in lines { #expect(TextWidth.columns(of: String(line)) <= 30, "\(line)") }
  }

  @Test(arguments: [60, 50, 45])
  func `breaks what is wider than its width between words`(columns: Int) {
    let source = SourceText(name: "a.json", text: #"{"stream": {"recordSise": "77 B"}}"#)
    let diagnostic = Diagnostic(
      "some-code", "The field 'recordSise'  is not known here, nor anywhere else.", at: 12..<24,
      of: source, path: "$.scenarios[0].stream", advice: "known here: name, count, recordSize, rate"
    )
    let wide = DiagnosticText(columns: 200).text(of: diagnostic)
    for isColored in [false, true] {
      let text = DiagnosticText(isColored: isColored, columns: columns).text(of: diagnostic)
        .replacing(/\u{1B}\[[0-9;]*m/, with: "")
      let lines = text.split(separator: "\n")
      for line in lines { #expect(line.count <= columns, "\(line)") }
      // The words and the caret stay what they are.
      func words(_ text: String) -> [Substring] { text.split { " |\n".contains($0) } }
      #expect(words(text) == words(wide))
      #expect(lines.contains { $0.hasPrefix("   |             ^") || columns < 50 })
    }
  }

  @Test func `puts a path below where there is no room behind the caret`() {
    let source = SourceText(name: "a.json", text: #"{"stream": {"rate": "5 MB/s"}}"#)
    let diagnostic = Diagnostic(
      "some-code", "A rate has no unit 'MB/s'.", at: 20..<28, of: source,
      path: "$.scenarios[1].stream.rate")
    #expect(
      DiagnosticText(columns: 40).text(of: diagnostic) == """
        a.json:1:21: error: A rate has no unit
          'MB/s'. [some-code]
         1 | {"stream": {"rate": "5 MB/s"}}
           |                     ^~~~~~~~
           |          $.scenarios[1].stream.rate
        """)
  }

  @Test(arguments: [(Int.min, 20), (0, 20), (1_000, 200), (.max, 200)])
  func `is as wide as it has to be for any number of columns`(columns: Int, like other: Int) {
    let source = SourceText(name: "", text: String(repeating: "long ", count: 30))
    let diagnostic = Diagnostic("some-code", "It is wrong.", at: 60..<64, of: source)
    #expect(
      DiagnosticText(columns: columns).text(of: diagnostic)
        == DiagnosticText(columns: other).text(of: diagnostic))
  }

  /// Compares the text of a diagnostic about the only place where a part occurs.
  private func expect(
    pointingAt part: String, in document: String, advice: String? = nil, _ text: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let parts = document.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts.first?.utf8.count ?? 0
    let diagnostic = Diagnostic(
      "some-code", "Something is wrong.", at: start..<(start + part.utf8.count),
      of: SourceText(name: "test.json", text: document), path: "$.a", advice: advice)
    #expect(parts.count == 2, sourceLocation: location)
    #expect(DiagnosticText().text(of: diagnostic) == text, sourceLocation: location)
  }
}
