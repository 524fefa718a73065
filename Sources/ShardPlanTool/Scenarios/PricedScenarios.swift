import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// The scenarios of a file with the price tables of all their regions.
struct PricedScenarios {
  /// The scenarios.
  let document: ScenarioDocument
  /// The regions to price all of them in; each is priced in its own when there are none.
  let requestedRegions: [String]
  /// The tables by region code, one dictionary for each price book.
  let tables: [[String: PriceTable]]
  /// The options that the scenarios were made of, when they do not come from a file.
  var lists: StreamLists?

  /// What is probably not as meant.
  var warnings: [Diagnostic] { lists?.warnings(document.warnings) ?? document.warnings }

  /// Costs every scenario in each of its regions by the prices of one book.
  ///
  /// - Parameters:
  ///   - book: The index of the price book.
  ///   - inAnyMode: Whether another mode will do where a scenario's own has no prices.
  /// - Returns: One element for each scenario and region; `nil` where the book has no prices.
  /// - Throws: ``Failure`` when a bill is beyond counting.
  func costed(by book: Int, inAnyMode: Bool = false) throws(Failure) -> [Estimate?] {
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

  /// The regions that a scenario is priced in.
  private func regions(of entry: ScenarioDocument.Entry) -> [String] {
    requestedRegions.isEmpty ? entry.regions.map(\.value) : requestedRegions
  }
}
