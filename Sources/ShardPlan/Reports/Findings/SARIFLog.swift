import ShardPlanText

/// The JSON document of a SARIF 2.1.0 log with one run.
struct SARIFLog {
  private let findings: Findings
  private let toolVersion: String
  /// What results refer to by number.
  let index: SARIFIndex

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  init(_ findings: Findings, toolVersion: String) {
    self.findings = findings
    self.toolVersion = toolVersion
    index = SARIFIndex(findings)
  }

  var document: JSONOutput {
    .object([
      "$schema": .string(Self.schema),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object(["driver": driver]),
          "newlineSequences": .array(["\r\n", "\n", "\r"].map { .string($0) }),
          "columnKind": .string("unicodeCodePoints"),
          "artifacts": .array(index.files.map { .object(["location": file($0)]) }),
          "results": .array(findings.diagnostics.map(result)),
        ])
      ]),
    ])
  }

  private var driver: JSONOutput {
    .object([
      "name": .string("ShardPlan"),
      "version": .string(toolVersion),
      "rules": .array(index.rules.map { rule($0.code, $0.severity) }),
    ])
  }

  private func rule(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity) -> JSONOutput {
    var rule: JSONOutput.Fields = ["id": .string(code.name)]
    if !code.title.isEmpty { rule.append("shortDescription", message(code.title)) }
    if !code.explanation.isEmpty {
      rule.append("fullDescription", message(code.explanation))
      rule.append("help", message(code.explanation))
    }
    rule.append("defaultConfiguration", .object(["level": level(severity)]))
    return .object(rule)
  }
}
