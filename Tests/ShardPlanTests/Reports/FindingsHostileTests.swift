import Foundation
import ShardPlan
import ShardPlanText
import Testing

/// Findings about files that try to be more than files.
struct `A hostile finding` {
  @Test(arguments: HostileText.all)
  func `adds no line and no control to text or annotations`(text: String) {
    for format in [Findings.Format.text, .github] {
      // So wide that no line is broken.
      let layout = Findings.Layout(columns: 1_000_000)
      let rendered = Findings.hostile(text).text(as: format, layout: layout)
      let plain = Findings.hostile("plain").text(as: format, layout: layout)
      #expect(lines(rendered).count == lines(plain).count)
      for line in lines(rendered) { same(Escaping.terminal(String(line)), String(line)) }
    }
  }

  @Test(arguments: HostileText.all)
  func `comes back unchanged from JSON`(text: String) throws {
    let json = try read(Findings.hostile(text).text(as: .json))
    #expect(json["filesChecked"]?.text == "2")
    let findings = try #require(json["findings"]?.all)
    #expect(findings.count == 4)
    for finding in findings { same(finding["message"]?.text, text) }
    let finding = try #require(findings.first { $0["line"]?.text == "2" })
    for field in ["file", "advice"] { same(finding[field]?.text, text) }
    same(finding["path"]?.text ?? "", text)
  }

  @Test(arguments: HostileText.all)
  func `is one command of its own severity`(text: String) throws {
    let findings = Findings.hostile(text)
    let shown = Escaping.terminal(text)
    let lines = lines(findings.text(as: .github))
    let last = try #require(lines.last)
    #expect(WorkflowCommand(last) == nil && !WorkflowCommand.isOlder(last))
    for (diagnostic, line) in zip(findings.diagnostics, lines) {
      let command = try #require(WorkflowCommand(line), "\(line)")
      let names = [Diagnostic.Severity.error: "error", .warning: "warning", .note: "notice"]
      #expect(command.name == names[diagnostic.severity])
      let help = diagnostic.advice == nil ? "" : "\nhelp: \(shown)"
      same(command.message, shown + help)
      #expect(command.properties["title"] == diagnostic.code.name)
      #expect(command.properties["line"] == diagnostic.location.map { "\($0.line)" })
      #expect(command.properties["col"] == diagnostic.location.map { "\($0.column)" })
      same(command.properties["file"] ?? "", Escaping.terminal(diagnostic.location?.file ?? ""))
    }
  }

  @Test(arguments: HostileText.all)
  func `comes back unchanged from SARIF`(text: String) throws {
    let findings = Findings.hostile(text)
    let log = try read(findings.text(as: .sarif, layout: Findings.Layout(toolVersion: text)))
    let run = try #require(log["runs"]?[0])
    same(run["tool"]?["driver"]?["version"]?.text, text)
    let uris = run["artifacts"]?.all.compactMap { $0["location"]?["uri"]?.text }
    same(uris?.first.map(path), text)
    for (diagnostic, result) in zip(findings.diagnostics, try #require(run["results"]?.all)) {
      let help = diagnostic.advice == nil ? "" : "\nhelp: \(text)"
      same(result["message"]?["text"]?.text.map(SARIFMessage.text), text + help)
      let location = result["locations"]?[0]
      same(
        location?["logicalLocations"]?[0]?["fullyQualifiedName"]?.text ?? "",
        diagnostic.location?.path ?? "")
      let file = location?["physicalLocation"]?["artifactLocation"]
      same(file?["uri"]?.text.map(path), diagnostic.location?.file)
      let number = file?["index"]?.text.flatMap { Int($0) }
      #expect(number.flatMap { uris?[$0] } == file?["uri"]?.text)
    }
  }

  @Test(arguments: HostileText.all)
  func `comes back from JUnit as far as XML can hold it`(text: String) throws {
    let readable = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isReadable ? $0 : "\u{FFFD}" }))
    let suites = try XMLText.root(of: Findings.hostile(text).text(as: .junit))
    let suite = try #require(suites["testsuite"].first)
    #expect(suite.attributes["tests"] == "4" && suite.attributes["failures"] == "2")
    let cases = suite["testcase"]
    #expect(cases.count == 4)
    let file = try #require(cases.first { !$0["failure"].isEmpty })
    same(file.attributes["name"], readable)
    let failure = try #require(file["failure"].first)
    same(failure.attributes["message"], readable)
    same(failure.text, "2:3: \(readable) [price-not-text]\n  help: \(readable)")
    same(
      file["system-out"].first?.text, "4:5: warning: \(readable) [odd-price]\n  help: \(readable)")
  }

  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(SourceText(name: "", text: text))
  }

  /// The lines as anything that reads output takes them, without the empty end.
  private func lines(_ text: String) -> [String] {
    text.replacing("\r", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  private func path(_ uri: String) -> String {
    #expect(uri.wholeMatch(of: /(file:\/\/\/)?([A-Za-z0-9\-._~\/]|%[0-9A-F]{2})*/) != nil, "\(uri)")
    let path = uri.hasPrefix("file://") ? uri.dropFirst(7) : uri[...]
    return path.removingPercentEncoding ?? "broken"
  }

  /// Compares scalar by scalar; equal texts may differ in how accents are composed.
  private func same(
    _ first: String?, _ second: String?, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      first.map { Array($0.unicodeScalars) } == second.map { Array($0.unicodeScalars) },
      sourceLocation: location)
  }
}

/// Plain text messages of SARIF.
enum SARIFMessage {
  /// Returns what a viewer shows; there must be no argument and no link.
  static func text(of message: String) -> String {
    var text = String.UnicodeScalarView()
    var scalars = Array(message.unicodeScalars)[...]
    let isBracketed = message.contains("](")
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "{", "}":
        let second = scalars.popFirst()
        #expect(second == scalar)
      case "\\" where isBracketed:
        scalars.popFirst().map { text.append($0) }
        continue
      case "[" where isBracketed, "]" where isBracketed: Issue.record("\(message) holds a link")
      default: break
      }
      text.append(scalar)
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 has a way to write it.
  fileprivate var isReadable: Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF || "\t\n\r".unicodeScalars.contains(self)
  }
}
