import ShardPlan
import ShardPlanText
import Testing

struct `Findings of a check` {
  private func diagnostic(
    _ file: String?, _ line: Int = 1, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      .sampleOdd, "It is odd.", severity: severity,
      location: file.map { .init(file: $0, line: line, column: 1) })
  }

  @Test func `stand in the order of the files checked`() {
    let findings = Findings(
      files: ["b", "c", "a"],
      diagnostics: [
        diagnostic("z"), diagnostic("a"), diagnostic("b", 7), diagnostic("y"), diagnostic(nil),
        diagnostic("b", 2),
      ])
    let places = findings.diagnostics.map {
      ($0.location?.file ?? "-") + "\($0.location?.line ?? 0)"
    }
    #expect(places == ["-0", "b2", "b7", "a1", "z1", "y1"])
  }

  @Test func `have errors only where there is one`() {
    #expect(Findings.sample.hasErrors)
    #expect(!Findings.nothing.hasErrors)
    #expect(
      !Findings(files: [], diagnostics: [diagnostic("a", 1, .warning), diagnostic(nil, 1, .note)])
        .hasErrors)
  }

  @Test func `count warnings as errors when strict, but not notes`() {
    let strict = Findings.sample.strict()
    #expect(strict.diagnostics.map(\.severity) == [.note, .error, .error])
    #expect(strict.files == Findings.sample.files)
    #expect(strict.diagnostics.map(\.message) == Findings.sample.diagnostics.map(\.message))
    #expect(strict.strict() == strict)
    #expect(Findings.nothing.strict() == .nothing)
  }

  @Test func `hint at old prices where nobody asked for their age`() {
    func text(_ old: [String]) -> String {
      Findings(files: ["a.json"], diagnostics: [], oldFiles: old).strict().text()
    }
    #expect(text([]) == "1 price table checked: nothing found.\n")
    let hint = " are more than a year older than others known; --max-age <days> finds them.\n"
    #expect(text(["a.json"]) == text([]) + "Not asked for: the prices in a.json" + hint)
    #expect(text(["a.json", "b.json"]) == text([]) + "Not asked for: the prices in 2 files" + hint)
  }

  @Test(arguments: [
    (0, 0, 0, 0, "No price tables checked.\n"),
    (1, 0, 0, 0, "1 price table checked: nothing found.\n"),
    (37, 0, 0, 0, "37 price tables checked: nothing found.\n"),
    (2, 1, 3, 0, "2 price tables checked: 1 error, 3 warnings.\n"),
    (1, 2, 1, 1, "1 price table checked: 2 errors, 1 warning, 1 note.\n"),
    (3, 0, 0, 2, "3 price tables checked: 2 notes.\n"),
    (0, 1, 0, 0, "No price tables checked: 1 error.\n"),
  ])
  func `are summed up in one sentence`(
    files: Int, errors: Int, warnings: Int, notes: Int, sentence: String
  ) {
    let severities =
      Array(repeating: Diagnostic.Severity.error, count: errors)
      + Array(repeating: .warning, count: warnings) + Array(repeating: .note, count: notes)
    let findings = Findings(
      files: (0..<files).map { "\($0).json" },
      diagnostics: severities.map { diagnostic(nil, 1, $0) })
    for format in [Findings.Format.text, .github] {
      let text = findings.text(as: format)
      #expect(text.hasSuffix("\n" + sentence) || text == sentence)
      #expect(text.split(separator: "\n").count == severities.count + 1)
    }
  }
}
