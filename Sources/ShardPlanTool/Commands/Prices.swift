internal import ShardPlanCommandLine
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Lists the regions that have prices.
  func listPrices() throws(Failure) {
    try deliver { () throws(Failure) in
      let book = priceBook
      var tables: [PriceTable] = []
      var faults: [Diagnostic] = []
      for region in try book.regions() {
        do throws(Failure) {
          if let table = try book.table(for: region) { tables.append(table) }
        } catch {
          guard case .data(let diagnostics) = error else { throw error }
          faults += diagnostics
        }
      }
      guard faults.isEmpty else { throw .data(faults) }
      return Report(listing: tables, from: book.words)
    }
  }

  /// Shows all prices of one region.
  func showPrices() throws(Failure) {
    try deliver { () throws(Failure) in
      Report(showing: try pricedTable(for: arguments.operands[0]))
    }
  }

  /// Returns the table of a region that the command line names.
  ///
  /// - Parameter code: What was typed.
  /// - Returns: The table.
  /// - Throws: ``Failure`` when there is none, or it cannot be read.
  func pricedTable(for code: String) throws(Failure) -> PriceTable {
    let region = Region.named(code)
    if region != nil, let table = try priceBook.table(for: code) { return table }
    // A region that exists is not a slip for another.
    let suggestion =
      region == nil ? Suggestion.nearest(to: code, among: try priceBook.regions()) : nil
    throw .usage(
      UsageError(
        "There are no prices for '\(Escaping.terminal(code))'. "
          + (suggestion.map { "Did you mean '\($0)'?" }
            ?? "'shardplan prices list' shows the regions that have some."),
        path: path))
  }
}
