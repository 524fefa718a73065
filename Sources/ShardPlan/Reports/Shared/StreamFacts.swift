import ShardPlanEngine
import ShardPlanText

/// The facts of a stream in a scenario.
extension Fact where Subject == StreamPlan {
  static var name: Self { Self("name", "", .left) { .text($0.stream.name) } }
  static var count: Self { Self("count", "Streams") { .count($0.stream.count) } }
  static var userRecords: Self {
    Self("userRecordsPerSecond", "User records/s") {
      .number($0.allRecordsPerSecond * $0.load.recordsPerPut)
    }
  }
  static var kinesisRecords: Self {
    Self("kinesisRecordsPerSecond", "Kinesis records/s", .decimal) {
      .number($0.allRecordsPerSecond)
    }
  }
  static var peakRecords: Self {
    Self("peakRecordsPerSecond", "Peak Kinesis records/s", .decimal) { plan in
      .number(plan.load.peakRecordsPerSecond * Ratio(plan.stream.count))
    }
  }
  static var peakMebibytes: Self {
    Self("peakMebibytesPerSecond", "Peak MiB/s", .decimal) { plan in
      .number(plan.load.peakBytesPerSecond * Ratio(plan.stream.count) / 1_048_576)
    }
  }
  static var allShards: Self {
    Self("shards", "Shards") { $0.allShards.map { .number($0, places: 0) } ?? .missing }
  }
  static var bindingLimit: Self {
    Self("bindingLimit", "Bound by") { plan in
      plan.capacity.map { .text($0.bindingLimit.rawValue, words: $0.bindingLimit.words) }
        ?? .missing
    }
  }
  static var utilization: Self {
    Self("utilization", "full at the peak") {
      $0.capacity.map { .share($0.utilization) } ?? .missing
    }
  }
  static var load: Self {
    Self("load") {
      .nested(
        .facts(
          [
            .recordsPerPut, .recordsPerSecond, .peakRecordsPerSecond, .bytesPerRecord,
            .keyBytesPerRecord, .payloadUnits, .bytesPerSecond,
          ], of: $0.load))
    }
  }
  static var producers: Self {
    Self("producers") { plan in
      plan.aggregation.producer.map { producer in
        .nested(
          .facts(
            [
              .count, .shardsSeen, .recordsThatFit, .recordsPerPut, .peakRecordsPerPut, .boundBy,
              .meanWaitSeconds,
            ], of: producer))
      } ?? .missing
    }
  }
  static var capacity: Self {
    Self("capacity") { plan in
      plan.capacity.map {
        .nested(
          .facts(
            [
              .shards, .requiredShards, .bindingLimit, .needs, .utilization, .busiestShare,
              .throttledShare,
            ], of: $0
          ).adding([("acceptedShare", .decimal(plan.acceptedShare))]))
      } ?? .missing
    }
  }
}

/// The facts of the Kinesis records that a stream receives.
extension Fact where Subject == RecordLoad {
  static var recordsPerPut: Self {
    Self("recordsPerPut", "Records per PUT") { .number($0.recordsPerPut) }
  }
  static var recordsPerSecond: Self {
    Self("recordsPerSecond") { .number($0.recordsPerSecond) }
  }
  static var peakRecordsPerSecond: Self {
    Self("peakRecordsPerSecond") { .number($0.peakRecordsPerSecond) }
  }
  static var bytesPerRecord: Self {
    Self("bytesPerRecord", "Bytes each", .decimal) { .number($0.bytesPerRecord) }
  }
  static var meanBytesPerRecord: Self {
    Self("bytesPerRecord", "Mean bytes each", .decimal) { .number($0.bytesPerRecord) }
  }
  static var keyBytesPerRecord: Self {
    Self("keyBytesPerRecord") { .number($0.keyBytesPerRecord) }
  }
  static var payloadUnits: Self {
    Self("payloadUnitsPerRecord", "Payload units each") { .number($0.payloadUnitsPerRecord) }
  }
  static var meanPayloadUnits: Self {
    Self("payloadUnitsPerRecord", "Mean payload units") { .number($0.payloadUnitsPerRecord) }
  }
  static var bytesPerSecond: Self { Self("bytesPerSecond") { .number($0.bytesPerSecond) } }
}

extension RecordLoad {
  /// True if more comes at times than on average.
  var hasPeak: Bool { peakRecordsPerSecond != recordsPerSecond }
}

/// The facts of producers that aggregate with the KPL.
extension Fact where Subject == ProducerPlan {
  static var count: Self { Self("count") { .count($0.settings.producers) } }
  static var shardsSeen: Self { Self("shardsSeen") { .count($0.shards) } }
  static var recordsThatFit: Self { Self("recordsThatFit") { .number($0.fitting) } }
  static var recordsPerPut: Self { Self("recordsPerPut") { .number($0.average.recordsPerPut) } }
  static var peakRecordsPerPut: Self {
    Self("peakRecordsPerPut") { .number($0.peak.recordsPerPut) }
  }
  static var boundBy: Self { Self("boundBy") { .text($0.average.bound.rawValue) } }
  static var meanWaitSeconds: Self {
    Self("meanWaitSeconds") { .number($0.average.meanWaitSeconds) }
  }
}

/// The facts of the shards of one stream.
extension Fact where Subject == Capacity {
  static var shards: Self { Self("shards", "Shards") { .count($0.shards) } }
  static var requiredShards: Self {
    Self("requiredShards") { $0.required.map { .count($0) } ?? .missing }
  }
  static var bindingLimit: Self {
    Self("bindingLimit", "bound", .left) {
      .text($0.bindingLimit.rawValue, words: $0.bindingLimit.shortWords)
    }
  }
  static var utilization: Self { Self("utilization") { .share($0.utilization) } }
  static var busiestShare: Self { Self("busiestShare") { .share($0.busiestShare) } }
  static var throttledShare: Self { Self("throttledShare") { .share($0.throttledShare) } }
  static var needs: Self {
    Self("needs") { capacity in
      .nested(.limits { limit in capacity.need(of: limit).map { .decimal($0) } ?? .null })
    }
  }
}

extension JSONOutput {
  /// An object with a value for each limit.
  static func limits(_ value: (Capacity.BindingLimit) -> JSONOutput) -> JSONOutput {
    .object(
      JSONOutput.Fields(
        Capacity.BindingLimit.needed.map { limit in (limit.rawValue, value(limit)) })
    )
  }
}

extension Capacity.BindingLimit {
  /// The limits that each need a number of shards.
  static let needed: [Capacity.BindingLimit] = [.writeRecords, .writeBytes, .readBytes]
}
