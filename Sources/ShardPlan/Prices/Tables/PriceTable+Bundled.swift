import ShardPlanEngine
public import ShardPlanText

extension PriceTable {
  /// The codes of the regions whose tables are bundled, in alphabetical order.
  public static var bundledRegions: [String] { BundledTable.all.map { $0.region } }

  /// When AWS published the newest prices that are bundled.
  public static let newestBundled = BundledTable.all.map { $0.publishedAt }.max().flatMap {
    Timestamp($0)
  }

  /// True if the prices are more than a year older than the newest
  /// bundled ones, so that they should be checked.
  public var isOld: Bool { Self.isOld(publishedAt) }

  /// Returns whether prices of a moment are more than a year older than the newest bundled ones.
  static func isOld(_ moment: Timestamp) -> Bool {
    newestBundled.map { moment.isMoreThanAYear(before: $0) } ?? false
  }

  /// Returns the JSON of a bundled table.
  ///
  /// Its name is a path such as `bundled/us-east-1.json`, by which the command line refers to the tables
  /// in the program: a file in a folder named `Pricing` may differ.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: `nil` when no table is bundled for the region.
  public static func bundledSource(for region: String) -> SourceText? {
    bundled(for: region).map { SourceText(name: $0.file, text: $0.text) }
  }

  /// Returns the bundled prices of a region.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: `nil` when no table is bundled for the region.
  public static func bundled(for region: String) -> PriceTable? {
    BundledTable.all.first { $0.region == region }.flatMap { PriceTable($0) }
  }

  /// Returns the bundled prices of a region, or reports that there are none.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: AWS's list prices there, as of ``publishedAt``.
  /// - Throws: A ``Diagnostic`` of the code `unknown-region` or `region-not-priced`.
  public static func bundled(in region: String) throws(Diagnostic) -> PriceTable {
    if let table = bundled(for: region) { return table }
    guard let known = Region.named(region) else {
      throw Diagnostic(
        .unknownRegion, "The region '\(Abbreviation.of(region))' is not known.",
        advice: Region.suggestion(insteadOf: region)
          ?? "'PriceTable.bundledRegions' lists those that have prices")
    }
    throw Diagnostic(
      .regionNotPriced, "There are no prices for \(known.code), \(known.location).",
      advice: "read your own table with 'PriceTable.read'")
  }

  /// All bundled tables, by region code.
  static let allBundled: [PriceTable] = bundledRegions.compactMap { bundled(for: $0) }

  /// The region that others are compared with: us-east-1, AWS's first.
  static let referenceRegion = Region.named("us-east-1")

  /// Its prices.
  static let reference: [BillingDimension: Money] =
    allBundled.first { $0.region == referenceRegion }?.listPrices ?? [:]

  /// AWS's list prices by dimension.
  var listPrices: [BillingDimension: Money] {
    var prices: [BillingDimension: Money] = [:]
    for dimension in BillingDimension.allCases { prices[dimension] = rates[dimension]?.list }
    return prices
  }
}

/// A row of the bundled prices.
private struct BundledTable {
  let region: String
  let publishedAt: String
  let source: String
  /// The prices as written.
  ///
  /// They are split only on demand: most runs need one table of all.
  private let prices: Substring

  /// The prices of each capacity mode, in the order of ``DimensionGroup/all``; no prices for a mode
  /// that the region does not sell.
  var modes: [[Substring]] {
    prices.fields(separatedBy: "|").map { mode in
      mode.isEmpty ? [] : mode.fields(separatedBy: " ")
    }
  }

  /// All rows, in the order of their regions.
  static let all = Substring(BundledTables.rows.description).fields(separatedBy: "\n").compactMap {
    BundledTable($0)
  }

  private init?(_ row: Substring) {
    let cells = row.fields(separatedBy: "|", atMost: 4)
    guard cells.count == 4 else { return nil }
    region = String(cells[0])
    publishedAt = String(cells[1])
    source = String(cells[2])
    prices = cells[3]
  }
}

extension Substring {
  /// Splits bytes, which takes a fraction of the time that characters take.
  fileprivate func fields(separatedBy separator: Unicode.Scalar, atMost count: Int = .max)
    -> [Substring]
  {
    utf8.split(
      separator: UInt8(ascii: separator), maxSplits: count - 1, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }
}

extension PriceTable {
  /// Creates the table of a row; `nil` for a malformed one, which the tests rule out.
  fileprivate convenience init?(_ row: BundledTable) {
    guard let region = Region.named(row.region), let publishedAt = Timestamp(row.publishedAt)
    else { return nil }
    var prices: [BillingDimension: Money] = [:]
    for (group, texts) in zip(DimensionGroup.all, row.modes) {
      for ((_, dimension), text) in zip(group.dimensions, texts) {
        prices[dimension] = Money(priceText: String(text))
      }
    }
    guard let rates = RateCard(currency: region.partition.currency, price: { prices[$0] })
    else { return nil }
    self.init(
      region: region, publishedAt: publishedAt, source: row.source,
      file: "bundled/\(row.region).json", rates: rates)
  }
}
