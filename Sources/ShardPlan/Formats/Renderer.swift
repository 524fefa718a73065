/// Writes a report in one format; it lays out and never computes.
public protocol Renderer: Sendable {
  /// Writes a report, ending with a newline.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - output: Where the text goes.
  func render(_ report: Report, to output: inout some TextOutputStream)
}

extension Renderer {
  /// Returns a report as text, ending with a newline.
  ///
  /// - Parameter report: The report.
  /// - Returns: The whole text.
  public func text(of report: Report) -> String {
    var text = ""
    render(report, to: &text)
    return text
  }
}
