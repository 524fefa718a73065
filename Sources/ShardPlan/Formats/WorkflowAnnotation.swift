package import ShardPlanText

/// Commands by which the steps of a GitHub workflow annotate files.
///
///     WorkflowAnnotation.line(.warning, title: "budget", "'Now' costs $5.00 more.")
///     // ::warning title=budget::'Now' costs $5.00 more.
///
/// Every line begins with the command, so that no text of a file can act as another.
package enum WorkflowAnnotation {
  /// Returns the annotation of a diagnostic at its place.
  package static func line(of diagnostic: Diagnostic) -> String {
    line(
      diagnostic.severity, at: diagnostic.location, title: diagnostic.code.name,
      [diagnostic.message, diagnostic.help].compactMap { $0.map(Escaping.terminal) }
        .joined(separator: "\n"))
  }

  /// Returns an annotation.
  ///
  /// - Parameters:
  ///   - severity: The severity: an error, a warning or a notice.
  ///   - location: The place in a file; `nil` for the run as a whole.
  ///   - title: The title.
  ///   - message: The message, which holds nothing that acts on a terminal but line ends.
  /// - Returns: One line without its end.
  package static func line(
    _ severity: Diagnostic.Severity, at location: Diagnostic.Location? = nil, title: String,
    _ message: String
  ) -> String {
    var properties: [(name: String, value: String)] = []
    if let location {
      properties = [
        ("file", location.file), ("line", String(location.line)), ("col", String(location.column)),
      ]
    }
    properties.append(("title", title))
    let list = properties.map { property in
      "\(property.name)=" + Escaping.workflowProperty(Escaping.terminal(property.value))
    }
    return "::\(severity.command) \(list.joined(separator: ","))::"
      + Escaping.workflowMessage(message)
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

extension Report.Format {
  /// The verdicts of a report as annotations of a GitHub workflow, for gates.
  ///
  /// It is no format for readers, and so not one of ``all``.
  package static let github = Report.Format(name: "github") { report, _, text in
    report.page.forEach { block in
      guard case .conclusion(let words) = block else { return }
      text +=
        WorkflowAnnotation.line(.note, title: report.title, Escaping.terminal(words)) + "\n"
    }
  }
}
