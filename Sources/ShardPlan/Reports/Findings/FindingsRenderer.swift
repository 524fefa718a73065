/// Writes findings in one format; it lays out and never judges.
public protocol FindingsRenderer: Sendable {
  /// Returns findings as text, ending with a newline.
  ///
  /// - Parameter findings: What was found.
  /// - Returns: The whole text.
  func text(of findings: Findings) -> String
}
