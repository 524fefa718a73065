/// What a stream would need and cost with so many user records in each PUT.
public struct AggregationChoice: Sendable, Hashable {
  /// User records in one Kinesis record.
  public let recordsPerPut: Ratio
  /// Bytes of one Kinesis record.
  public let bytesPerRecord: Ratio
  /// PUT payload units of one Kinesis record.
  public let payloadUnits: Ratio
  /// The shards, and what binds them; `nil` in on-demand modes.
  public let capacity: Capacity?
  /// What the scenario costs in a month.
  public let total: Money
  /// How long one producer for each shard collects records for one PUT at the average rate, in
  /// seconds; in on-demand modes as if there were one shard.
  public let bufferSeconds: Ratio
  /// Whether a payload unit is full: one more record takes another.
  public let fillsUnit: Bool
}

extension Scenario {
  /// Returns what different aggregates would need and cost, from one record per PUT to as many as
  /// fit in a record of 1 MiB, which any stream takes.
  ///
  /// Among round numbers of records stand the exact points where a payload unit fills: up to them
  /// a record costs ever less, and with one more it costs more at once.
  ///
  /// - Parameters:
  ///   - index: The index of the stream whose aggregation is varied.
  ///   - card: The prices of the region.
  /// - Returns: The choices by ascending number of records, at least the first.
  /// - Throws: ``Rejection`` when even one record per PUT cannot be costed.
  public func aggregationChoices(
    of index: Int, at card: RateCard
  ) throws(Rejection) -> [AggregationChoice] {
    let format = KPLFormat(of: streams[index], distinctKeys: 1)
    let most = format.count(within: AggregationSteps.largestRecord)
    let fills = Set(AggregationSteps.units.map { format.count(within: PayloadLimits.unit * $0) })
    let counts = Set(AggregationSteps.round).union(fills).union(fills.map { $0 + 1 }).union([most])
    var choices: [AggregationChoice] = []
    for count in counts.sorted() where count == 1 || count <= most {
      guard !count.isZero else { continue }
      var scenario = self
      scenario.streams[index].shards = nil
      scenario.streams[index].aggregation = count == 1 ? .none : .kpl(recordsPerPut: count)
      let estimate = try scenario.estimate(at: card)
      let plan = estimate.streams[index]
      let perShard = plan.load.recordsPerSecond / Ratio(plan.capacity?.shards ?? 1)
      choices.append(
        AggregationChoice(
          recordsPerPut: count, bytesPerRecord: plan.load.bytesPerRecord,
          payloadUnits: plan.load.payloadUnitsPerRecord, capacity: plan.capacity,
          total: estimate.bill.total,
          bufferSeconds: count == 1 || perShard.isZero ? .zero : .one / perShard,
          fillsUnit: fills.contains(count)))
    }
    return choices
  }
}

/// The aggregates that are worth a row.
private enum AggregationSteps {
  static var round: [Ratio] {
    [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
  }

  /// The payload units whose filling is shown.
  static var units: [Ratio] { [1, 2, 4] }

  /// The largest record that a stream takes without being asked for more, with its one-byte key.
  static var largestRecord: Ratio { 1_048_575 }
}
