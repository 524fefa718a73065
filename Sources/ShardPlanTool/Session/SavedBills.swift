import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// The bills of `--against`: those of a saved report, or of another scenario file at today's prices.
struct SavedBills {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Reads the bills; `nil` without `--against`.
  ///
  /// A scenario file is priced in the regions and month and at the prices of the command line, so that
  /// only the streams make a difference.
  func read() throws(ToolError) -> SavedReport? {
    guard let path = session.arguments[GateOptions.against] else { return nil }
    let source = try session.read(path)
    guard !SavedReport.isScenarioFile(source) else {
      return SavedReport(of: try ScenarioSource(session).estimates(of: source).all, in: source)
    }
    do throws(InvalidInput) {
      return try SavedReport.read(source)
    } catch {
      throw .input(error.diagnostics)
    }
  }
}

extension Gates {
  /// Holds bills to the saved bills of the same scenarios.
  ///
  /// - Parameters:
  ///   - columns: The bills.
  ///   - percent: The allowed increase; `nil` to check only that the bills can be compared.
  ///   - saved: The saved bills.
  /// - Throws: ``ToolError`` when the bills can't be compared, or none of them was saved.
  mutating func hold(
    _ columns: [Estimate], within percent: Ratio?, of saved: SavedReport
  ) throws(ToolError) {
    let file = saved.source.name
    var reader = DocumentReader(saved.source)
    var missing: [Estimate] = []
    for column in columns {
      guard let entry = saved.entries[column.key] else {
        missing.append(column)
        continue
      }
      if isComparable(entry, with: column, &reader), let percent {
        warn(of: [column])
        let sentence = entry.total.high.flatMap {
          budget.excess(of: column, above: $0, "in '\(file)'", byPercent: percent)
        }
        fail([sentence].compactMap(\.self))
        let doubt = budget.possibleExcess(
          of: column, above: entry.total, "in '\(file)'", byPercent: percent)
        suspect([doubt].compactMap(\.self))
      }
    }
    if missing.count == columns.count {
      reader.report(
        .noCommonScenario,
        columns.count == 1
          ? "\(columns[0].fullName) is not in this file."
          : "None of the \(columns.count) scenarios is in this file.", at: saved.scenariosNode,
        advice: "scenarios are found by their names and regions" + Self.examples(of: saved))
    }
    guard reader.errorCount == 0 else { throw .input(reader.diagnostics) }
    guard percent != nil else { return }
    for column in missing {
      note("\(column.fullName) is not in '\(file)', and was not compared.")
    }
  }

  /// Returns the names of a report's first scenarios, such as `; the file has 'Orders' in us-east-1`.
  private static func examples(of saved: SavedReport) -> String {
    let keys = saved.entries.keys.sorted { ($0.name, $0.region) < ($1.name, $1.region) }
    guard !keys.isEmpty else { return "" }
    let shown = keys.prefix(3).map { "'\(Abbreviation.of($0.name))' in \($0.region)" }
    let rest = keys.count > shown.count ? " and \(keys.count - shown.count) more" : ""
    return "; the file has " + shown.joined(separator: ", ") + rest
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
    SavedReport.Key(name: name, region: regionCode)
  }

  fileprivate var fullName: String { "\(quotedName) in \(regionCode)" }
}
