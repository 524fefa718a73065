import ShardPlanText

/// Writes findings as JSON, version 1: a contract with other programs.
public struct FindingsJSON: FindingsRenderer {
  private static let schemaVersion: Int64 = 1

  /// Creates a renderer.
  public init() {}

  public func text(of findings: Findings) -> String {
    let severities = findings.diagnostics.map { $0.severity }
    return JSONOutput.object([
      "schemaVersion": .integer(Self.schemaVersion),
      "filesChecked": .integer(Int64(findings.files.count)),
      "errors": .integer(Int64(severities.count { $0 == .error })),
      "warnings": .integer(Int64(severities.count { $0 == .warning })),
      "findings": .array(findings.diagnostics.map(finding)),
    ]).text() + "\n"
  }

  private func finding(_ diagnostic: Diagnostic) -> JSONOutput {
    let location = diagnostic.location
    let path = location?.path ?? ""
    return .object([
      "code": .string(diagnostic.code.name),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "file": location.map { .string($0.file) } ?? .null,
      "line": location.map { .integer(Int64($0.line)) } ?? .null,
      "column": location.map { .integer(Int64($0.column)) } ?? .null,
      "path": path.isEmpty ? .null : .string(path),
      "advice": diagnostic.advice.map { .string($0) } ?? .null,
    ])
  }
}
