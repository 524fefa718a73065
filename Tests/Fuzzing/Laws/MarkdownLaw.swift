import ShardPlanText

/// Our Markdown never holds raw HTML, cells beyond its columns, or a section of a document.
enum MarkdownLaw {
  static func check(_ output: String, _ laws: inout Laws) {
    let document = SectionedDocument(SourceText(name: "output", text: output))
    laws.expect(
      document.sections.isEmpty
        && document.diagnostics.allSatisfy { $0.code.name == "no-sections" },
      "The Markdown holds a marker of a section.")
    var columns: Int?
    for line in output.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Substring(line)
      let marks = unescapedMarks(in: line)
      // A sign before a space opens no element: so we write what is less than the least shown.
      let opens = zip(marks, marks.dropFirst() + ["<"]).contains { $0 == "<" && $1 != " " }
      laws.expect(
        !opens && !marks.contains { ">[]`~&".unicodeScalars.contains($0) },
        "The Markdown line '\(line)' holds more than text.")
      laws.expect(
        !["://", "www."].contains { marks.contains(Array($0.unicodeScalars)) },
        "'\(line)' holds a link.")
      let bars = marks.count { $0 == "|" }
      guard marks.first == "|" else {
        laws.expect(bars == 0, "'\(line)' begins a table.")
        columns = nil
        continue
      }
      laws.expect(bars == columns ?? bars, "'\(line)' has other columns.")
      columns = bars
    }
  }

  /// The characters of a line, with a backslash for each that one makes plain text.
  private static func unescapedMarks(in line: Substring) -> [Unicode.Scalar] {
    var (marks, isEscaped): ([Unicode.Scalar], Bool) = ([], false)
    for scalar in line.unicodeScalars {
      if isEscaped || scalar != "\\" { marks.append(isEscaped ? "\\" : scalar) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return marks
  }
}
