import ShardPlanEngine
import ShardPlan
import TestSupport

/// One price of one region, with every name that AWS gives to what it is the price of.
struct AWSPrice {
  /// A row of `Data/aws-names.csv`.
  ///
  /// Source: codes and keys from AWS's metered unit maps for Kinesis of 2025-11-18 and 2026-08-31;
  /// operations, groups and units from the Price List of AmazonKinesis, 2022–2026. Which of the
  /// Advantage codes stands for which dimension of its group is not known; here they just alternate.
  struct Names {
    let dimension: BillingDimension
    let code: String
    /// The readable key; empty when the map has none.
    let key: String
    let operation: String
    let group: String
    let unit: String
  }

  static let names: [Names] =
    ((try? Repository.text("Tests/ShardPlanTests/Prices/Data/aws-names.csv")) ?? "")
    .split(separator: "\n").dropFirst().compactMap { row in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard let dimension = BillingDimension(rawValue: cells[0]) else { return nil }
      return Names(
        dimension: dimension, code: cells[1], key: cells[2], operation: cells[3], group: cells[4],
        unit: cells[5])
    }

  let region: Region
  let names: Names
  /// The price with ten decimals, as AWS writes it.
  let text: String

  /// Returns all prices of a table.
  static func all(of table: PriceTable) -> [AWSPrice] {
    names.compactMap { names in
      table.rates[names.dimension].map { price in
        let parts = price.list.description.split(separator: ".")
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let zeros = String(repeating: "0", count: 10 - decimals.count)
        return AWSPrice(
          region: table.region, names: names, text: "\(parts[0]).\(decimals)\(zeros)")
      }
    }
  }

  /// What identifies the product; AWS's own are sixteen capital letters and digits.
  var sku: String { "\(region.code)-\(names.operation)-\(names.group)".filter { $0 != " " } }
}

/// The tables that price files are made of and that must come back from them.
enum Tables {
  /// The tables of all regions that are priced in US dollars.
  static let inDollars = all.filter { $0.currency == .usDollar }
  /// A few of them, with prices that are odd and rows that are repeated.
  static let few = inDollars.filter {
    ["ap-northeast-3", "eu-central-1", "mx-central-1", "us-east-1"].contains($0.region.code)
  }
  /// The table of Beijing, in Chinese yuan and of provisioned mode only.
  static let beijing = all.filter { $0.region.code == "cn-north-1" }
  /// The table of one region.
  static let virginia = all.filter { $0.region.code == "us-east-1" }

  private static let all = PriceTable.bundledRegions.compactMap { PriceTable.bundled(for: $0) }
}
