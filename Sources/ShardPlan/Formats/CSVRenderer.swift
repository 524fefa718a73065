import ShardPlanText

/// Writes the records of a report as comma-separated values (RFC 4180).
///
/// Text that a spreadsheet would take for a formula is guarded, and control characters are written out; numbers are exact.
public struct CSVRenderer: Renderer {
  /// Creates a renderer.
  public init() {}

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    let records = report.records
    write(records.header.map { .text($0) }, to: &output)
    for row in records.rows { write(row, to: &output) }
  }

  private func write(_ row: [Records.Field], to output: inout some TextOutputStream) {
    let fields = row.map { field in
      switch field {
      case .text(let text): Escaping.csv(Escaping.terminal(text))
      case .number(let digits): digits
      case .empty: ""
      }
    }
    output.write(fields.joined(separator: ",") + "\r\n")
  }
}
