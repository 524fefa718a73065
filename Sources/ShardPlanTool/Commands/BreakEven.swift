internal import ShardPlanCommandLine
internal import ShardPlanEngine
internal import ShardPlanInputs
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Shows where the cheapest capacity mode changes while a field goes through all its values.
  func breakEven() throws(Failure) -> Outcome {
    let scenarios = try pricedScenarios(in: arguments.operands[0], by: [priceBook])
    let field = arguments[BreakEvenOptions.over]
    var found: [FoundBreakEven] = []
    for costed in try scenarios.costed(by: 0).compactMap(\.self)
    where !found.contains(where: { $0.isAbout(costed) }) {
      let modes = try comparedModes(in: costed)
      let scenario = costed.estimate.scenario
      let stream = try chosenStream(of: scenario, by: BreakEvenOptions.stream)
      do throws(Rejection) {
        let result = try scenario.breakEven(
          over: field, ofStream: stream, between: modes, at: costed.table.rates)
        found.append(FoundBreakEven(costed, stream: stream, result))
      } catch {
        throw .usage(
          UsageError(
            "There are no break-even points of \(OptionFault.quoted(scenario.name)) over "
              + "\(field.shortName): \(Report.words(for: error)).", path: path,
            about: UsageError.Subject(BreakEvenOptions.over.declaration)))
      }
    }
    let report = Report(
      breakEvens: found, title: scenarios.document.title ?? "Break-even points")
    return Outcome(report: report, warnings: scenarios.warnings)
  }

  /// The modes asked for that the region prices, at least two.
  private func comparedModes(in costed: CostedScenario) throws(Failure) -> [CapacityMode] {
    let asked = arguments[BreakEvenOptions.modes]
    let priced = costed.table.rates.pricedModes
    let modes = CapacityMode.allCases.filter {
      priced.contains($0) && (asked.isEmpty || asked.contains($0))
    }
    guard modes.count < 2 else { return modes }
    let names = priced.map(\.rawValue).joined(separator: ", ")
    throw .usage(
      UsageError(
        asked.count == 1
          ? "One mode has nothing to break even with. Please name two or three."
          : "Fewer than two of these modes have prices in \(costed.table.region.code), which prices "
            + "\(names).", path: path,
        about: UsageError.Subject(BreakEvenOptions.modes.declaration)))
  }
}
