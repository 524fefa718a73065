internal import ShardPlanEngine
public import ShardPlanText

/// Why a document is not a price table: everything that was found, with its position.
public struct InvalidPriceTable: Error, Sendable {
  /// What was found.
  public let diagnostics: [Diagnostic]
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
    guard let table = reader.priceTable(of: region) else {
      throw InvalidPriceTable(diagnostics: reader.diagnostics)
    }
    return table
  }
}

extension DocumentReader {
  fileprivate mutating func priceTable(of expected: String?) -> PriceTable? {
    let fields = [
      "formatVersion", "region", "location", "currency", "publishedAt", "source", "prices",
    ]
    guard let root = root(), let table = object(root, fields: fields) else { return nil }
    formatVersion(of: table, expected: PriceTable.formatVersion, format: "price table")
    let region = region(of: table, expected: expected)
    let currency = currency(of: table)
    let publishedAt = timestamp(of: table)
    let source = required("source", of: table).flatMap { string($0) }
    let prices = prices(of: table)
    guard errorCount == 0, let region, let currency,
      let publishedAt, let source, let prices,
      let rates = RateCard(currency: currency, price: { prices[$0] })
    else { return nil }
    return PriceTable(
      region: region, publishedAt: publishedAt, source: source, file: self.source.name,
      rates: rates)
  }

  private mutating func region(of table: ObjectNode, expected: String?) -> Region? {
    guard let node = required("region", of: table), let code = string(node) else { return nil }
    if let expected, code != expected {
      report(
        "other-region", "A table of \(expected) was expected; found \(node.summary).", at: node,
        advice: "name the file by its region")
      return nil
    }
    guard let region = Region.named(code) else {
      report(
        .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.", at: node,
        advice: Region.advice(insteadOf: code))
      return nil
    }
    if let node = required("location", of: table), let location = string(node),
      location != region.location
    {
      report(
        "wrong-location", "The location of \(code) is '\(region.location)'.", at: node,
        advice: "write \"\(region.location)\"")
    }
    return region
  }

  private mutating func currency(of table: ObjectNode) -> Currency? {
    guard let node = required("currency", of: table), let code = string(node) else { return nil }
    guard let currency = Currency(code: code) else {
      report(
        "unknown-currency", "'\(code)' is not the code of a currency.", at: node,
        advice: "write three capital letters, such as \"USD\"")
      return nil
    }
    return currency
  }

  private mutating func timestamp(of table: ObjectNode) -> Timestamp? {
    guard let node = required("publishedAt", of: table), let text = string(node) else { return nil }
    guard let timestamp = Timestamp(text) else {
      report(
        "malformed-date", "'\(text)' is not a moment in UTC.", at: node,
        advice: "write it like \"2026-08-31T09:22:09Z\"")
      return nil
    }
    return timestamp
  }

  private mutating func prices(of table: ObjectNode) -> [Dimension: Money]? {
    guard let node = required("prices", of: table),
      let groups = object(node, fields: DimensionGroup.all.map(\.field))
    else { return nil }
    var prices: [Dimension: Money] = [:]
    for group in DimensionGroup.all {
      guard let node = groups[group.field],
        let object = object(node, fields: group.dimensions.map(\.field))
      else { continue }
      for (field, dimension) in group.dimensions {
        prices[dimension] = required(field, of: object).flatMap { price($0) }
      }
    }
    if prices.isEmpty {
      report(
        "no-prices", "The table prices no capacity mode.", at: node,
        advice: "give at least one of "
          + DimensionGroup.all.map { "'\($0.field)'" }.joined(separator: ", "))
    }
    return prices
  }
}
