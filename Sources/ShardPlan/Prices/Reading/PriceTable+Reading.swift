import ShardPlanEngine
public import ShardPlanText

/// Why a document is not a price table: everything that was found, with its position.
public struct InvalidPriceTable: Error, Sendable {
  /// What was found.
  public let diagnostics: [Diagnostic]
}

extension InvalidPriceTable: CustomStringConvertible {
  /// Everything that was found, with its place and what to do about it.
  public var description: String { DiagnosticText().text(of: diagnostics) }
}

extension PriceTable {
  /// The version of the format that is read.
  public static let formatVersion = "1"

  /// Reads a price table.
  ///
  /// - Parameters:
  ///   - source: The JSON of the table.
  ///   - region: The code of the region that the table must be of, if that is known.
  /// - Returns: The table.
  /// - Throws: ``InvalidPriceTable`` with every fault that was found.
  public static func read(
    _ source: SourceText, of region: String? = nil
  ) throws(InvalidPriceTable) -> PriceTable {
    var reader = DocumentReader(source)
    let draft = reader.tableDraft(of: region)
    guard reader.errorCount == 0, let draft, let table = PriceTable(draft, file: source.name) else {
      throw InvalidPriceTable(diagnostics: reader.diagnostics)
    }
    return table
  }

  /// Creates the table that a draft without errors amounts to.
  private init?(_ draft: TableDraft, file: String) {
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
  /// Reads as much of a price table as there is, and reports what is wrong with the rest.
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

/// The fields of a price table, in the order in which they are written.
enum TableField: String, CaseIterable {
  case formatVersion, region, location, currency, publishedAt, source, discountPercent, prices
  case overrides
}
