public import ShardPlanText
import ShardPlanEngine

extension PriceTable {
  /// The version of the format that is read.
  public static let formatVersion = "1"

  /// Reads a price table.
  ///
  /// - Parameters:
  ///   - source: The JSON of the table.
  ///   - region: The code of the region that the table must be of, if that is known.
  /// - Returns: The table.
  /// - Throws: ``InvalidInput`` with all diagnostics.
  public static func read(
    _ source: SourceText, of region: String? = nil
  ) throws(InvalidInput) -> PriceTable {
    var reader = DocumentReader(source)
    let draft = reader.tableDraft(of: region)
    guard reader.errorCount == 0, let draft, let table = PriceTable(draft, file: source.name) else {
      throw InvalidInput(diagnostics: reader.diagnostics)
    }
    return table
  }

  /// Creates the table of a draft without errors.
  private convenience init?(_ draft: TableDraft, file: String) {
    guard let region = draft.region?.value, let currency = draft.currency?.value,
      let publishedAt = draft.publishedAt?.value, let source = draft.source,
      let rates = RateCard(
        currency: currency, discountPercent: draft.discountPercent?.value ?? .zero,
        ownPrice: { draft.ownPrices[$0]?.value }, price: { draft.listPrices[$0]?.value })
    else { return nil }
    self.init(
      region: region, publishedAt: publishedAt, source: source, file: file, rates: rates)
  }
}

extension DocumentReader {
  /// Reads as much of a price table as possible, and reports what is wrong with the rest.
  ///
  /// - Parameter region: The code of the region that the table must be of, if that is known.
  /// - Returns: The parts that could be read; `nil` when the document is not even an object.
  mutating func tableDraft(of region: String? = nil) -> TableDraft? {
    guard let root = root(),
      let table = object(root, fields: TableField.allCases.map({ $0.rawValue }))
    else { return nil }
    var draft = TableDraft()
    formatVersion(of: table, expected: PriceTable.formatVersion, format: "price table")
    draft.region = self.region(of: table, expected: region)
    draft.currency = currency(of: table)
    draft.publishedAt = publicationDate(of: table)
    draft.source = source(of: table)
    draft.discountPercent = table[TableField.discountPercent.rawValue].flatMap { discount($0) }
    readPrices(of: table, into: &draft)
    readOverrides(of: table, into: &draft)
    return draft
  }
}

/// A partly read price table: each part with its place, not yet checked.
struct TableDraft {
  /// The region, when its code is known.
  var region: Located<Region>?
  /// The currency, when it is written as the code of one.
  var currency: Located<Money.Currency>?
  /// When AWS published the prices.
  var publishedAt: Located<Timestamp>?
  /// The source of the prices, in words.
  var source: String?
  /// The user's discount on every list price, in percent.
  var discountPercent: Located<Ratio>?
  /// The object that holds the prices.
  var pricesNode: Node?
  /// AWS's list prices, those that could be read.
  var listPrices: [BillingDimension: Located<Money>] = [:]
  /// The user's own prices, which replace them.
  var ownPrices: [BillingDimension: Located<Money>] = [:]
}
