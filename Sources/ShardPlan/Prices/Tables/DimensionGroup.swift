import ShardPlanEngine

/// One group of a price table: the dimensions of one capacity mode.
struct DimensionGroup {
  /// The group's field in the table.
  let field: String
  /// Its dimensions with their fields, in order.
  let dimensions: [(field: String, dimension: BillingDimension)]

  /// The groups of every table, read off the names of the dimensions.
  static let all: [DimensionGroup] = CapacityMode.allCases.map { mode in
    let named = BillingDimension.allCases.filter { $0.mode == mode }.map { dimension in
      (parts: dimension.rawValue.split(separator: "."), dimension: dimension)
    }
    return DimensionGroup(
      field: named.first.map { String($0.parts[0]) } ?? mode.rawValue,
      dimensions: named.map { (String($0.parts[1]), $0.dimension) })
  }
}
