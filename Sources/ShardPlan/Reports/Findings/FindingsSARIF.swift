import ShardPlanText

/// Writes findings as a SARIF 2.1.0 log, which code scanning services and editors read.
public struct FindingsSARIF: FindingsRenderer {
  /// The version of the tool that made the check.
  public let toolVersion: String

  /// Creates a renderer.
  ///
  /// - Parameter toolVersion: The version of the tool that made the check.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  public func text(of findings: Findings) -> String {
    SARIFLog(findings, toolVersion: toolVersion).document.text() + "\n"
  }
}
