extension Sequence<Diagnostic> {
  /// Returns how many diagnostics there are of each severity, such as "2 errors, 1 warning".
  ///
  /// - Returns: The counts in words, the gravest first; empty when there is no diagnostic.
  public func countsInWords() -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let severities: [Diagnostic.Severity] = [.error, .warning, .note]
    return severities.compactMap { severity in
      counts[severity].map { "\($0) \(severity.rawValue)\($0 == 1 ? "" : "s")" }
    }.joined(separator: ", ")
  }
}
