import ShardPlanText

extension Report.Format {
  /// The facts as comma-separated values (RFC 4180), for spreadsheets.
  ///
  /// Text that a spreadsheet would execute as a formula is guarded, and control characters are
  /// escaped. Numbers are exact.
  public static let csv = Report.Format(name: "csv") { report, _ in
    let records = report.records
    return line(records.header.map { .text($0) }) + records.rows.map(line).joined()
  }

  private static func line(_ row: [Report.Records.Field]) -> String {
    let fields = row.map { field in
      switch field {
      case .text(let text): Escaping.csv(Escaping.terminal(text))
      case .number(let digits): digits
      case .empty: ""
      }
    }
    return fields.joined(separator: ",") + "\r\n"
  }
}
