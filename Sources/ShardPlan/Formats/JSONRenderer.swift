import ShardPlanText

/// Writes the document of a report as JSON.
public struct JSONRenderer: Renderer {
  /// Creates a renderer.
  public init() {}

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    output.write(report.document.text() + "\n")
  }
}
