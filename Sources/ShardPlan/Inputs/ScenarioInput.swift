package import ShardPlanEngine
package import ShardPlanText

/// The scenarios of a file or of a command line, with their structure read and their values not yet.
///
/// Its regions tell which prices to look up; one call then reads and prices everything:
///
///     let input = ScenarioInput(options)
///     var prices = ScenarioPrices(listing: "'shardplan prices list'")
///     for table in input.regions.compactMap(PriceTable.bundled(for:)) { prices.add(table) }
///     let estimates = try input.estimates(at: prices).all
package struct ScenarioInput: Sendable {
  let located: LocatedScenarios?
  private let reader: DocumentReader
  /// The options that the scenarios come from, or that change those of a file.
  let options: OptionScenarios?
  /// A Boolean value indicating whether the scenarios come from a file.
  let isFile: Bool
  /// The faults of options as such.
  let faults: [Diagnostic]
  /// The month to use for all scenarios, whatever the input says.
  let month: BillingMonth?
  /// The regions to price all scenarios in; if empty, each is priced in its own.
  private let requestedRegions: [String]
  private let needsRegion: Bool
  /// Whether the rate and the size of records must be known, for answers that depend on them.
  package var needsUsage = false

  /// Reads the structure of a file of any kind; its faults are thrown by what is asked for next.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - month: The month to use for all scenarios, whatever the file says.
  ///   - values: The regions to price all scenarios in, if any, instead of each in its own; and the
  ///     values of parameters.
  ///   - needsRegion: Whether each scenario must then name its region, there or at the top.
  package init(
    _ source: SourceText, month: BillingMonth? = nil, with values: InputValues = InputValues(),
    needsRegion: Bool = true
  ) {
    let file = LocatedFile(source, with: values, needsRegion: needsRegion)
    (located, reader) = (file.located, file.reader)
    options = nil
    isFile = true
    faults = file.faults
    self.month = month
    requestedRegions = file.overridingRegions
    self.needsRegion = needsRegion && values.regions.isEmpty
  }

  /// Reads the structure of a file whose scenarios options change.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: The options.
  ///   - parameters: The values of parameters.
  package init(
    _ source: SourceText, changedBy options: OptionScenarios,
    parameters: [InputValues.Parameter] = []
  ) {
    let file = LocatedFile(
      source, with: InputValues(parameters: parameters, regions: options.regions),
      needsRegion: true)
    (located, reader) = (file.located, file.reader)
    self.options = options
    isFile = true
    faults = file.faults + (file.located.map { options.faults(changing: $0) } ?? [])
    month = options.month
    requestedRegions = file.overridingRegions
    needsRegion = options.regions.isEmpty
  }

  /// Takes the scenarios that options describe.
  ///
  /// - Parameters:
  ///   - options: The options.
  ///   - needsUsage: Whether the rate and the size of records must be known.
  package init(_ options: OptionScenarios, needsUsage: Bool = false) {
    self.options = options
    isFile = false
    let faulty = options.faultyLists
    let tooMany = options.tooManyColumns
    let faults = options.missing(needingUsage: needsUsage) + faulty
    self.needsUsage = needsUsage
    self.faults = faults.isEmpty ? tooMany : faults
    // Values are read even so, so that everything is reported at once.
    located =
      tooMany.isEmpty
      ? options.located(without: Set(faulty.compactMap { $0.argument?.option })) : nil
    reader = DocumentReader(SourceText(name: "<options>", bytes: []))
    month = options.month
    requestedRegions = []
    needsRegion = false
  }

  /// Takes scenarios that were read from a file, each with a region.
  ///
  /// - Parameters:
  ///   - located: The scenarios.
  ///   - reader: What was found while they were read.
  ///   - month: The month to use for all of them.
  init(_ located: LocatedScenarios, readBy reader: DocumentReader, month: BillingMonth?) {
    (self.located, self.reader, self.month) = (located, reader, month)
    options = nil
    isFile = true
    faults = []
    requestedRegions = []
    needsRegion = false
  }

  /// The codes of the regions to price scenarios in as they are written, each once.
  package var regions: [String] {
    guard requestedRegions.isEmpty else { return requestedRegions }
    var codes: [String] = []
    for scenario in located?.scenarios ?? [] {
      let streams = scenario.streams?.streams.compactMap { $0.region } ?? []
      for region in (located?.regions(of: scenario) ?? []) + streams
      where !codes.contains(region.value) {
        codes.append(region.value)
      }
    }
    return codes
  }

  /// Reads the values.
  ///
  /// - Parameters:
  ///   - prices: The prices of the regions; if given, missing ones are reported along with everything
  ///     else.
  ///   - progress: Is told how many streams of how many are read.
  /// - Returns: The document.
  /// - Throws: ``InvalidInput`` with everything that is wrong, in terms of options if it comes from them.
  package func document(
    at prices: ScenarioPrices? = nil,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(InvalidInput) -> ScenarioDocument {
    let changes = isFile ? options.map { OptionChanges($0, faults: faults) } : nil
    var reading = ScenarioReader(
      reader, month: month, regions: requestedRegions, needsRegion: needsRegion,
      needsUsage: needsUsage, prices: prices, changes: changes,
      checker: StreamChecker(progress: progress))
    let entries = located.map { reading.entries(of: $0) } ?? []
    let found = worded(reading.reader.diagnostics)
    guard let located, faults.isEmpty, reading.reader.errorCount == 0 else {
      // Warnings about options would look like mistakes among these.
      throw InvalidInput(
        diagnostics: faults + (isFile ? found : found.filter { $0.severity == .error }))
    }
    return ScenarioDocument(
      title: located.title, entries: entries, warnings: found, source: reader.source,
      changes: reading.changes?.changes(of: located) ?? [])
  }

  /// Reads the values, and prices every scenario in each of its regions.
  ///
  /// - Parameters:
  ///   - prices: The prices of ``regions``.
  ///   - progress: Is told how many streams of how many are read, which takes longest.
  /// - Returns: The estimates.
  /// - Throws: ``InvalidInput`` with everything that is wrong: in the input, with the prices, or a bill
  ///   too large to count.
  package func estimates(
    at prices: ScenarioPrices,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(InvalidInput) -> ScenarioEstimates {
    let document = try document(at: prices, progress: progress)
    var reader = DocumentReader(document.source)
    let estimates = prices.sources.map { tables in
      document.entries.flatMap { entry in
        (requestedRegions.isEmpty ? entry.regionCodes : requestedRegions).flatMap { code in
          priced(
            entry, in: code, at: tables, inAnyMode: prices.ignoresModes, &reader)
        }
      }
    }
    guard reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: worded(reader.diagnostics))
    }
    return ScenarioEstimates(
      title: document.title, warnings: document.warnings, changes: document.changes,
      bySource: estimates)
  }

  /// Prices one scenario, once for each currency; `nil` without prices for its mode, or after a fault was
  /// reported.
  private func priced(
    _ entry: ScenarioDocument.Entry, in region: String, at tables: [String: PriceTable],
    inAnyMode: Bool, _ reader: inout DocumentReader
  ) -> [Estimate?] {
    guard let billed = BilledScenario.all(of: entry.scenario, in: region, { tables[$0] }) else {
      return [nil]
    }
    return billed.map { billed in
      do throws(Rejection) {
        if inAnyMode, let any = billed.inAnyMode { return try any.estimate() }
        return try billed.estimate(reusing: entry.plans)
      } catch {
        if error.isAboutMode { return nil }
        // Reading has found all other faults already.
        reader.report(
          .tooLargeToCount,
          "The bill of '\(Abbreviation.of(billed.scenario.name))' exceeds 10^25 "
            + "\(billed.rates.currency.code), or its shards 10^12.", at: entry.modeNode,
          advice: "check the rates, sizes and counts of its streams")
        return nil
      }
    }
  }

  /// Returns diagnostics with those about values of options in terms of these.
  private func worded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let options else { return diagnostics }
    guard isFile else { return options.worded(diagnostics) }
    return diagnostics.filter { $0.argument == nil }
      + options.worded(diagnostics.filter { $0.argument != nil }, isComplete: false)
  }
}

/// The scenarios of an input, priced.
package struct ScenarioEstimates: Sendable {
  /// The title of the input, if it has one.
  package let title: String?
  /// The warnings about the input.
  package let warnings: [Diagnostic]
  /// What options changed in the file.
  package let changes: [OptionChange]
  /// The estimates at each source of prices: one for each scenario and region, in the order of the
  /// input; `nil` where the source has no prices.
  package let bySource: [[Estimate?]]

  /// The estimates at the first source, in the order of the input.
  package var all: [Estimate] { (bySource.first ?? []).compactMap { $0 } }
}
