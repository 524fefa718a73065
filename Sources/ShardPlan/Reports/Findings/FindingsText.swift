import ShardPlanText

/// Writes findings for people: each with its line and a caret, and a sentence at the end.
public struct FindingsText: FindingsRenderer {
  /// Whether to write control sequences for colours.
  public let isColored: Bool
  /// The most terminal columns of a file's line to show.
  public let columns: Int

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - isColored: Whether to write control sequences for colours.
  ///   - columns: The most terminal columns of a file's line to show.
  public init(isColored: Bool = false, columns: Int = 100) {
    self.isColored = isColored
    self.columns = columns
  }

  public func text(of findings: Findings) -> String {
    let list = DiagnosticText(isColored: isColored, columns: columns).list(of: findings.diagnostics)
    let lines = [list.isEmpty ? nil : list, findings.conclusion, findings.ageHint]
    return lines.compactMap { $0.map { $0 + "\n" } }.joined()
  }
}
