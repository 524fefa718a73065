import ShardPlanEngine

/// A line of a side-by-side bill: the same service, whatever the capacity mode calls it.
enum BillLine: String, CaseIterable {
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

  /// Finds the line that a dimension belongs to.
  init(_ dimension: BillingDimension) {
    switch dimension {
    case .provisionedShardHour: self = .shardHours
    case .provisionedPutPayloadUnit: self = .putPayloadUnits
    case .provisionedFanOutConsumer: self = .fanOutConsumers
    case .provisionedLongTermRetrieval: self = .longTermRetrieval
    case .provisionedFanOutRetrieval, .onDemandFanOut, .advantageFanOut: self = .fanOutData
    case .onDemandStreamHour: self = .streamHours
    case .onDemandDataIn, .advantageDataIn: self = .dataIn
    case .onDemandDataOut, .advantageDataOut: self = .dataOut
    case .advantageDataInShortfall: self = .dataInShortfall
    case .advantageDataOutShortfall: self = .dataOutShortfall
    case .provisionedExtendedRetention, .onDemandExtendedRetention, .advantageExtendedRetention:
      self = .extendedRetention
    case .provisionedLongTermRetention, .onDemandLongTermRetention, .advantageLongTermRetention:
      self = .longTermRetention
    }
  }
}
