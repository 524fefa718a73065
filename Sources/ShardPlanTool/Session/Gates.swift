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
  ///   - saved: The bills of `--against`.
  /// - Returns: The report with warnings about bills that say little, sentences on bills above their
  ///   limit or not compared, and whether the command fails.
  /// - Throws: ``ToolError`` when a limit can't be applied.
  static func hold(
    _ columns: [Estimate], in outcome: Outcome, by session: Session, against saved: SavedReport?
  ) throws(ToolError) -> Outcome {
    var gates = Gates(
      session: session, columns: columns, budget: Budget(of: columns), outcome: outcome)
    try gates.hold(against: saved)
    return gates.outcome
  }

  /// Gate options that would have no effect.
  static func uselessOptions(of session: Session) -> [ToolError] {
    let arguments = session.arguments
    var found: [ToolError] = []
    let hasIncrease = arguments.gives(GateOptions.failIncrease)
    if arguments.gives(GateOptions.of), !hasIncrease, !arguments.gives(GateOptions.failAbove),
      !arguments.gives(GateOptions.against)
    {
      found.append(
        session.useless(
          GateOptions.of.declaration,
          without: "--fail-above <amount>', '--fail-increase <percent>' or '--against <file.json>"))
    }
    if arguments[GateOptions.strict], !hasIncrease, !arguments.gives(GateOptions.failAbove) {
      found.append(
        session.useless(
          GateOptions.strict.declaration,
          without: "--fail-above <amount>' or '--fail-increase <percent>"))
    }
    if arguments[GateOptions.against] == "-", arguments.operands.contains("-") {
      found.append(
        session.usage(
          "Standard input cannot be both the scenario file and the one to compare with.",
          about: GateOptions.against))
    }
    return found
  }

  private mutating func hold(against saved: SavedReport?) throws(ToolError) {
    let arguments = session.arguments
    let named = try Self.columnsNamed(by: session, of: columns)
    if let limit = arguments[GateOptions.failAbove] {
      try hold(named ?? columns.filter { $0.wholeName == columns.first?.wholeName }, to: limit)
    }
    let percent = arguments[GateOptions.failIncrease]
    if let saved {
      try hold(named ?? columns, within: percent, of: saved)
    } else if let percent {
      if let baseline = columns.first {
        try hold((named ?? columns).filter { $0 != baseline }, within: percent, of: baseline)
      }
    }
  }

  /// Returns the columns of the scenario that `--of` names; `nil` without that option.
  static func columnsNamed(
    by session: Session, of columns: [Estimate]
  ) throws(ToolError) -> [Estimate]? {
    guard let name = session.arguments[GateOptions.of] else { return nil }
    let named = columns.filter { $0.name == name || $0.wholeName == name }
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
          + "'--against <file.json>' compares it with a saved report or another scenario file.",
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
