extension BillingDimension {
  /// The index of this dimension in ``allCases``, found without a search.
  var position: Int {
    switch self {
    case .provisionedShardHour: 0
    case .provisionedPutPayloadUnit: 1
    case .provisionedExtendedRetention: 2
    case .provisionedLongTermRetention: 3
    case .provisionedLongTermRetrieval: 4
    case .provisionedFanOutConsumer: 5
    case .provisionedFanOutRetrieval: 6
    case .onDemandStreamHour: 7
    case .onDemandDataIn: 8
    case .onDemandDataOut: 9
    case .onDemandFanOut: 10
    case .onDemandExtendedRetention: 11
    case .onDemandLongTermRetention: 12
    case .advantageDataIn: 13
    case .advantageDataInShortfall: 14
    case .advantageDataOut: 15
    case .advantageDataOutShortfall: 16
    case .advantageFanOut: 17
    case .advantageExtendedRetention: 18
    case .advantageLongTermRetention: 19
    }
  }
}
