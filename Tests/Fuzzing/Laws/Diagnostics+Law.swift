import ShardPlanText

extension Laws {
  /// Notes diagnostics that point out of their file or say it badly.
  mutating func check(_ diagnostics: [Diagnostic], of source: SourceText) {
    let end = source.position(at: source.bytes.count)
    for diagnostic in diagnostics {
      expect(diagnostic.message.hasSuffix("."), "'\(diagnostic.message)' is no sentence.")
      if let location = diagnostic.location, location.file == source.name {
        let position = SourceText.Position(line: location.line, column: location.column)
        expect(
          position.line >= 1 && position.column >= 1 && position <= end,
          "\(diagnostic.code.name) points to \(position), beyond \(end).")
      }
      let lines = DiagnosticText(columns: 60).text(of: diagnostic).utf8
        .split(separator: UInt8(ascii: "\n"))
      expect(!lines.isEmpty, "\(diagnostic.code.name) takes no line.")
    }
    OutputFormat.bytes.check(DiagnosticText(columns: 60).text(of: diagnostics) + "\n", &self)
  }
}
