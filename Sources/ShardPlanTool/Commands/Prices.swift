internal import ShardPlanCommandLine
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Lists the regions that have prices.
  func listPrices() throws(Failure) {
    try deliver { () throws(Failure) in
      Report(listing: try priceBook.tables(), from: priceBook.words)
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
  /// - Parameters:
  ///   - code: What was typed.
  ///   - book: Where to look for it.
  /// - Returns: The table.
  /// - Throws: ``Failure`` when there is none, or it cannot be read.
  func pricedTable(for code: String, in book: PriceBook? = nil) throws(Failure) -> PriceTable {
    let book = book ?? priceBook
    let region = Region.named(code)
    if region != nil, let table = try book.table(for: code) { return table }
    // A region that exists is not a slip for another.
    let suggestion = region == nil ? Suggestion.nearest(to: code, among: try book.regions()) : nil
    throw .usage(
      UsageError(
        "There are no prices for '\(Escaping.terminal(code))'. "
          + (suggestion.map { "Did you mean '\($0)'?" }
            ?? "'shardplan prices list' shows the regions that have some."),
        path: path))
  }
}
