import ShardPlan

extension Run {
  /// Makes something of each scenario, and shows on a terminal how far it is.
  ///
  /// - Parameters:
  ///   - scenarios: The scenarios, of which a file may name thousands.
  ///   - work: What is done, as a line begins: `Sensitivity`.
  ///   - make: Makes it.
  /// - Returns: What was made, in the same order.
  /// - Throws: The first failure of making it.
  func forEach<Made>(
    of scenarios: [Estimate], _ work: String,
    _ make: (Estimate) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    var progress = Progress(
      of: work, through: Int64(scenarios.count), "scenarios", on: environment)
    defer { progress.erase() }
    var made: [Made] = []
    for scenario in scenarios {
      progress.show(Int64(made.count))
      made.append(try make(scenario))
    }
    return made
  }
}
