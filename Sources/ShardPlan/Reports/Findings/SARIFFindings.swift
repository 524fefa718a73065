import ShardPlanText

extension Findings.Format {
  /// A SARIF 2.1.0 log, which code scanning services and editors read.
  package static let sarif = Findings.Format("sarif") { findings, layout in
    SARIFLog(findings, toolVersion: layout.toolVersion).document.text() + "\n"
  }
}

/// The JSON document of a SARIF 2.1.0 log with one run.
private final class SARIFLog {
  private let findings: Findings
  private let toolVersion: String
  /// The rules and files that results refer to by number.
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

extension SARIFLog {
  /// A finding.
  func result(_ diagnostic: Diagnostic) -> JSONOutput {
    let paragraphs = [diagnostic.message, diagnostic.help].compactMap { $0 }
    var result: JSONOutput.Fields = ["ruleId": .string(diagnostic.code.name)]
    if let rule = index[diagnostic.code] { result.append("ruleIndex", number(rule)) }
    result.append("level", level(diagnostic.severity))
    result.append("message", message(paragraphs.joined(separator: "\n")))
    if let location = diagnostic.location {
      result.append("locations", .array([place(location, diagnostic.excerpt)]))
    }
    return .object(result)
  }

  /// A plain text message.
  func message(_ text: String) -> JSONOutput { .object(["text": .string(Escaping.sarif(text))]) }

  /// The level of a severity.
  func level(_ severity: Diagnostic.Severity) -> JSONOutput {
    switch severity {
    case .error: .string("error")
    case .warning: .string("warning")
    case .note: .string("note")
    }
  }

  /// The URI of a file with its index.
  func file(_ name: String) -> JSONOutput {
    var file: JSONOutput.Fields = ["uri": .string(Escaping.uri(ofFile: name))]
    if let place = index[file: name] { file.append("index", number(place)) }
    return .object(file)
  }

  private func place(
    _ location: Diagnostic.Location, _ excerpt: Diagnostic.Excerpt?
  ) -> JSONOutput {
    var place: JSONOutput.Fields = [
      "physicalLocation": .object([
        "artifactLocation": file(location.file), "region": region(location, excerpt),
      ])
    ]
    if !location.path.isEmpty {
      let value = JSONOutput.object(["fullyQualifiedName": .string(location.path)])
      place.append("logicalLocations", .array([value]))
    }
    return .object(place)
  }

  private func region(
    _ location: Diagnostic.Location, _ excerpt: Diagnostic.Excerpt?
  ) -> JSONOutput {
    var region: JSONOutput.Fields = [
      "startLine": number(location.line), "startColumn": number(location.column),
    ]
    // Where the excerpt ends within the marked part, the end of that part is not known.
    if let excerpt, !(excerpt.isCutAfter && excerpt.after.isEmpty) {
      region.append("endColumn", number(location.column + excerpt.marked.unicodeScalars.count))
    }
    return .object(region)
  }

  private func number(_ number: Int) -> JSONOutput { .integer(Int64(number)) }
}

/// The rules and files that the results of a SARIF log refer to by number.
private struct SARIFIndex {
  /// Each code that occurs, with the severity of its first finding.
  private(set) var rules: [(code: Diagnostic.Code, severity: Diagnostic.Severity)] = []
  /// Each file that was checked or that a finding names.
  let files: [String]
  private var ruleNumbers: [Diagnostic.Code: Int] = [:]
  private let fileNumbers: [FileKey: Int]

  /// Creates the index of some findings.
  init(_ findings: Findings) {
    files = findings.byFile.compactMap { $0.file }
    fileNumbers = Dictionary(
      uniqueKeysWithValues: zip(files.map { FileKey($0) }, files.indices))
    for diagnostic in findings.diagnostics where ruleNumbers[diagnostic.code] == nil {
      ruleNumbers[diagnostic.code] = rules.count
      rules.append((diagnostic.code, diagnostic.severity))
    }
  }

  /// The index of a code among the rules.
  subscript(code: Diagnostic.Code) -> Int? { ruleNumbers[code] }

  /// The index of a file among the files.
  subscript(file file: String) -> Int? { fileNumbers[FileKey(file)] }
}
