package import ShardPlanEngine
package import ShardPlanText

extension ScenarioDocument {
  /// Makes a document of the options of a command line, and reports missing prices along with
  /// everything else.
  ///
  /// - Parameters:
  ///   - options: The options.
  ///   - complaints: Finds why a scenario in a region, if it names one, and in a capacity mode has
  ///     no prices.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong, in terms of options.
  package static func read(
    _ options: OptionScenarios,
    complaints: @escaping (_ region: String?, CapacityMode) -> [Diagnostic] = { _, _ in [] }
  ) throws(InvalidInput) -> ScenarioDocument {
    let faultyLists = options.faultyLists
    var faults = options.missing + faultyLists
    if faults.isEmpty { faults = options.tooManyColumns }
    guard options.tooManyColumns.isEmpty else { throw InvalidInput(diagnostics: faults) }
    // Values are read all the same, so that everything is reported at once.
    let input = options.located(without: Set(faultyLists.compactMap { $0.argument?.option }))
    let source = SourceText(name: "<options>", bytes: [])
    var reading = ScenarioReader(
      DocumentReader(source), month: options.month, needsRegion: false, complaints: complaints)
    let entries = reading.entries(of: input)
    // What is missing or listed twice is reported by the names of options already.
    let found = reading.reader.diagnostics.filter {
      $0.code != .missingField && $0.code != .nameTwice
    }
    let errors = found.filter { $0.severity == .error }
    guard faults.isEmpty, reading.reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: faults + options.worded(errors))
    }
    return ScenarioDocument(
      title: nil, entries: entries, warnings: options.worded(found), source: source,
      inTermsOfOrigin: { options.worded($0) })
  }
}
