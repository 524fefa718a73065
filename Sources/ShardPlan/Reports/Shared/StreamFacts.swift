import ShardPlanEngine
import ShardPlanText

/// The facts of a stream in a scenario.
extension Fact where Subject == StreamPlan {
  static var name: Self { Self("name", "", .left) { .text($0.stream.name) } }
  static var count: Self { Self("count", "Streams") { .count($0.stream.count) } }
  static var userRecords: Self {
    Self("userRecordsPerSecond", "User records/s") {
      .number($0.allRecordsPerSecond * $0.load.recordsPerPut)
    }.rangingByRecord
  }
  static var kinesisRecords: Self {
    Self("kinesisRecordsPerSecond", "Kinesis records/s", .decimal) {
      .number($0.allRecordsPerSecond)
    }.rangingByRecord
  }
  static var peakRecords: Self {
    Self("peakRecordsPerSecond", "Peak Kinesis records/s", .decimal) { plan in
      .number(plan.load.peakRecordsPerSecond * Ratio(plan.stream.count))
    }.rangingByRecord
  }
  static var peakMebibytes: Self {
    Self("peakMebibytesPerSecond", "Peak MiB/s", .decimal) { plan in
      .number(plan.load.peakBytesPerSecond * Ratio(plan.stream.count) / 1_048_576)
    }.ranging
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
    }.ranging
  }
  static var load: Self {
    Self("load") {
      .object(
        [
          .recordsPerPut, .recordsPerSecond, .peakRecordsPerSecond, .bytesPerRecord,
          .keyBytesPerRecord, .payloadUnits, .bytesPerSecond,
        ], of: $0.load)
    }.rangingByRecord
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
      plan.capacity.map { capacity in
        let facts: [Fact<Capacity>] = [
          .shards, .requiredShards, .bindingLimit, .needs, .utilization, .busiestShare,
          .throttledShare, Fact<Capacity>("acceptedShare") { _ in .share(plan.acceptedShare) },
        ]
        return FactValue.object(facts, of: capacity)
      } ?? .missing
    }.ranging
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
      let limits = Capacity.BindingLimit.needed.map { limit in
        Fact<Capacity>(limit.rawValue) { $0.need(of: limit).map { .number($0) } ?? .missing }
      }
      return .object(limits, of: capacity)
    }
  }
}

extension Capacity.BindingLimit {
  /// The limits that each need a number of shards.
  static let needed: [Capacity.BindingLimit] = [.writeRecords, .writeBytes, .readBytes]
}
