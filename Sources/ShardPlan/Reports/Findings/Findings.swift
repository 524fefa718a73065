public import ShardPlanText

/// What a check of price tables has found.
public struct Findings: Sendable, Hashable {
  /// Every file that was checked, in order.
  public let files: [String]
  /// All that was found: first what concerns no file, then file by file from top to bottom.
  public let diagnostics: [Diagnostic]
  /// The files with old prices, where nobody asked for their age.
  public let oldFiles: [String]

  /// Creates findings.
  ///
  /// - Parameters:
  ///   - files: Every file that was checked, in order, by the names that diagnostics give them.
  ///   - diagnostics: All that was found, in any order; other files stand behind the checked ones.
  ///   - oldFiles: The files with old prices, where nobody asked for their age.
  public init(files: [String], diagnostics: [Diagnostic], oldFiles: [String] = []) {
    self.files = files
    self.oldFiles = oldFiles
    self.diagnostics = diagnostics.sortedByPosition(files: files)
  }

  /// A Boolean value indicating whether any of the findings is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Returns the findings with every warning made an error; notes stay notes.
  public func strict() -> Findings {
    Findings(
      files: files,
      diagnostics: diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if diagnostic.severity == .warning { diagnostic.severity = .error }
        return diagnostic
      }, oldFiles: oldFiles)
  }

  /// Returns the findings with those of some codes made notes.
  ///
  /// - Parameter codes: What was looked at and found to be right.
  /// - Returns: The same findings, fewer of them errors or warnings.
  public func accepting(_ codes: [Diagnostic.Code]) -> Findings {
    Findings(
      files: files,
      diagnostics: diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if codes.contains(diagnostic.code) { diagnostic.severity = .note }
        return diagnostic
      }, oldFiles: oldFiles)
  }
}
