import ShardPlanText

extension Findings.Format {
  /// Workflow commands, which make GitHub show findings at the lines concerned.
  ///
  /// Every line begins with a command, except for the last, which contains no text from outside.
  /// No text of a file can thus act as a command.
  package static let github = Findings.Format("github") { findings, _ in
    (findings.diagnostics.map(WorkflowAnnotation.line) + [findings.conclusion])
      .joined(separator: "\n") + "\n"
  }
}
