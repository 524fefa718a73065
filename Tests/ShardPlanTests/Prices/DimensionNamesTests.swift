import ShardPlanEngine
import Testing

@testable import ShardPlan

/// The rows that name billing dimensions for people and for imports.
struct `The names of dimensions` {
  @Test func `are one row for each dimension, in order`() {
    #expect(DimensionNames.all.map(\.dimension) == BillingDimension.allCases)
  }

  @Test func `identify a dimension in every file of AWS's`() {
    let operations = DimensionNames.all.map { "\($0.operation) \($0.group ?? "")" }
    #expect(Set(operations).count == operations.count)
    let keys = DimensionNames.all.flatMap(\.mapKeys) + SharedRates.allCases.flatMap(\.codes)
    #expect(Set(keys).count == keys.count)
    for row in DimensionNames.all { #expect(row.mapKeys.isEmpty == (row.sharedRates != nil)) }
    for rates in SharedRates.allCases { #expect(rates.codes.count == rates.dimensions.count) }
  }
}
