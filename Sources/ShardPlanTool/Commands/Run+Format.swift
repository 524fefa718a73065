import ShardPlanCommandLine
import ShardPlan

extension Run {
  /// Returns a report in the format asked for.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - toFile: Whether it goes to a file.
  /// - Returns: The text.
  /// - Throws: ``Failure`` when a picture is asked for and the report has none.
  func text(of report: Report, toFile: Bool) throws(Failure) -> String {
    let format = arguments[Options.format]
    guard format != .svg || !report.charts.isEmpty else {
      throw .usage(
        UsageError(
          Format.adviceOnCharts, path: path, about: UsageError.Subject(Options.format.declaration)))
    }
    return screen.text(of: report, as: format, toFile: toFile)
  }
}
