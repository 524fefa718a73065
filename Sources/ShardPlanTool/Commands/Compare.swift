internal import ShardPlanCommandLine
internal import ShardPlanEngine
internal import ShardPlanInputs
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Sets the monthly bills of a scenario file side by side.
  func compare() throws(Failure) {
    try deliver { () throws(Failure) in
      let source = try source(arguments.operands[0])
      let document = try read(source)
      let costed = try cost(document)
      try warn(document.warnings)
      return Report(
        comparing: costed, title: document.title ?? "Monthly bills",
        explains: arguments[Options.explain])
    }
  }

  private func read(_ source: SourceText) throws(Failure) -> ScenarioDocument {
    do throws(InvalidInput) {
      return try ScenarioDocument.read(
        source, month: arguments[Options.month],
        needsRegion: arguments[Options.region].isEmpty)
    } catch {
      throw .data(error.diagnostics)
    }
  }

  /// Costs every scenario, in its own region or in each that was asked for.
  private func cost(_ document: ScenarioDocument) throws(Failure) -> [CostedScenario] {
    var pricing = Pricing(document: document, book: priceBook)
    let regions = arguments[Options.region].reduce(into: [String]()) { regions, region in
      if !regions.contains(region) { regions.append(region) }
    }
    for region in regions { _ = try pricedTable(for: region) }
    for entry in document.entries {
      for region in regions.isEmpty ? [nil] : regions.map(Optional.some) {
        try pricing.cost(entry, in: region)
      }
    }
    guard pricing.reader.diagnostics.isEmpty else { throw .data(pricing.reader.diagnostics) }
    return pricing.costed
  }
}

/// Finds prices for scenarios, and reports all those that have none.
private struct Pricing {
  let book: PriceBook
  var reader: DocumentReader
  var costed: [CostedScenario] = []
  private var tables: [String: PriceTable] = [:]

  init(document: ScenarioDocument, book: PriceBook) {
    self.book = book
    reader = DocumentReader(document.source)
  }

  /// Costs one scenario.
  ///
  /// - Parameters:
  ///   - entry: The scenario, with where it stands.
  ///   - region: The region that was asked for, or `nil` for the file's own.
  /// - Throws: ``Failure`` when a price table cannot be read.
  mutating func cost(
    _ entry: ScenarioDocument.Entry, in region: String?
  ) throws(Failure) {
    guard let code = region ?? entry.region?.value else { return }
    let node = region == nil ? entry.region?.node ?? entry.modeNode : entry.modeNode
    guard let table = try table(for: code, at: node) else { return }
    do throws(Rejection) {
      costed.append(CostedScenario(try entry.scenario.estimate(at: table.rates), at: table))
    } catch {
      report(error, entry, table)
    }
  }

  private mutating func table(for code: String, at node: Node) throws(Failure) -> PriceTable? {
    if let known = tables[code] { return known }
    guard let region = Region.named(code) else {
      let suggestion = Suggestion.nearest(to: code, among: Region.known.map(\.code))
      reader.report(
        "unknown-region", "The region '\(Abbreviation.of(code))' is not known.", at: node,
        advice: suggestion.map { "did you mean '\($0)'?" }
          ?? "'shardplan prices list' shows all that have prices"
      )
      return nil
    }
    guard let table = try book.table(for: code) else {
      reader.report(
        "region-not-priced", "There are no prices for \(code), \(region.location).", at: node,
        advice: "'shardplan prices list' shows the regions that have some")
      return nil
    }
    tables[code] = table
    return table
  }

  private mutating func report(
    _ rejection: Rejection, _ entry: ScenarioDocument.Entry, _ table: PriceTable
  ) {
    let region = table.region.code
    switch rejection.reason {
    case .modeNotPriced(let mode):
      let priced = table.rates.pricedModes.map(\.rawValue).joined(separator: ", ")
      reader.report(
        "mode-not-priced", "The mode '\(mode.rawValue)' has no prices in \(region).",
        at: entry.modeNode, advice: "\(region) has prices for \(priced)")
    default:
      reader.report(
        "too-large-to-count",
        "The bill of '\(Abbreviation.of(entry.scenario.name))' exceeds 10^25 \(table.currency.code), "
          + "or its shards 10^12.", at: entry.modeNode,
        advice: "check the rates, sizes and counts of its streams")
    }
  }
}
