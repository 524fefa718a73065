import ShardPlanText

extension Findings.Format {
  /// JSON, version 1: a contract with other programs.
  package static let json = Findings.Format("json") { findings, _ in
    let severities = findings.diagnostics.map { $0.severity }
    return JSONOutput.object([
      "schemaVersion": .integer(1),
      "filesChecked": .integer(Int64(findings.files.count)),
      "errors": .integer(Int64(severities.count { $0 == .error })),
      "warnings": .integer(Int64(severities.count { $0 == .warning })),
      "findings": .list(
        [.code, .severity, .message, .file, .line, .column, .path, .advice],
        of: findings.diagnostics),
    ]).text() + "\n"
  }
}

extension Fact where Subject == Diagnostic {
  fileprivate static var code: Self { Self("code") { .text($0.code.name) } }
  fileprivate static var severity: Self { Self("severity") { .text($0.severity.rawValue) } }
  fileprivate static var message: Self { Self("message") { .text($0.message) } }
  fileprivate static var file: Self {
    Self("file") { $0.location.map { .text($0.file) } ?? .missing }
  }
  fileprivate static var line: Self {
    Self("line") { $0.location.map { .count(Int64($0.line)) } ?? .missing }
  }
  fileprivate static var column: Self {
    Self("column") { $0.location.map { .count(Int64($0.column)) } ?? .missing }
  }
  fileprivate static var path: Self {
    Self("path") { diagnostic in
      let path = diagnostic.location?.path ?? ""
      return path.isEmpty ? .missing : .text(path)
    }
  }
  fileprivate static var advice: Self {
    Self("advice") { $0.advice.map { .text($0) } ?? .missing }
  }
}
