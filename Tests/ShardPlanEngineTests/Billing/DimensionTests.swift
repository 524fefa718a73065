import ShardPlanEngine
import Testing

/// The names are the keys of price tables and JSON output, so that no one may change them.
struct `Billing dimensions` {
  static let contract: [(name: String, unit: String, mode: CapacityMode)] = [
    ("provisioned.shardHour", "shard-hour", .provisioned),
    ("provisioned.putPayloadUnit", "PUT payload unit", .provisioned),
    ("provisioned.extendedRetentionShardHour", "shard-hour", .provisioned),
    ("provisioned.longTermRetentionGBMonth", "GB-month", .provisioned),
    ("provisioned.longTermRetrievalGB", "GB", .provisioned),
    ("provisioned.enhancedFanOutConsumerShardHour", "consumer-shard-hour", .provisioned),
    ("provisioned.enhancedFanOutRetrievalGB", "GB", .provisioned),
    ("onDemand.streamHour", "stream-hour", .onDemand),
    ("onDemand.dataInGB", "GB", .onDemand),
    ("onDemand.dataOutGB", "GB", .onDemand),
    ("onDemand.enhancedFanOutOutGB", "GB", .onDemand),
    ("onDemand.extendedRetentionGBMonth", "GB-month", .onDemand),
    ("onDemand.longTermRetentionGBMonth", "GB-month", .onDemand),
    ("advantage.dataInGB", "GB", .onDemandAdvantage),
    ("advantage.dataInShortfallGB", "GB", .onDemandAdvantage),
    ("advantage.dataOutGB", "GB", .onDemandAdvantage),
    ("advantage.dataOutShortfallGB", "GB", .onDemandAdvantage),
    ("advantage.enhancedFanOutOutGB", "GB", .onDemandAdvantage),
    ("advantage.extendedRetentionGBMonth", "GB-month", .onDemandAdvantage),
    ("advantage.longTermRetentionGBMonth", "GB-month", .onDemandAdvantage),
  ]

  @Test(arguments: contract)
  func `keep their names, units and modes`(name: String, unit: String, mode: CapacityMode) throws {
    let dimension = try #require(BillingDimension(rawValue: name))
    #expect(dimension.unit.rawValue == unit)
    #expect(dimension.mode == mode)
  }

  @Test
  func `are these and stand in this order`() {
    #expect(BillingDimension.allCases.map(\.rawValue) == Self.contract.map(\.name))
  }

  @Test
  func `fill every item of a bill`() {
    #expect(Set(BillingDimension.allCases.map(\.billItem)) == Set(BillItem.allCases))
  }

  /// A mode has no two dimensions in one item, or a bill would lose an amount.
  @Test(arguments: CapacityMode.allCases)
  func `are one at most for each item of a mode`(mode: CapacityMode) {
    let items = BillingDimension.allCases.filter { $0.mode == mode }.map(\.billItem)
    #expect(Set(items).count == items.count)
  }

  @Test
  func `belong to modes that keep their names`() {
    #expect(
      CapacityMode.allCases.map(\.rawValue) == ["provisioned", "on-demand", "on-demand-advantage"])
  }
}
