import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Shows where the cheapest capacity mode changes while a field goes through all its values.
  func breakEven() throws(Failure) -> Outcome {
    let scenarios = try pricedScenarios(
      in: try source(arguments.operands[0]), by: [priceBook], ignoringModes: true)
    var searched: Set<BreakEvenSubject> = []
    let costed = try scenarios.costed(by: 0, inAnyMode: true).compactMap(\.self)
      .filter { searched.insert(BreakEvenSubject($0)).inserted }
    var notes: [String] = []
    let found = try forEach(of: costed, "Break-even points") {
      costed throws(Failure) -> BreakEven? in
      let modes = try comparedModes(in: costed)
      guard modes.count > 1 else {
        notes.append(Report.missingModes(in: costed))
        return nil
      }
      return try breakEven(of: costed, between: modes)
    }.compactMap(\.self)
    notes = notes.unique
    guard !found.isEmpty else {
      throw .usage(
        UsageError(
          notes.joined(separator: " "), path: path,
          about: UsageError.Subject(BreakEvenOptions.modes.declaration)))
    }
    let report = Report(
      breakEvens: found, title: scenarios.document.title ?? "Break-even points", notes: notes)
    return Outcome(report: report, warnings: scenarios.warnings)
  }

  /// The break-even points of one scenario over the field asked for.
  private func breakEven(
    of costed: Estimate, between modes: [CapacityMode]
  ) throws(Failure) -> BreakEven {
    let field = arguments[BreakEvenOptions.over]
    let scenario = costed.scenario
    let stream = try chosenStream(of: scenario, by: BreakEvenOptions.stream)
    do throws(Rejection) {
      return try scenario.breakEven(
        over: field, ofStream: stream, between: modes, at: costed.rates)
    } catch {
      throw .usage(
        UsageError(
          "There are no break-even points of \(OptionFault.quoted(scenario.name)) over "
            + "\(field.shortName): \(Report.words(for: error)).", path: path,
          about: UsageError.Subject(BreakEvenOptions.over.declaration)))
    }
  }

  /// The modes asked for that the region prices.
  private func comparedModes(in costed: Estimate) throws(Failure) -> [CapacityMode] {
    let asked = arguments[BreakEvenOptions.modes]
    func refusal(_ message: String) -> Failure {
      .usage(
        UsageError(
          message, path: path, about: UsageError.Subject(BreakEvenOptions.modes.declaration)))
    }
    guard Set(asked).count == asked.count else {
      throw refusal("A mode is named twice. Please name each once.")
    }
    guard asked.count != 1 else {
      throw refusal("One mode has nothing to break even with. Please name two or three.")
    }
    let priced = costed.rates.pricedModes
    return CapacityMode.allCases.filter {
      priced.contains($0) && (asked.isEmpty || asked.contains($0))
    }
  }
}
