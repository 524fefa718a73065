import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Holds bills to those of the same scenarios in a saved report.
  ///
  /// - Parameters:
  ///   - columns: The bills.
  ///   - percent: How many percent more are allowed.
  ///   - path: The saved report.
  ///   - budget: The words for what exceeds that.
  ///   - verdict: What was found.
  /// - Throws: ``Failure`` when the report cannot be used, or nothing of it can be compared.
  func hold(
    _ columns: [Estimate], within percent: Ratio, ofReportIn path: String, _ budget: Budget,
    _ verdict: inout Verdict
  ) throws(Failure) {
    let saved = try savedReport(in: path)
    var reader = DocumentReader(saved.source)
    var missing: [Estimate] = []
    for column in columns {
      guard let entry = saved.entries[column.key] else {
        missing.append(column)
        continue
      }
      if Self.isComparable(entry, with: column, budget, &reader) {
        verdict.look(at: [column], budget)
        let sentence = budget.excess(
          of: column, above: entry.total, "in '\(path)'", byPercent: percent)
        verdict.fail([sentence].compactMap(\.self))
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
    guard reader.errorCount == 0 else { throw .data(reader.diagnostics) }
    for column in missing {
      verdict.note("\(column.fullName) is not in '\(path)', and was not compared.")
    }
  }

  private func savedReport(in path: String) throws(Failure) -> SavedReport {
    let source = try source(path)
    do throws(InvalidInput) {
      return try SavedReport.read(source)
    } catch {
      throw .data(error.diagnostics)
    }
  }

  /// Whether two bills can be compared; if not, that is reported.
  private static func isComparable(
    _ entry: SavedReport.Entry, with column: Estimate, _ budget: Budget,
    _ reader: inout DocumentReader
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
