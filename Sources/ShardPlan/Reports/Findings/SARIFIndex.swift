import ShardPlanText

/// What the results of a SARIF log refer to by number.
struct SARIFIndex {
  /// Each kind of finding that occurs, with the severity of its first.
  private(set) var rules: [(code: Diagnostic.Code, severity: Diagnostic.Severity)] = []
  /// Each file that was checked or that a finding names.
  let files: [String]
  private var ruleNumbers: [Diagnostic.Code: Int] = [:]
  private let fileNumbers: [String: Int]

  /// Creates the index of some findings.
  init(_ findings: Findings) {
    files = findings.byFile.compactMap { $0.file }
    fileNumbers = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
    for diagnostic in findings.diagnostics where ruleNumbers[diagnostic.code] == nil {
      ruleNumbers[diagnostic.code] = rules.count
      rules.append((diagnostic.code, diagnostic.severity))
    }
  }

  /// The place of a code among the rules.
  subscript(code: Diagnostic.Code) -> Int? { ruleNumbers[code] }

  /// The place of a file among the files.
  subscript(file file: String) -> Int? { fileNumbers[file] }
}
