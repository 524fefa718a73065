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
      let (document, tables) = try read(try source(arguments.operands[0]))
      let costed = try cost(document, at: tables)
      try warn(document.warnings)
      return Report(
        comparing: costed, title: document.title ?? "Monthly bills",
        explains: arguments[Options.explain])
    }
  }

  /// The regions that were asked for instead of the file's, each once.
  private var requestedRegions: [String] {
    arguments[Options.region].reduce(into: []) { regions, region in
      if !regions.contains(region) { regions.append(region) }
    }
  }

  /// Reads a scenario file, and the price tables of all its regions on the way.
  ///
  /// A region or a mode without prices is then reported together with all that is wrong otherwise.
  private func read(
    _ source: SourceText
  ) throws(Failure) -> (ScenarioDocument, [String: PriceTable]) {
    let requested = requestedRegions
    var tables: [String: PriceTable] = [:]
    for code in requested { tables[code] = try pricedTable(for: code) }

    var failure: Failure?
    let result: Result<ScenarioDocument, InvalidInput>
    do throws(InvalidInput) {
      result = .success(
        try ScenarioDocument.read(
          source, month: arguments[Options.month], needsRegion: requested.isEmpty
        ) { region, mode in
          let codes = requested.isEmpty ? [region].compactMap(\.self) : requested
          return codes.flatMap { code -> [PricingComplaint] in
            do throws(Failure) {
              if tables[code] == nil { tables[code] = try knownTable(for: code) }
            } catch {
              failure = failure ?? error
              return []
            }
            return PricingComplaint.about(mode, in: code, tables[code])
          }
        })
    } catch {
      result = .failure(error)
    }
    if let failure { throw failure }
    switch result {
    case .success(let document): return (document, tables)
    case .failure(let invalid): throw .data(invalid.diagnostics)
    }
  }

  private func knownTable(for code: String) throws(Failure) -> PriceTable? {
    Region.named(code) == nil ? nil : try priceBook.table(for: code)
  }

  /// Costs every scenario, in its own region or in each that was asked for.
  private func cost(
    _ document: ScenarioDocument, at tables: [String: PriceTable]
  ) throws(Failure) -> [CostedScenario] {
    var reader = DocumentReader(document.source)
    var costed: [CostedScenario] = []
    for entry in document.entries {
      let own = entry.region.map { [$0.value] } ?? []
      for code in requestedRegions.isEmpty ? own : requestedRegions {
        guard let table = tables[code] else { continue }
        do throws(Rejection) {
          costed.append(CostedScenario(try entry.scenario.estimate(at: table.rates), at: table))
        } catch {
          // Everything else that can be in the way was found while reading.
          reader.report(
            .tooLargeToCount,
            "The bill of '\(Abbreviation.of(entry.scenario.name))' exceeds 10^25 "
              + "\(table.currency.code), or its shards 10^12.", at: entry.modeNode,
            advice: "check the rates, sizes and counts of its streams")
        }
      }
    }
    guard reader.errorCount == 0 else { throw .data(reader.diagnostics) }
    return costed
  }
}

extension PricingComplaint {
  /// Returns why a mode in a region cannot be priced, if it cannot.
  ///
  /// - Parameters:
  ///   - mode: The capacity mode.
  ///   - code: The region's code as written.
  ///   - table: The region's price table, if there is one.
  /// - Returns: One complaint, or none.
  fileprivate static func about(
    _ mode: CapacityMode, in code: String, _ table: PriceTable?
  ) -> [PricingComplaint] {
    guard let region = Region.named(code) else {
      return [
        PricingComplaint(
          .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.",
          advice: Region.advice(insteadOf: code), isAboutRegion: true)
      ]
    }
    guard let table else {
      return [
        PricingComplaint(
          .regionNotPriced, "There are no prices for \(code), \(region.location).",
          advice: "'shardplan prices list' shows the regions that have some", isAboutRegion: true)
      ]
    }
    guard !table.rates.prices(mode) else { return [] }
    let priced = table.rates.pricedModes.map(\.rawValue).joined(separator: ", ")
    return [
      PricingComplaint(
        .modeNotPriced, "The mode '\(mode.rawValue)' has no prices in \(code).",
        advice: "\(code) has prices for \(priced)", isAboutRegion: false)
    ]
  }
}

extension Diagnostic.Code {
  /// A bill or its shards are beyond counting.
  static let tooLargeToCount = Self(
    "too-large-to-count", "A bill exceeds 10^25 units of currency, or its shards 10^12.",
    "Each value may be possible, but not all of them together. Check rates, sizes and counts.")
}
