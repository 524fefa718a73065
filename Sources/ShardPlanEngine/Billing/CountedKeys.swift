extension Estimate {
  /// The total of the month if partition keys counted towards billed sizes; `nil` when no size is given for
  /// keys that are sent with the data, or the total cannot be counted.
  var totalCountingKeys: Money? {
    guard let mixedParts else {
      return MeteredUsage(plans: streams).totalCountingKeys(at: rates)
    }
    let totals = mixedParts.map { part in
      let usage = MeteredUsage(plans: part.streams.map { streams[$0] })
      return (
        keyed: usage.totalCountingKeys(at: part.rates), plain: try? usage.bill(at: part.rates)
      )
    }
    guard totals.contains(where: { $0.keyed != nil }) else { return nil }
    var sum = Money.zero
    for part in totals {
      guard let total = part.keyed ?? part.plain?.total, sum + total <= .largest else { return nil }
      sum += total
    }
    return sum
  }
}

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
