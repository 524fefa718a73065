import ShardPlanText

/// Writes findings as commands that make GitHub show them beside the lines concerned.
///
/// Every line begins with a command or is the last one, which holds no text from outside: so
/// nothing that a file says can be a command of its own.
public struct FindingsAnnotations: FindingsRenderer {
  /// Creates a renderer.
  public init() {}

  public func text(of findings: Findings) -> String {
    (findings.diagnostics.map(command) + [findings.conclusion]).joined(separator: "\n") + "\n"
  }

  private func command(_ diagnostic: Diagnostic) -> String {
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
  /// The command that GitHub has for it.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
