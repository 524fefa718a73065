import ShardPlanEngine
import ShardPlanText

/// The price tables for scenarios, from one source or from several that are compared.
package struct ScenarioPrices: Sendable {
  /// The tables of each source, by the codes of their regions.
  package private(set) var sources: [[String: PriceTable]]
  /// The command that lists the regions with prices, for advice.
  private let listing: String
  /// A Boolean value indicating whether any mode with prices will do, whatever a scenario's own is.
  package let ignoresModes: Bool

  /// Creates prices without any table.
  ///
  /// - Parameters:
  ///   - sourceCount: The number of sources.
  ///   - listing: The command that lists the regions with prices, in quotes.
  ///   - ignoresModes: Whether any mode with prices will do, whatever a scenario's own is.
  package init(sourceCount: Int = 1, listing: String, ignoresModes: Bool = false) {
    sources = Array(repeating: [:], count: sourceCount)
    self.listing = listing
    self.ignoresModes = ignoresModes
  }

  /// Adds the table of a source, by the code of its region.
  package mutating func add(_ table: PriceTable, ofSource source: Int = 0) {
    sources[source][table.region.code] = table
  }

  /// Returns whether any source has a table of a region.
  package func hasTable(of region: String) -> Bool { sources.contains { $0[region] != nil } }

  /// Returns the reason why a mode can't be priced in a region, if there is one.
  ///
  /// - Parameters:
  ///   - mode: The capacity mode.
  ///   - code: The region's code as written.
  /// - Returns: A diagnostic without its place; `nil` when some source has the prices.
  func fault(of mode: CapacityMode, in code: String) -> Diagnostic? {
    let tables = sources.compactMap { $0[code] }
    guard let table = tables.last else {
      guard let region = Region.named(code) else {
        return Diagnostic(
          .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.",
          advice: Region.advice(insteadOf: code))
      }
      return Diagnostic(
        .regionNotPriced, "There are no prices for \(code), \(region.location).",
        advice: "\(listing) shows the regions that have some")
    }
    let mode = (ignoresModes ? table.rates.pricedModes.first : nil) ?? mode
    guard !tables.contains(where: { $0.rates.prices(mode) }) else { return nil }
    let priced = table.rates.pricedModes.map { $0.rawValue }.joined(separator: ", ")
    return Diagnostic(
      .modeNotPriced, "The mode '\(mode.rawValue)' has no prices in \(code).",
      advice: "\(code) has prices for \(priced)")
  }
}
