extension MeteredUsage {
  /// Returns the total of the month if partition keys counted towards billed sizes; `nil` when no
  /// size is given for keys that are sent with the data, or the total cannot be counted.
  ///
  /// AWS does not say whether they do; CloudWatch's `IncomingBytes` counts them. On demand they would
  /// count as data in, stored and out; in provisioned streams, towards PUT payload units.
  func totalCountingKeys(at card: RateCard) -> Money? {
    guard plans.contains(where: { !$0.keyBeside.isZero }) else { return nil }
    return try? total(at: card) { usage, plan in usage.countKeys(of: plan) }
  }
}

extension StreamPlan {
  /// Bytes of the key of each record of the stream; zero where the KPL's one-letter key is.
  fileprivate var keyBeside: Ratio { load.aggregate == nil ? load.keyBytesPerRecord : .zero }

  /// The sizes of Kinesis records that are no aggregates of the KPL.
  fileprivate var plainRecords: RecordMix {
    if case .sized(_, let putSize) = stream.aggregation {
      RecordMix(putSize)
    } else {
      stream.records
    }
  }
}

extension StreamUsage {
  /// Counts the keys of records towards the sizes that are billed.
  fileprivate mutating func countKeys(of plan: StreamPlan) {
    let key = plan.keyBeside
    guard !key.isZero else { return }
    let records = plan.plainRecords
    guard plan.mode != .provisioned else {
      payloadUnitsPerRecord = Number(exactly: records.mean { PayloadUnits.units(of: $0 + key) })
      return
    }
    billedBytesPerRecord = Number(exactly: records.mean { PayloadUnits.billedBytes(of: $0 + key) })
    bytesPerRecord = Number(exactly: plan.load.bytesPerRecord + key)
  }
}
