import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Holds bills to the limits that the command line gives.
  ///
  /// - Parameter columns: The bills beside each other, at least one; the first is the baseline.
  /// - Returns: What exceeds its limit, what was not compared, and which bills say little.
  /// - Throws: ``Failure`` when a limit fits none of the bills.
  func verdict(on columns: [Estimate]) throws(Failure) -> Verdict {
    let budget = Budget(of: columns)
    var verdict = Verdict()
    let named = try columnsNamed(in: columns)
    if let limit = arguments[Options.failAbove] {
      let baseline = columns.filter { $0.name == columns.first?.name }
      try hold(named ?? baseline, to: limit, budget, &verdict)
    }
    if let percent = arguments[Options.failIncrease] {
      if let path = arguments[Options.against] {
        try hold(named ?? columns, within: percent, ofReportIn: path, budget, &verdict)
      } else if let baseline = columns.first {
        let others = (named ?? columns).filter { $0 != baseline }
        try hold(others, within: percent, of: baseline, budget, &verdict)
      }
    }
    return verdict
  }

  /// Refuses options of gates that nothing would come of.
  func refuseUselessGateOptions() throws(Failure) {
    let hasIncrease = arguments.gives(Options.failIncrease)
    if arguments.gives(Options.against), !hasIncrease {
      throw useless(Options.against, without: "--fail-increase <percent>")
    }
    if arguments.gives(Options.of), !hasIncrease, !arguments.gives(Options.failAbove) {
      throw useless(Options.of, without: "--fail-above <amount>' or '--fail-increase <percent>")
    }
    if arguments[Options.against] == "-", arguments.operands.contains("-") {
      throw gateFailure(
        "Standard input cannot be both the scenario file and the saved report.", Options.against)
    }
  }

  /// The columns of the scenario that `--of` names; `nil` without that option.
  private func columnsNamed(in columns: [Estimate]) throws(Failure) -> [Estimate]? {
    guard let name = arguments[Options.of] else { return nil }
    let named = columns.filter { $0.name == name }
    guard named.isEmpty else { return named }
    let names = columns.map(\.name)
    let advice =
      Suggestion.nearest(to: name, among: names).map { "Did you mean '\(Escaping.terminal($0))'?" }
      ?? "The first is '\(Escaping.terminal(Abbreviation.of(names.first ?? "")))'."
    throw gateFailure(
      "There is no scenario '\(Escaping.terminal(Abbreviation.of(name)))'. \(advice)", Options.of)
  }

  private func hold(
    _ columns: [Estimate], to limit: BudgetAmount, _ budget: Budget, _ verdict: inout Verdict
  ) throws(Failure) {
    guard let currency = limit.currency ?? columns.first?.currency else { return }
    if let other = columns.first(where: { $0.currency != currency }) {
      throw gateFailure(
        "The limit is in \(currency), and \(Escaping.terminal(budget.name(of: other))) is billed "
          + "in \(other.currency).", Options.failAbove)
    }
    verdict.look(at: columns, budget)
    verdict.fail(columns.compactMap { budget.excess(of: $0, above: limit.money) })
  }

  private func hold(
    _ columns: [Estimate], within percent: Ratio, of baseline: Estimate,
    _ budget: Budget, _ verdict: inout Verdict
  ) throws(Failure) {
    guard !columns.isEmpty else {
      throw gateFailure(
        "There is nothing to compare the first scenario with. "
          + "'--against <report.json>' compares it with a saved report.", Options.failIncrease)
    }
    for column in columns {
      let (name, first) = (
        Escaping.terminal(budget.name(of: column)), Escaping.terminal(budget.name(of: baseline))
      )
      guard column.currency == baseline.currency else {
        throw gateFailure(
          "\(name) is billed in \(column.currency) and \(first) in \(baseline.currency), so they "
            + "cannot be compared.", Options.failIncrease)
      }
      guard column.scenario.month.hours == baseline.scenario.month.hours else {
        throw gateFailure(
          "\(name) is billed for \(column.scenario.month.hours) hours and \(first) for "
            + "\(baseline.scenario.month.hours), so they cannot be compared.", Options.failIncrease)
      }
    }
    verdict.look(at: [baseline] + columns, budget)
    let owner = "of \(budget.name(of: baseline))"
    verdict.fail(
      columns.compactMap {
        budget.excess(of: $0, above: baseline.total, owner, byPercent: percent)
      })
  }

  private func useless<Value>(
    _ option: Option<Value>, without other: String
  ) -> Failure {
    gateFailure(
      "The option '--\(option.declaration.name)' has no effect without '\(other)'.", option)
  }

  private func gateFailure<Value>(_ sentence: String, _ option: Option<Value>) -> Failure {
    .usage(
      UsageError(sentence, path: path, about: UsageError.Subject(option.declaration)))
  }
}
