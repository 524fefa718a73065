extension AggregationTable {
  /// The need and cost of a stream with a number of user records in each PUT.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let table = try estimate.aggregationTables(at: estimate.rates)[0]
  /// for choice in table.choices where choice.isFull && choice.payloadUnits == 1 {
  ///   print(choice.recordsPerPut, choice.total.text(in: .usDollar))
  /// }
  /// // 308 $24.89
  /// ```
  public final class Choice: Sendable {
    /// User records in one Kinesis record.
    public let recordsPerPut: Ratio
    /// Bytes of one Kinesis record.
    public let bytesPerRecord: Ratio
    /// PUT payload units of one Kinesis record.
    public let payloadUnits: Ratio
    /// Bytes of one Kinesis record that on-demand modes bill: whole kilobytes.
    public let billedBytes: Ratio
    /// The shards; `nil` in on-demand modes.
    public let shards: Int64?
    /// The limit that decides how many shards there are; `nil` in on-demand modes.
    public let bindingLimit: Capacity.BindingLimit?
    /// The cost of the scenario in a month.
    public let total: Money
    /// The time each producer collects records for one PUT at the average rate, in seconds.
    ///
    /// There is one producer unless the stream says otherwise; an on-demand stream is taken to have as
    /// many shards as a provisioned one would need.
    public let bufferSeconds: Ratio
    /// A Boolean value indicating whether the billed unit, a payload unit or a kilobyte, is full: with one
    /// more user record in each PUT, the bill is higher.
    public let isFull: Bool

    init(
      recordsPerPut: Ratio, bytesPerRecord: Ratio, payloadUnits: Ratio, billedBytes: Ratio,
      shards: Int64?, bindingLimit: Capacity.BindingLimit?, total: Money, bufferSeconds: Ratio,
      isFull: Bool
    ) {
      (self.shards, self.bindingLimit) = (shards, bindingLimit)
      self.recordsPerPut = recordsPerPut
      self.bytesPerRecord = bytesPerRecord
      self.payloadUnits = payloadUnits
      self.billedBytes = billedBytes
      self.total = total
      self.bufferSeconds = bufferSeconds
      self.isFull = isFull
    }
  }
}

extension AggregationTable.Choice: Equatable {
  public static func == (left: AggregationTable.Choice, right: AggregationTable.Choice) -> Bool {
    left === right
      || left.recordsPerPut == right.recordsPerPut
        && left.bytesPerRecord == right.bytesPerRecord
        && left.payloadUnits == right.payloadUnits
        && left.billedBytes == right.billedBytes
        && left.shards == right.shards && left.bindingLimit == right.bindingLimit
        && left.total == right.total
        && left.bufferSeconds == right.bufferSeconds
        && left.isFull == right.isFull
  }
}

extension AggregationTable {
  /// A point of the line through all numbers of records per PUT.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let curve = try estimate.aggregationTables(at: estimate.rates)[0].curve
  /// print(curve[0].recordsPerPut, curve[0].units, curve[0].total)  // 1 1 1193.55
  /// ```
  public struct Point: Sendable, Equatable {
    let count: UInt64
    /// PUT payload units of one Kinesis record, or the kilobytes that on-demand modes bill.
    public let units: Ratio
    /// The cost of the scenario in a month.
    public let total: Money
    /// A Boolean value indicating whether the last unit is full: with one more user record in each PUT, the
    /// bill is higher.
    public let isFull: Bool

    init(_ count: UInt64, units: Ratio, total: Money, isFull: Bool) {
      (self.count, self.units, self.total, self.isFull) = (count, units, total, isFull)
    }

    /// User records in one Kinesis record.
    public var recordsPerPut: Ratio { Ratio(count) }
  }
}

/// The needs and costs of different aggregates, from one record per PUT to as many as fit in 1 MiB,
/// which any stream takes.
///
/// Besides round numbers of records, it has those that exactly fill a payload unit, or a kilobyte
/// on demand: one more record costs more.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// let table = try estimate.aggregationTables(at: estimate.rates)[0]
/// let best = table.choices[table.cheapest]
/// print(best.recordsPerPut, best.total)  // 12337 24.88224852071
/// ```
public struct AggregationTable: Sendable {
  private let packed: PackedAggregations
  /// The choices by ascending number of records, at least one; made on each access.
  public var choices: [AggregationTable.Choice] { packed.choices }
  /// The index of the cheapest of all whole numbers of records; the first of equals that fills a unit or
  /// is round.
  public let cheapest: Int
  /// All that were tried, by ascending number of records, enough to draw a line through; made on each
  /// access.
  public var curve: [AggregationTable.Point] { packed.curve }
  /// The index of the first that fills a unit or is round and beyond which less than 0.2 % of the bill
  /// can be saved.
  public let enough: Int
  /// A Boolean value indicating whether ``cheapest`` and ``enough`` hold of all whole numbers of records;
  /// of several sizes of records, they hold of those tried.
  public let isOfAllNumbers: Bool
  /// The assumptions that the choices make, in the order of reports.
  public let assumptions: [Assumption]

  init(
    choices: [Choice], cheapest: UInt64, curve: [Point], enough: UInt64, isOfAllNumbers: Bool,
    assumptions: [Assumption]
  ) {
    func place(of count: UInt64) -> Int {
      choices.firstIndex { $0.recordsPerPut == Ratio(count) } ?? 0
    }
    (self.cheapest, self.enough) = (place(of: cheapest), place(of: enough))
    packed = PackedAggregations(choices: choices, curve: curve)
    (self.isOfAllNumbers, self.assumptions) = (isOfAllNumbers, assumptions)
  }
}

extension AggregationTable: Equatable {
  public static func == (left: AggregationTable, right: AggregationTable) -> Bool {
    left.cheapest == right.cheapest && left.enough == right.enough
      && left.isOfAllNumbers == right.isOfAllNumbers && left.assumptions == right.assumptions
      && left.choices == right.choices && left.curve == right.curve
  }
}

extension KinesisStream {
  /// Puts a number of records into each Kinesis record, in the format of the Kinesis Producer Library and
  /// under as many keys as before, or one key a record where there are fewer records.
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

extension Estimate {
  /// Returns the needs and costs of other aggregates.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - progress: Is told how much of the work is done.
  /// - Returns: One table for each stream.
  /// - Throws: ``Rejection`` when no number of records per PUT can be costed.
  public func aggregationTables(
    at card: RateCard, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Rejection) -> [AggregationTable] {
    try scenario.checkUsageIsKnown()
    var replacement = StreamReplacement(in: self, at: card)
    return try StreamKinds(scenario.streams).map(progress: progress) { index throws(Rejection) in
      var search = AggregationSearch(index, in: self, at: card)
      return try table(of: &search, for: streams[index], &replacement)
    }
  }

  /// Leaves out the numbers that nobody has to see.
  private func table(
    of search: inout AggregationSearch, for plan: StreamPlan,
    _ replacement: inout StreamReplacement
  ) throws(Rejection) -> AggregationTable {
    let enough = search.enough(&replacement) ?? 1
    let cheapest = search.cheapest(&replacement) ?? 1
    var curve: [AggregationTable.Point] = []
    var choices: [AggregationTable.Choice] = []
    var last: AggregationSearch.Trial?
    var shown = Set(AggregationCounts.round).union([cheapest, enough, search.counts.most])
    for count in Set(search.counts.drawn + [cheapest, enough]).sorted() {
      guard let trial = search.trial(count, &replacement) else { continue }
      let point = AggregationTable.Point(
        count, units: trial.plan.load.billedUnits(in: plan.mode), total: trial.total,
        isFull: search.isFull(count, &replacement))
      curve.append(point)
      if point.isFull, [1, 2, 4].contains(point.units) { shown.formUnion([count, count + 1]) }
      if count == enough { shown.insert(count + 1) }
      if shown.contains(count) {
        choices.append(
          AggregationTable.Choice(
            count, trial, producers: plan.stream.aggregation.producers, isFull: point.isFull))
      }
      // An aggregate whose units are not exact makes all the assumptions of others, and that.
      if last.map({ $0.plan.load.roundingError.isZero }) ?? true { last = trial }
    }
    if curve.isEmpty { try search.checkOne(&replacement) }
    return AggregationTable(
      choices: choices, cheapest: cheapest, curve: curve, enough: enough,
      isOfAllNumbers: search.counts.holdCheapest, assumptions: last?.alone.assumptions ?? [])
  }
}

extension Aggregation {
  /// The producers that aggregate; one unless they are given.
  fileprivate var producers: Int64 {
    if case .producer(let settings, _) = self { settings.producers } else { 1 }
  }
}

extension AggregationTable.Choice {
  fileprivate convenience init(
    _ count: UInt64, _ trial: AggregationSearch.Trial, producers: Int64, isFull: Bool
  ) {
    let plan = trial.plan
    // An on-demand stream has some number of shards too, and producers see it.
    let shards = (plan.capacity ?? Capacity(for: plan.stream, under: plan.load))?.shards ?? 1
    let userRecords = plan.load.recordsPerSecond * plan.load.recordsPerPut
    let arrivals = userRecords / (Ratio(plan.reached(of: shards)) * Ratio(producers))
    self.init(
      recordsPerPut: Ratio(count), bytesPerRecord: plan.load.bytesPerRecord,
      payloadUnits: plan.load.payloadUnitsPerRecord, billedBytes: plan.load.billedBytesPerRecord,
      shards: plan.capacity?.shards, bindingLimit: plan.capacity?.bindingLimit, total: trial.total,
      bufferSeconds: arrivals.isZero ? .zero : Ratio(count).excess(over: 1) / arrivals,
      isFull: isFull)
  }
}

extension RecordLoad {
  /// The payload units of a Kinesis record, or the kilobytes that on-demand modes bill.
  fileprivate func billedUnits(in mode: CapacityMode) -> Ratio {
    mode == .provisioned
      ? payloadUnitsPerRecord : billedBytesPerRecord / PayloadUnits.onDemandStep
  }
}
