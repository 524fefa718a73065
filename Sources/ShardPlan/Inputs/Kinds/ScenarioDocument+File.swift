public import ShardPlanEngine
public import ShardPlanText

extension ScenarioDocument {
  /// Reads a scenario file.
  ///
  /// - Parameters:
  ///   - source: The JSON of the file; `Docs/ScenarioFile.md` lists its fields.
  ///   - month: The month to use for all scenarios, whatever the file says.
  ///   - needsRegion: Whether each scenario must name its region, there or at the top.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  public static func read(
    _ source: SourceText, month: BillingMonth? = nil, needsRegion: Bool = true
  ) throws(InvalidInput) -> ScenarioDocument {
    try read(source, month: month, needsRegion: needsRegion) { _, _ in [] }
  }

  /// Reads a file of any kind, and reports missing prices along with everything else.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - month: The month to use for all scenarios, whatever the file says.
  ///   - needsRegion: Whether each scenario must name its region, there or at the top.
  ///   - complaints: Finds why a scenario in a region, if it names one, and in a capacity mode has
  ///     no prices; the diagnostics get their places here.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  package static func read(
    _ source: SourceText, month: BillingMonth? = nil, needsRegion: Bool = true,
    complaints: @escaping (_ region: String?, CapacityMode) -> [Diagnostic]
  ) throws(InvalidInput) -> ScenarioDocument {
    var reader = DocumentReader(source)
    let input = InputFormat.format(of: source).read(&reader)
    var reading = ScenarioReader(
      reader, month: month, needsRegion: needsRegion, complaints: complaints)
    let entries = input.map { reading.entries(of: $0) } ?? []
    let diagnostics = reading.reader.diagnostics
    guard let input, reading.reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: diagnostics)
    }
    return ScenarioDocument(
      title: input.title, entries: entries, warnings: diagnostics, source: source)
  }
}
