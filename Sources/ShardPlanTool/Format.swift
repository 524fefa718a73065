/// The formats of reports.
enum Format: String, CaseIterable {
  case text, markdown, html, svg, csv, json

  /// The formats that a report without a chart can be written in.
  static let chartless = allCases.filter { $0 != .svg }

  /// What to say when a picture is asked for and there is none.
  static let adviceOnCharts =
    "This report has no chart to write as svg; 'shardplan compare', 'sweep' and 'breakeven' give "
    + "one, and 'shardplan plan' with --aggregation-table or --growth <percent>."
}
