/// What a stream would need and cost with so many user records in each PUT.
public struct AggregationChoice: Sendable, Hashable {
  /// User records in one Kinesis record.
  public let recordsPerPut: Ratio
  /// Bytes of one Kinesis record.
  public let bytesPerRecord: Ratio
  /// PUT payload units of one Kinesis record.
  public let payloadUnits: Ratio
  /// Bytes of one Kinesis record that on-demand modes bill: whole kilobytes.
  public let billedBytes: Ratio
  /// The shards, and what binds them; `nil` in on-demand modes.
  public let capacity: Capacity?
  /// What the scenario costs in a month.
  public let total: Money
  /// How long each producer collects records for one PUT at the average rate, in seconds.
  ///
  /// There is one producer unless the stream says otherwise; an on-demand stream is taken to have as
  /// many shards as a provisioned one would need.
  public let bufferSeconds: Ratio
  /// Whether what is billed of one Kinesis record, a payload unit or a kilobyte, is full: with one
  /// more user record, more is billed for each of them.
  public let isFull: Bool
}

/// What different aggregates would need and cost, from one record per PUT to as many as fit in a
/// record of 1 MiB, which any stream takes.
///
/// Among round numbers of records stand the exact points where a payload unit, or on demand a
/// kilobyte, is full: up to them a record costs ever less, and with one more it costs more at once.
public struct AggregationTable: Sendable, Hashable {
  /// The choices by ascending number of records, at least one.
  public let choices: [AggregationChoice]
  /// The index of the cheapest; the first of equals.
  public let cheapest: Int
  /// All that were tried, by ascending number of records: enough to draw a line through, with both
  /// ends of each tooth of the saw.
  public let curve: [AggregationChoice]
  /// The index of the first beyond which less than 0.2 % of the bill can be saved.
  public let enough: Int
}

extension KinesisStream {
  /// Puts so many records into each Kinesis record, in the format of the Kinesis Producer Library and
  /// under as many keys as before, as far as there are so many records.
  mutating func aggregate(_ recordsPerPut: Ratio) {
    let keys = KPLFormat(of: self).distinctKeys
    aggregation =
      recordsPerPut == 1
      ? .none
      : .kpl(
        recordsPerPut: recordsPerPut,
        distinctKeys: min(keys, Int64(clamping: recordsPerPut.rounded(.down) ?? 1)))
  }
}
