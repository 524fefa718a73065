import ShardPlanText

extension Findings.Format {
  /// Workflow commands, which make GitHub show findings at the lines concerned.
  ///
  /// Every line begins with a command, except for the last, which contains no text from outside.
  /// No text of a file can thus act as a command.
  package static let github = Findings.Format("github") { findings, _ in
    (findings.diagnostics.map(command) + [findings.conclusion]).joined(separator: "\n") + "\n"
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    var properties: [(name: String, value: String)] = []
    if let location = diagnostic.location {
      properties = [
        ("file", location.file), ("line", String(location.line)), ("col", String(location.column)),
      ]
    }
    properties.append(("title", diagnostic.code.name))
    let list = properties.map { property in
      "\(property.name)=" + Escaping.workflowProperty(Escaping.terminal(property.value))
    }
    let message = [diagnostic.message, diagnostic.help].compactMap { $0.map(Escaping.terminal) }
    return "::\(diagnostic.severity.command) \(list.joined(separator: ","))::"
      + Escaping.workflowMessage(message.joined(separator: "\n"))
  }
}

extension Diagnostic.Severity {
  /// The workflow command for findings of this severity.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
