import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension Run {
  /// Lists the regions that have prices.
  func priceList() throws(Failure) -> Outcome {
    Outcome(report: Report(listing: try priceBook.tables(), from: priceBook.words))
  }

  /// Shows all prices of one region.
  func priceTable() throws(Failure) -> Outcome {
    Outcome(report: Report(showing: try pricedTable(for: arguments.operands[0])))
  }

  /// Returns the table of a region that the command line names.
  ///
  /// - Parameter code: What was typed.
  /// - Returns: The table.
  /// - Throws: ``Failure`` when there is none, or it cannot be read.
  private func pricedTable(for code: String) throws(Failure) -> PriceTable {
    try priceBook.refuseEmptyFolder()
    guard Region.named(code) != nil, let table = try priceBook.table(for: code) else {
      throw try noPrices(for: code, in: priceBook)
    }
    return table
  }

  /// Returns the failure of a region that the command line names, and that has no table.
  ///
  /// - Parameters:
  ///   - code: What was typed.
  ///   - book: Where it was looked for.
  /// - Returns: The failure, with the region that was probably meant.
  /// - Throws: ``Failure`` when the regions cannot be listed.
  func noPrices(for code: String, in book: PriceBook) throws(Failure) -> Failure {
    // A region that exists is not a slip for another.
    let suggestion =
      Region.named(code) == nil
      ? Region.suggestion(insteadOf: code, among: try book.regions()) : nil
    return .usage(
      UsageError(
        "There are no prices for '\(Escaping.terminal(code))'. "
          + (suggestion?.sentence
            ?? "\(book.listing) shows the regions that have some."),
        path: path))
  }
}
