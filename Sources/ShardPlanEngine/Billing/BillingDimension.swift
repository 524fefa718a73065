/// What AWS meters and prices, by the names that price tables, bills and reports share.
///
/// The names, and the usage types of AWS's price list that they stand for, are a contract: they
/// are the keys of price tables.
@nonexhaustive
public enum BillingDimension: String, Sendable, Hashable, CaseIterable {
  /// Open shards. AWS: `Storage-ShardHour`, `shardHourStorage`.
  case provisionedShardHour = "provisioned.shardHour"
  /// Records put, in units of 25 KB. AWS: `PutRequestPayloadUnits`, `PutRequest`.
  case provisionedPutPayloadUnit = "provisioned.putPayloadUnit"
  /// Shards kept beyond 24 hours. AWS: `Extended-ShardHour`, `shardHourStorage`.
  case provisionedExtendedRetention = "provisioned.extendedRetentionShardHour"
  /// Data kept beyond 7 days. AWS: `LongTermRetention-ByteHrs`.
  case provisionedLongTermRetention = "provisioned.longTermRetentionGBMonth"
  /// Data read beyond 7 days. AWS: `LongTermRetention-ReadBytes`.
  case provisionedLongTermRetrieval = "provisioned.longTermRetrievalGB"
  /// Enhanced fan-out consumers. AWS: `EnhancedFanoutHour`, `ConsumerHour`.
  case provisionedFanOutConsumer = "provisioned.enhancedFanOutConsumerShardHour"
  /// Data they read. AWS: `ReadBytes`, `EnhancedFanoutDataRetrieval`.
  case provisionedFanOutRetrieval = "provisioned.enhancedFanOutRetrievalGB"

  /// Open streams. AWS: `OnDemand-StreamHour`, `OnDemandStreamHr`.
  case onDemandStreamHour = "onDemand.streamHour"
  /// Data put. AWS: `OnDemand-BilledIncomingBytes`, `OnDemandDataIngested`.
  case onDemandDataIn = "onDemand.dataInGB"
  /// Data read. AWS: `OnDemand-BilledOutgoingBytes`, `OnDemandDataRetrieval`.
  case onDemandDataOut = "onDemand.dataOutGB"
  /// Data read by fan-out. AWS: `OnDemand-BilledOutgoingEFOBytes`.
  case onDemandFanOut = "onDemand.enhancedFanOutOutGB"
  /// Data kept from 24 hours to 7 days. AWS: `OnDemand-ExtendedRetention-ByteHrs`.
  case onDemandExtendedRetention = "onDemand.extendedRetentionGBMonth"
  /// Data kept beyond 7 days. AWS: `OnDemand-LongTermRetention-ByteHrs`.
  case onDemandLongTermRetention = "onDemand.longTermRetentionGBMonth"

  /// Data put. AWS: `AdvantageDataIngested`.
  case advantageDataIn = "advantage.dataInGB"
  /// What is missing from the commitment to put. AWS: `AdvantageDataIngestionShortfall`.
  case advantageDataInShortfall = "advantage.dataInShortfallGB"
  /// Data read. AWS: `AdvantageDataRetrieval`.
  case advantageDataOut = "advantage.dataOutGB"
  /// What is missing from the commitment to read. AWS: `AdvantageDataRetrievalShortfall`.
  case advantageDataOutShortfall = "advantage.dataOutShortfallGB"
  /// Data read by fan-out. AWS: `AdvantageEFODataRetrieval`.
  case advantageFanOut = "advantage.enhancedFanOutOutGB"
  /// Data kept from 24 hours to 7 days. AWS: `AdvantageExtRetentionByteHrs`.
  case advantageExtendedRetention = "advantage.extendedRetentionGBMonth"
  /// Data kept beyond 7 days. AWS: `AdvantageLTRetentionByteHrs`.
  case advantageLongTermRetention = "advantage.longTermRetentionGBMonth"

  /// The capacity mode that is billed by this dimension.
  public var mode: CapacityMode {
    switch self {
    case .provisionedShardHour, .provisionedPutPayloadUnit, .provisionedExtendedRetention,
      .provisionedLongTermRetention, .provisionedLongTermRetrieval, .provisionedFanOutConsumer,
      .provisionedFanOutRetrieval:
      .provisioned
    case .onDemandStreamHour, .onDemandDataIn, .onDemandDataOut, .onDemandFanOut,
      .onDemandExtendedRetention, .onDemandLongTermRetention:
      .onDemand
    case .advantageDataIn, .advantageDataInShortfall, .advantageDataOut,
      .advantageDataOutShortfall, .advantageFanOut, .advantageExtendedRetention,
      .advantageLongTermRetention:
      .onDemandAdvantage
    }
  }

  /// The unit that the price is for.
  public var unit: UnitName {
    switch self {
    case .provisionedShardHour, .provisionedExtendedRetention: .shardHour
    case .provisionedPutPayloadUnit: .putPayloadUnit
    case .provisionedFanOutConsumer: .consumerShardHour
    case .onDemandStreamHour: .streamHour
    case .provisionedLongTermRetention, .onDemandExtendedRetention, .onDemandLongTermRetention,
      .advantageExtendedRetention, .advantageLongTermRetention:
      .gigabyteMonth
    case .provisionedLongTermRetrieval, .provisionedFanOutRetrieval, .onDemandDataIn,
      .onDemandDataOut, .onDemandFanOut, .advantageDataIn, .advantageDataInShortfall,
      .advantageDataOut, .advantageDataOutShortfall, .advantageFanOut:
      .gigabyte
    }
  }
}

extension BillingDimension: CustomStringConvertible {
  /// The name in price tables and reports, such as `provisioned.shardHour`.
  public var description: String { rawValue }
}
