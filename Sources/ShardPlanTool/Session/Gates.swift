import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// Holds the bills of a comparison to the limits on the command line.
struct Gates {
  let session: Session
  /// The compared bills, at least one; the first is the baseline.
  let columns: [Estimate]
  let budget: Budget
  /// The report, with what the gates find.
  private(set) var outcome: Outcome

  /// Holds bills to the limits.
  ///
  /// - Parameters:
  ///   - columns: The compared bills, at least one; the first is the baseline.
  ///   - outcome: The report on them.
  ///   - session: The command line.
  /// - Returns: The report with warnings about bills that say little, sentences on bills above their
  ///   limit or not compared, and whether the command fails.
  /// - Throws: ``ToolError`` when a limit can't be applied.
  static func hold(
    _ columns: [Estimate], in outcome: Outcome, by session: Session
  ) throws(ToolError) -> Outcome {
    var gates = Gates(
      session: session, columns: columns, budget: Budget(of: columns), outcome: outcome)
    try gates.hold()
    return gates.outcome
  }

  /// Refuses gate options that would have no effect.
  static func refuseUselessOptions(of session: Session) throws(ToolError) {
    let arguments = session.arguments
    let hasIncrease = arguments.gives(GateOptions.failIncrease)
    if arguments.gives(GateOptions.against), !hasIncrease {
      throw session.useless(
        GateOptions.against.declaration, without: "--fail-increase <percent>")
    }
    if arguments.gives(GateOptions.of), !hasIncrease, !arguments.gives(GateOptions.failAbove) {
      throw session.useless(
        GateOptions.of.declaration,
        without: "--fail-above <amount>' or '--fail-increase <percent>")
    }
    if arguments[GateOptions.strict], !hasIncrease, !arguments.gives(GateOptions.failAbove) {
      throw session.useless(
        GateOptions.strict.declaration,
        without: "--fail-above <amount>' or '--fail-increase <percent>")
    }
    if arguments[GateOptions.against] == "-", arguments.operands.contains("-") {
      throw session.usage(
        "Standard input cannot be both the scenario file and the saved report.",
        about: GateOptions.against)
    }
  }

  private mutating func hold() throws(ToolError) {
    let arguments = session.arguments
    let named = try columnsNamed()
    if let limit = arguments[GateOptions.failAbove] {
      try hold(named ?? columns.filter { $0.name == columns.first?.name }, to: limit)
    }
    if let percent = arguments[GateOptions.failIncrease] {
      if let path = arguments[GateOptions.against] {
        try hold(named ?? columns, within: percent, ofReportIn: path)
      } else if let baseline = columns.first {
        try hold((named ?? columns).filter { $0 != baseline }, within: percent, of: baseline)
      }
    }
  }

  /// The columns of the scenario that `--of` names; `nil` without that option.
  private func columnsNamed() throws(ToolError) -> [Estimate]? {
    guard let name = session.arguments[GateOptions.of] else { return nil }
    let named = columns.filter { $0.name == name }
    guard named.isEmpty else { return named }
    let names = columns.map(\.name)
    let advice =
      Suggestion.nearest(to: name, among: names).map { "Did you mean '\(Escaping.terminal($0))'?" }
      ?? "The first is \(Escaping.quoted(names.first ?? ""))."
    throw session.usage(
      "There is no scenario \(Escaping.quoted(name)). \(advice)",
      about: GateOptions.of)
  }

  private mutating func hold(
    _ columns: [Estimate], to limit: BudgetAmount
  ) throws(ToolError) {
    guard let currency = limit.currency ?? columns.first?.currency else { return }
    if let other = columns.first(where: { $0.currency != currency }) {
      throw session.usage(
        "The limit is in \(currency), and \(Escaping.terminal(budget.name(of: other))) is billed "
          + "in \(other.currency).", about: GateOptions.failAbove)
    }
    warn(of: columns)
    fail(columns.compactMap { budget.excess(of: $0, above: limit.money) })
    suspect(columns.compactMap { budget.possibleExcess(of: $0, above: limit.money) })
  }

  private mutating func hold(
    _ columns: [Estimate], within percent: Ratio, of baseline: Estimate
  ) throws(ToolError) {
    guard !columns.isEmpty else {
      throw session.usage(
        "There is nothing to compare the first scenario with. "
          + "'--against <report.json>' compares it with a saved report.",
        about: GateOptions.failIncrease)
    }
    for column in columns {
      let (name, first) = (
        Escaping.terminal(budget.name(of: column)), Escaping.terminal(budget.name(of: baseline))
      )
      guard column.currency == baseline.currency else {
        throw session.usage(
          "\(name) is billed in \(column.currency) and \(first) in \(baseline.currency), so they "
            + "cannot be compared.", about: GateOptions.failIncrease)
      }
      guard column.scenario.month.hours == baseline.scenario.month.hours else {
        throw session.usage(
          "\(name) is billed for \(column.scenario.month.hours) hours and \(first) for "
            + "\(baseline.scenario.month.hours), so they cannot be compared.",
          about: GateOptions.failIncrease)
      }
    }
    warn(of: [baseline] + columns)
    let owner = "of \(budget.name(of: baseline))"
    if let most = baseline.bill.totals.high {
      fail(columns.compactMap { budget.excess(of: $0, above: most, owner, byPercent: percent) })
    }
    suspect(
      columns.compactMap {
        budget.possibleExcess(of: $0, above: baseline.bill.totals, owner, byPercent: percent)
      })
  }
}

extension Gates {
  /// Reports bills above their limit.
  mutating func fail(_ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    outcome.verdicts += sentences.map { "Error: " + $0 }
    outcome.exitCode = .checkFailed
  }

  /// Reports bills that may be above their limit, which fails only where `--strict` asks for it.
  mutating func suspect(_ sentences: [String]) {
    guard !session.arguments[GateOptions.strict] else { return fail(sentences) }
    outcome.verdicts += sentences.map { "Warning: " + $0 }
  }

  /// Reports something that does not fail the gate.
  mutating func note(_ sentence: String) { outcome.verdicts.append("Note: " + sentence) }

  /// Warns of bills for too few shards, which cost less than their load would: each once.
  mutating func warn(of columns: [Estimate]) {
    var known = Set(outcome.warnings)
    for column in columns where column.throttlesAtPeak {
      let warning = Diagnostic(
        .throttledBill,
        "The gate looked at the bill of \(budget.name(of: column)), which throttles at its peak and so "
          + "does not carry its load.",
        severity: .warning, advice: "'shardplan plan' shows the shards that the peak takes")
      if known.insert(warning).inserted { outcome.warnings.append(warning) }
    }
  }
}

extension Estimate {
  /// True if the given shards are too few for the peak of a stream.
  fileprivate var throttlesAtPeak: Bool {
    remarks.contains { remark in
      if case .throttled = remark.content { true } else { false }
    }
  }
}

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
        suspect(
          [
            budget.possibleExcess(
              of: column, above: Within(entry.total), "in '\(path)'", byPercent: percent)
          ].compactMap(\.self))
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
