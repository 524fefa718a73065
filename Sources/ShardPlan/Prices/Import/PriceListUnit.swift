import ShardPlanEngine
import ShardPlanText

extension ImportDraft {
  /// Returns whether a price is for the unit of its dimension, or reports that it is not.
  mutating func hasUnit(of dimension: BillingDimension, tier: ObjectNode) -> Bool {
    guard let unit = text("unit", of: tier) else { return false }
    let expected = dimension.unit.priceListNames
    if expected.contains(unit.value) { return true }
    document.report(
      .importUnit,
      "The price of \(dimension.rawValue) is for one \(expected[0]); found \(unit.node.summary).",
      at: unit.node, advice: ImportDraft.untouched)
    return false
  }
}

extension UnitName {
  /// How the Price List may spell the unit, as it does for Kinesis first.
  ///
  /// Source: products of AmazonKinesis of 2023; "GB month" as the metered unit map's keys have it,
  /// "GB-Mo" as other services of AWS do.
  fileprivate var priceListNames: [String] {
    switch self {
    case .shardHour: ["ShardHour"]
    case .putPayloadUnit: ["PutRequest"]
    case .consumerShardHour: ["ConsumerShardHour"]
    case .streamHour: ["StreamHr"]
    case .gigabyte: ["GB"]
    case .gigabyteMonth: ["GB-month", "GB-Month", "GB month", "GB-Mo"]
    }
  }
}

extension Diagnostic.Code {
  static let importUnit = Self(
    "import-unit", "A price is for another unit than expected.",
    "A price for another unit would make every bill wrong by the factor between the two.")
}
