import ShardPlanText

/// Writes findings as JUnit's XML, each file being a test that fails when it has an error.
public struct FindingsJUnit: FindingsRenderer {
  /// Creates a renderer.
  public init() {}

  public func text(of findings: Findings) -> String {
    let files = findings.byFile
    let failed = files.count { !$0.errors.isEmpty }
    let counts = [("tests", "\(files.count)"), ("failures", "\(failed)"), ("errors", "0")]
    let suite = XMLElement(
      "testsuite",
      [("name", "shardplan prices check")] + counts + [("skipped", "0"), ("time", "0")],
      files.map(testCase))
    return XMLElement("testsuites", counts + [("time", "0")], [suite]).document()
  }

  private func testCase(_ file: FileFindings) -> XMLElement {
    var parts: [XMLElement] = []
    if let first = file.errors.first {
      parts.append(
        XMLElement(
          "failure", [("message", first.message), ("type", first.code.name)],
          lines: file.errors.flatMap { lines(of: $0) }))
    }
    if !file.others.isEmpty {
      parts.append(
        XMLElement(
          "system-out",
          lines: file.others.flatMap { lines(of: $0, severity: "\($0.severity.rawValue): ") }))
    }
    return XMLElement(
      "testcase",
      [("name", file.file ?? "(no file)"), ("classname", "shardplan.prices"), ("time", "0")], parts)
  }

  private func lines(of diagnostic: Diagnostic, severity: String = "") -> [String] {
    let place = diagnostic.location.map { "\($0.line):\($0.column): " } ?? ""
    let first = "\(place)\(severity)\(diagnostic.message) [\(diagnostic.code)]"
    return [first] + (diagnostic.help.map { ["  \($0)"] } ?? [])
  }
}

extension FileFindings {
  fileprivate var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  fileprivate var others: [Diagnostic] { diagnostics.filter { $0.severity != .error } }
}
