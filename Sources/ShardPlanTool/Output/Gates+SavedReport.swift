import ShardPlan
import ShardPlanEngine
import ShardPlanText

extension Gates {
  /// Holds bills to the bills of the same scenarios in a saved report.
  ///
  /// - Parameters:
  ///   - columns: The bills.
  ///   - percent: The allowed increase.
  ///   - path: The saved report.
  /// - Throws: ``ToolError`` when the report can't be used, or has none of the scenarios.
  mutating func hold(
    _ columns: [Estimate], within percent: Ratio, ofReportIn path: String
  ) throws(ToolError) {
    let saved = try savedReport(in: path)
    var reader = DocumentReader(saved.source)
    var missing: [Estimate] = []
    for column in columns {
      guard let entry = saved.entries[column.key] else {
        missing.append(column)
        continue
      }
      if isComparable(entry, with: column, &reader) {
        warn(of: [column])
        let sentence = budget.excess(
          of: column, above: entry.total, "in '\(path)'", byPercent: percent)
        fail([sentence].compactMap(\.self))
      }
    }
    if missing.count == columns.count {
      reader.report(
        .noCommonScenario,
        columns.count == 1
          ? "\(columns[0].fullName) is not in this report."
          : "None of the \(columns.count) scenarios is in this report.", at: saved.scenariosNode,
        advice: "scenarios are found by their names and regions")
    }
    guard reader.errorCount == 0 else { throw .input(reader.diagnostics) }
    for column in missing {
      note("\(column.fullName) is not in '\(path)', and was not compared.")
    }
  }

  private func savedReport(in path: String) throws(ToolError) -> SavedReport {
    let source = try session.read(path)
    do throws(InvalidInput) {
      return try SavedReport.read(source)
    } catch {
      throw .input(error.diagnostics)
    }
  }

  /// Returns whether two bills can be compared, and reports the reason if not.
  private func isComparable(
    _ entry: SavedReport.Entry, with column: Estimate, _ reader: inout DocumentReader
  ) -> Bool {
    guard entry.currency.value == column.currency.code else {
      reader.report(
        .otherCurrency,
        "\(budget.name(of: column)) is now billed in \(column.currency), and here in "
          + "\(entry.currency.node.summary).", at: entry.currency.node)
      return false
    }
    guard entry.monthHours.value == column.scenario.month.hours else {
      reader.report(
        .otherMonth,
        "\(budget.name(of: column)) is now billed for \(column.scenario.month.hours) hours, and here for "
          + "\(entry.monthHours.value).", at: entry.monthHours.node,
        advice: "bill the same month with '--month \(entry.monthHours.value)h'")
      return false
    }
    return true
  }
}

extension Estimate {
  fileprivate var key: SavedReport.Key {
    SavedReport.Key(name: name, region: rates.origin.region)
  }

  fileprivate var fullName: String { "\(quotedName) in \(rates.origin.region)" }
}
