/// One of the quantities that AWS meters and prices.
///
/// Price tables, bills and reports share the names, which are a contract: they are the keys of price
/// tables.
///
/// ```swift
/// let dimension = BillingDimension.provisionedPutPayloadUnit
/// print(dimension, dimension.unit)  // provisioned.putPayloadUnit PUT payload unit
/// ```
@nonexhaustive
public enum BillingDimension: String, Sendable, Equatable, CaseIterable {
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
  /// The shortfall against the commitment to put. AWS: `AdvantageDataIngestionShortfall`.
  case advantageDataInShortfall = "advantage.dataInShortfallGB"
  /// Data read. AWS: `AdvantageDataRetrieval`.
  case advantageDataOut = "advantage.dataOutGB"
  /// The shortfall against the commitment to read. AWS: `AdvantageDataRetrievalShortfall`.
  case advantageDataOutShortfall = "advantage.dataOutShortfallGB"
  /// Data read by fan-out. AWS: `AdvantageEFODataRetrieval`.
  case advantageFanOut = "advantage.enhancedFanOutOutGB"
  /// Data kept from 24 hours to 7 days. AWS: `AdvantageExtRetentionByteHrs`.
  case advantageExtendedRetention = "advantage.extendedRetentionGBMonth"
  /// Data kept beyond 7 days. AWS: `AdvantageLTRetentionByteHrs`.
  case advantageLongTermRetention = "advantage.longTermRetentionGBMonth"

  /// The capacity mode that is billed by this dimension.
  public var mode: CapacityMode { row.mode }

  /// The unit that the price is for.
  public var unit: Unit { row.unit }

  /// The row of a side-by-side bill that the dimension belongs to.
  package var billItem: BillItem { row.billItem }

  /// The index of this dimension in ``allCases``, found without a search.
  var position: Int { row.position }
}

extension BillingDimension {
  /// The facts about a dimension besides its name.
  private struct Row {
    let position: Int
    let mode: CapacityMode
    let unit: Unit
    let billItem: BillItem

    init(_ position: Int, _ mode: CapacityMode, _ unit: Unit, _ billItem: BillItem) {
      (self.position, self.mode, self.unit, self.billItem) = (position, mode, unit, billItem)
    }
  }

  /// The table of dimensions: one row each.
  @inline(__always)
  private var row: Row {
    switch self {
    case .provisionedShardHour: Row(0, .provisioned, .shardHour, .shardHours)
    case .provisionedPutPayloadUnit: Row(1, .provisioned, .putPayloadUnit, .putPayloadUnits)
    case .provisionedExtendedRetention: Row(2, .provisioned, .shardHour, .extendedRetention)
    case .provisionedLongTermRetention: Row(3, .provisioned, .gigabyteMonth, .longTermRetention)
    case .provisionedLongTermRetrieval: Row(4, .provisioned, .gigabyte, .longTermRetrieval)
    case .provisionedFanOutConsumer: Row(5, .provisioned, .consumerShardHour, .fanOutConsumers)
    case .provisionedFanOutRetrieval: Row(6, .provisioned, .gigabyte, .fanOutData)
    case .onDemandStreamHour: Row(7, .onDemand, .streamHour, .streamHours)
    case .onDemandDataIn: Row(8, .onDemand, .gigabyte, .dataIn)
    case .onDemandDataOut: Row(9, .onDemand, .gigabyte, .dataOut)
    case .onDemandFanOut: Row(10, .onDemand, .gigabyte, .fanOutData)
    case .onDemandExtendedRetention: Row(11, .onDemand, .gigabyteMonth, .extendedRetention)
    case .onDemandLongTermRetention: Row(12, .onDemand, .gigabyteMonth, .longTermRetention)
    case .advantageDataIn: Row(13, .onDemandAdvantage, .gigabyte, .dataIn)
    case .advantageDataInShortfall: Row(14, .onDemandAdvantage, .gigabyte, .dataInShortfall)
    case .advantageDataOut: Row(15, .onDemandAdvantage, .gigabyte, .dataOut)
    case .advantageDataOutShortfall: Row(16, .onDemandAdvantage, .gigabyte, .dataOutShortfall)
    case .advantageFanOut: Row(17, .onDemandAdvantage, .gigabyte, .fanOutData)
    case .advantageExtendedRetention:
      Row(18, .onDemandAdvantage, .gigabyteMonth, .extendedRetention)
    case .advantageLongTermRetention:
      Row(19, .onDemandAdvantage, .gigabyteMonth, .longTermRetention)
    }
  }

  /// The unit that one price is for.
  @nonexhaustive
  public enum Unit: String, Sendable, Equatable, CustomStringConvertible {
    /// One shard open for one hour; parts of an hour are billed as parts.
    case shardHour = "shard-hour"
    /// Up to 25,600 bytes of one record that is put into a stream.
    ///
    /// Source: AWS's pricing page, which bills records in chunks of 25 KB and counts 1,024 bytes to
    /// each.
    case putPayloadUnit = "PUT payload unit"
    /// One enhanced fan-out consumer registered on one shard for one hour.
    case consumerShardHour = "consumer-shard-hour"
    /// One on-demand stream open for one hour.
    case streamHour = "stream-hour"
    /// 2³⁰ bytes.
    case gigabyte = "GB"
    /// 2³⁰ bytes stored for a whole month.
    case gigabyteMonth = "GB-month"

    /// The name in reports, such as `shard-hour`.
    public var description: String { rawValue }

    /// The bytes or hours that make one unit: a gigabyte is 2³⁰ bytes, as AWS counts 1,024 bytes to
    /// the kilobyte.
    ///
    /// Source: AWS Pricing Calculator (GB from MB/1024) and AWS's worked bills.
    var size: Int64 {
      switch self {
      case .shardHour, .putPayloadUnit, .consumerShardHour, .streamHour: 1
      case .gigabyte, .gigabyteMonth: 1 << 30
      }
    }
  }
}

extension BillingDimension: CustomStringConvertible {
  /// The name in price tables and reports, such as `provisioned.shardHour`.
  public var description: String { rawValue }
}

/// A row of a side-by-side bill: one name for a service in all capacity modes.
package enum BillItem: String, Sendable, CaseIterable {
  case shardHours = "Shard-hours"
  case streamHours = "Stream-hours"
  case putPayloadUnits = "PUT payload units"
  case dataIn = "Data in"
  case dataInShortfall = "Data in, shortfall"
  case dataOut = "Data out"
  case dataOutShortfall = "Data out, shortfall"
  case fanOutConsumers = "Fan-out consumers"
  case fanOutData = "Fan-out data"
  case extendedRetention = "Extended retention"
  case longTermRetention = "Long-term retention"
  case longTermRetrieval = "Long-term retrieval"
}
