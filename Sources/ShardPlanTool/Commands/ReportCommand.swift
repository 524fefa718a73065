import ShardPlanCommandLine

/// A command whose only result is a report: it can be written anywhere, also into a document.
struct ReportCommand: Sendable {
  /// The words that call the command.
  let path: [String]
  /// Finds out everything, and writes nothing.
  let outcome: @Sendable (Run) throws(Failure) -> Outcome
  /// Gives the files that the report is made from, none of which it may replace.
  let inputs: @Sendable (Run) throws(Failure) -> [String]

  private init(
    _ path: String...,
    from inputs: @escaping @Sendable (Run) throws(Failure) -> [String] = {
      run throws(Failure) in try run.arguments.operands + run.priceBook.files()
    },
    outcome: @escaping @Sendable (Run) throws(Failure) -> Outcome
  ) {
    self.path = path
    self.inputs = inputs
    self.outcome = outcome
  }

  /// The command that these words call; `nil` for one that does more than to report.
  init?(path: [String]) {
    guard let command = Self.all.first(where: { $0.path == path }) else { return nil }
    self = command
  }

  /// All of these commands, for a message.
  static var names: String {
    all.map { $0.path.joined(separator: " ") }.joined(separator: ", ")
  }

  private static let all = [
    ReportCommand(
      "compare",
      from: { run throws(Failure) in
        try run.arguments.operands + run.priceBook.files()
          + [run.arguments[Options.against]].compactMap(\.self)
      },
      outcome: { run throws(Failure) in try run.comparison() }),
    ReportCommand("plan") { run throws(Failure) in try run.plan() },
    ReportCommand("sweep") { run throws(Failure) in try run.sweep() },
    ReportCommand("breakeven") { run throws(Failure) in try run.breakEven() },
    ReportCommand("sensitivity") { run throws(Failure) in try run.sensitivity() },
    ReportCommand("prices", "list") { run throws(Failure) in try run.priceList() },
    ReportCommand("prices", "show") { run throws(Failure) in try run.priceTable() },
    ReportCommand(
      "prices", "diff",
      from: { run throws(Failure) in try run.comparedFiles() },
      outcome: { run throws(Failure) in try run.priceChanges() }),
  ]
}
