import ShardPlanEngine
import ShardPlanText

/// What the Price List's products are the prices of.
///
/// Told by `operation`, and by `group` where two products share one; never by the usage type, of
/// which one ends like another (`ReadBytes` and `LongTermRetention-ReadBytes`). Source: attribute
/// values and products of AmazonKinesis as GetAttributeValues and GetProducts gave them, 2022–2026.
enum PriceListOperation {
  /// The dimensions of all operations that tell one by themselves.
  private static let dimensions: [String: BillingDimension] = [
    "PutRequest": .provisionedPutPayloadUnit,
    "LongTermRetentionByteHrs": .provisionedLongTermRetention,
    "LongTermRetentionDataRetrieval": .provisionedLongTermRetrieval,
    "ConsumerHour": .provisionedFanOutConsumer,
    "EnhancedFanoutDataRetrieval": .provisionedFanOutRetrieval,
    "OnDemandStreamHr": .onDemandStreamHour,
    "OnDemandDataIngested": .onDemandDataIn,
    "OnDemandDataRetrieval": .onDemandDataOut,
    "OnDemandEFODataRetrieval": .onDemandFanOut,
    "OnDemandExtendedRetentionByteHrs": .onDemandExtendedRetention,
    "OnDemandLongTermRetentionByteHrs": .onDemandLongTermRetention,
    "AdvantageDataIngested": .advantageDataIn,
    "AdvantageDataIngestionShortfall": .advantageDataInShortfall,
    "AdvantageDataRetrieval": .advantageDataOut,
    "AdvantageDataRetrievalShortfall": .advantageDataOutShortfall,
    "AdvantageEFODataRetrieval": .advantageFanOut,
    "AdvantageExtRetentionByteHrs": .advantageExtendedRetention,
    "AdvantageLTRetentionByteHrs": .advantageLongTermRetention,
  ]

  /// The dimensions of `shardHourStorage`, by group.
  private static let shardHours: [String: BillingDimension] = [
    "Provisioned shard hour": .provisionedShardHour,
    "Addon shard hour": .provisionedExtendedRetention,
  ]

  /// Returns the dimension of an operation; `nil` when none is known.
  static func dimension(of operation: String, group: String?) -> BillingDimension? {
    operation == "shardHourStorage" ? group.flatMap { shardHours[$0] } : dimensions[operation]
  }
}

extension ImportDraft {
  /// Reads what a product is the price of.
  ///
  /// AWS names the operations of on-demand Advantage in an attribute of their own; other tools
  /// show them as `operation`.
  mutating func dimension(of attributes: ObjectNode) -> BillingDimension? {
    let group = optionalText("group", of: attributes)?.value
    let named = ["operation", "kinesisAdvantageOperation"].compactMap {
      optionalText($0, of: attributes)
    }
    let known = named.compactMap { operation in
      PriceListOperation.dimension(of: operation.value, group: group).map {
        Located($0, at: operation.node)
      }
    }
    guard let first = known.first else {
      let example = named.first { !$0.value.isEmpty } ?? named.first
      recur(
        .unknownRate, at: example?.node ?? attributes.node, example: example?.value ?? "none")
      return nil
    }
    if let other = known.first(where: { $0.value != first.value }) {
      document.report(
        .importContradiction, "The product's two operations are those of different prices.",
        at: other.node, advice: ImportDraft.untouched)
      return nil
    }
    return first.value
  }
}
