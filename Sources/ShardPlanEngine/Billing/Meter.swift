/// A billing dimension together with the type of its unit, so that only the right quantity fits.
struct Meter<Unit: BillingUnit> {
  let dimension: BillingDimension

  /// Ties a dimension to its unit, which must be the one that the dimension is priced by.
  init(dimension: BillingDimension) {
    precondition(dimension.unit == Unit.name, "A dimension is metered in its own unit only.")
    self.dimension = dimension
  }
}

extension Meter where Unit == ShardHour {
  static var shardHour: Self { Meter(dimension: .provisionedShardHour) }
  static var extendedRetention: Self { Meter(dimension: .provisionedExtendedRetention) }
}

extension Meter where Unit == PutPayloadUnit {
  static var putPayloadUnit: Self { Meter(dimension: .provisionedPutPayloadUnit) }
}

extension Meter where Unit == ConsumerShardHour {
  static var fanOutConsumer: Self { Meter(dimension: .provisionedFanOutConsumer) }
}

extension Meter where Unit == StreamHour {
  static var streamHour: Self { Meter(dimension: .onDemandStreamHour) }
}

extension Meter where Unit == GigabyteMonth {
  static var provisionedLongTermRetention: Self { Meter(dimension: .provisionedLongTermRetention) }
  static var onDemandExtendedRetention: Self { Meter(dimension: .onDemandExtendedRetention) }
  static var onDemandLongTermRetention: Self { Meter(dimension: .onDemandLongTermRetention) }
  static var advantageExtendedRetention: Self { Meter(dimension: .advantageExtendedRetention) }
  static var advantageLongTermRetention: Self { Meter(dimension: .advantageLongTermRetention) }
}

extension Meter where Unit == Gigabyte {
  static var longTermRetrieval: Self { Meter(dimension: .provisionedLongTermRetrieval) }
  static var fanOutRetrieval: Self { Meter(dimension: .provisionedFanOutRetrieval) }
  static var onDemandDataIn: Self { Meter(dimension: .onDemandDataIn) }
  static var onDemandDataOut: Self { Meter(dimension: .onDemandDataOut) }
  static var onDemandFanOut: Self { Meter(dimension: .onDemandFanOut) }
  static var advantageDataIn: Self { Meter(dimension: .advantageDataIn) }
  static var advantageDataInShortfall: Self { Meter(dimension: .advantageDataInShortfall) }
  static var advantageDataOut: Self { Meter(dimension: .advantageDataOut) }
  static var advantageDataOutShortfall: Self { Meter(dimension: .advantageDataOutShortfall) }
  static var advantageFanOut: Self { Meter(dimension: .advantageFanOut) }
}
