import ShardPlanText

extension Report.Format {
  /// The facts as JSON, for programs.
  public static let json = Report.Format(name: "json") { report, _ in
    report.document.text() + "\n"
  }
}
