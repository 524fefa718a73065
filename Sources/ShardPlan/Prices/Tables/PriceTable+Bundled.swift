import ShardPlanEngine
public import ShardPlanText

extension PriceTable {
  /// The codes of the regions whose tables are bundled, in alphabetical order.
  public static var bundledRegions: [String] {
    BundledTables.all.map { $0.region.description }
  }

  /// When AWS published the newest prices that are bundled.
  public static let newestBundled = Timestamp(BundledTables.newest.description)

  /// A Boolean value indicating whether the prices are more than a year older than the newest
  /// bundled ones, so that they should be checked.
  public var isOld: Bool { Self.isOld(publishedAt) }

  /// Whether prices of a moment are more than a year older than the newest bundled ones.
  static func isOld(_ moment: Timestamp) -> Bool {
    newestBundled.map { moment.isMoreThanAYear(before: $0) } ?? false
  }

  /// Returns the JSON of a bundled table.
  ///
  /// It is named by a path such as `bundled/us-east-1.json`, as the tables in the program are called on
  /// the command line: a file in a folder named `Pricing` may be another.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: `nil` when no table is bundled for the region.
  public static func bundledSource(for region: String) -> SourceText? {
    BundledTables.all.first { $0.region.description == region }
      .map { SourceText(name: "bundled/\(region).json", text: $0.text.description) }
  }

  /// Returns the bundled prices of a region.
  ///
  /// - Parameter region: The code of a region, such as `us-east-1`.
  /// - Returns: `nil` when no table is bundled for the region.
  public static func bundled(for region: String) -> PriceTable? {
    bundledSource(for: region).flatMap { try? read($0) }
  }

  /// Returns the bundled prices of a region, or says why there are none.
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
      advice: "read a table of your own with 'PriceTable.read'")
  }

  /// All bundled tables, by region code.
  static let allBundled: [PriceTable] = bundledRegions.compactMap { bundled(for: $0) }

  /// The region that others are measured by: us-east-1, AWS's first.
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
