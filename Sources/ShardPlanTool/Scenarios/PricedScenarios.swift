import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// The scenarios of a file with the price tables of all their regions.
struct PricedScenarios {
  /// The scenarios.
  let document: ScenarioDocument
  /// The regions to price all scenarios in; if empty, each is priced in its own.
  let requestedRegions: [String]
  /// The tables by region code, one dictionary for each price book.
  let tables: [[String: PriceTable]]

  /// The warnings about the file or the options.
  var warnings: [Diagnostic] { document.warnings }

  /// Prices every scenario in each of its regions by one book.
  ///
  /// - Parameters:
  ///   - book: The index of the price book.
  ///   - inAnyMode: Whether to use another mode if a scenario's own has no prices.
  /// - Returns: One element for each scenario and region; `nil` where the book has no prices.
  /// - Throws: ``ToolError/input(_:)`` when a bill is too large.
  func costed(by book: Int, inAnyMode: Bool = false) throws(ToolError) -> [Estimate?] {
    var reader = DocumentReader(document.source)
    var costed: [Estimate?] = []
    for entry in document.entries {
      for code in regions(of: entry) {
        let table = tables[book][code]
        var scenario = entry.scenario
        if inAnyMode, let table, !table.rates.prices(scenario.mode) {
          scenario.mode = table.rates.pricedModes.first ?? scenario.mode
        }
        guard let table, table.rates.prices(scenario.mode) else {
          costed.append(nil)
          continue
        }
        do throws(Rejection) {
          costed.append(try scenario.estimate(at: table))
        } catch {
          // Reading has found all other faults already.
          reader.report(
            .tooLargeToCount,
            "The bill of '\(Abbreviation.of(entry.scenario.name))' exceeds 10^25 "
              + "\(table.currency.code), or its shards 10^12.", at: entry.modeNode,
            advice: "check the rates, sizes and counts of its streams")
        }
      }
    }
    guard reader.errorCount == 0 else { throw .input(document.worded(reader.diagnostics)) }
    return costed
  }

  /// The regions that a scenario is priced in.
  private func regions(of entry: ScenarioDocument.Entry) -> [String] {
    requestedRegions.isEmpty ? entry.regions.map(\.value) : requestedRegions
  }
}
