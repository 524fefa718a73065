import ShardPlanText

extension Findings.Format {
  /// JUnit's XML, with each file as a test that fails when it has an error.
  package static let junit = Findings.Format("junit") { findings, _ in
    let files = findings.byFile
    let failed = files.count { !$0.errors.isEmpty }
    let counts = [("tests", "\(files.count)"), ("failures", "\(failed)"), ("errors", "0")]
    let suite = XMLElement(
      "testsuite",
      [("name", "shardplan prices check")] + counts + [("skipped", "0"), ("time", "0")],
      files.map(testCase))
    return XMLElement("testsuites", counts + [("time", "0")], [suite]).document()
  }

  private static func testCase(_ file: FileFindings) -> XMLElement {
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

  private static func lines(of diagnostic: Diagnostic, severity: String = "") -> [String] {
    let place = diagnostic.location.map { "\($0.line):\($0.column): " } ?? ""
    let first = "\(place)\(severity)\(diagnostic.message) [\(diagnostic.code)]"
    return [first] + (diagnostic.help.map { ["  \($0)"] } ?? [])
  }
}

extension FileFindings {
  fileprivate var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  fileprivate var others: [Diagnostic] { diagnostics.filter { $0.severity != .error } }
}

/// An XML element with attributes that contains either elements or lines of text.
private struct XMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  let elements: [XMLElement]
  let lines: [String]

  /// Creates an element that contains elements.
  init(_ name: String, _ attributes: [(String, String)], _ elements: [XMLElement]) {
    self.init(name: name, attributes, elements, lines: [])
  }

  /// Creates an element that contains lines of text.
  init(_ name: String, _ attributes: [(String, String)] = [], lines: [String]) {
    self.init(name: name, attributes, [], lines: lines)
  }

  private init(
    name: String, _ attributes: [(String, String)], _ elements: [XMLElement], lines: [String]
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0, value: $1) }
    self.elements = elements
    self.lines = lines
  }

  /// Returns the document with this element as its root, ending with a newline.
  func document() -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    text += "\(indent)<\(name)"
    for attribute in attributes {
      text += " \(attribute.name)=\"\(Escaping.xml(attribute.value))\""
    }
    guard !elements.isEmpty || !lines.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">" + lines.map { Escaping.xml($0) }.joined(separator: "\n")
    if !elements.isEmpty {
      text += "\n"
      for element in elements { element.write(to: &text, indent: indent + "  ") }
      text += indent
    }
    text += "</\(name)>\n"
  }
}
