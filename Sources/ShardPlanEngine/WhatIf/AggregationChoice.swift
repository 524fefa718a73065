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
    /// The shards, and what binds them; `nil` in on-demand modes.
    public let capacity: Capacity?
    /// The cost of the scenario in a month.
    public let total: Money
    /// The time each producer collects records for one PUT at the average rate, in seconds.
    ///
    /// There is one producer unless the stream says otherwise; an on-demand stream is taken to have as
    /// many shards as a provisioned one would need.
    public let bufferSeconds: Ratio
    /// A Boolean value indicating whether the billed unit, a payload unit or a kilobyte, is full: with one
    /// more user record, more is billed for each of them.
    public let isFull: Bool

    init(
      recordsPerPut: Ratio, bytesPerRecord: Ratio, payloadUnits: Ratio, billedBytes: Ratio,
      capacity: Capacity?, total: Money, bufferSeconds: Ratio, isFull: Bool
    ) {
      self.recordsPerPut = recordsPerPut
      self.bytesPerRecord = bytesPerRecord
      self.payloadUnits = payloadUnits
      self.billedBytes = billedBytes
      self.capacity = capacity
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
        && left.capacity == right.capacity
        && left.total == right.total
        && left.bufferSeconds == right.bufferSeconds
        && left.isFull == right.isFull
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
public struct AggregationTable: Sendable, Equatable {
  /// The choices by ascending number of records, at least one.
  public let choices: [AggregationTable.Choice]
  /// The index of the cheapest; the first of equals.
  public let cheapest: Int
  /// All that were tried, by ascending number of records, enough to draw a line through.
  public let curve: [AggregationTable.Choice]
  /// The index of the first beyond which less than 0.2 % of the bill can be saved.
  public let enough: Int
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
  /// - Parameter card: The prices of the region.
  /// - Returns: One table for each stream.
  /// - Throws: ``Rejection`` when even one record per PUT cannot be costed.
  public func aggregationTables(at card: RateCard) throws(Rejection) -> [AggregationTable] {
    var replacement = StreamReplacement(in: self, at: card)
    var tables: [AggregationTable] = []
    for index in streams.indices {
      let search = AggregationSearch(streams[index].stream, mode: scenario.mode)
      var choices: [AggregationTable.Choice] = []
      for count in search.candidates {
        var stream = streams[index].stream
        stream.shards = nil
        stream.aggregate(count)
        let (plan, total) = try replacement.replacing(index, with: stream)
        choices.append(search.choice(count, plan, total))
      }
      tables.append(search.table(of: choices))
    }
    return tables
  }
}

/// Looks for the aggregates of one stream that are worth a row.
private struct AggregationSearch {
  private let format: KPLFormat
  private let producers: Int64
  private let isProvisioned: Bool
  /// The numbers of records at which a billed unit is full; empty for records of several sizes,
  /// which fill none exactly.
  private let fills: Set<Ratio>
  /// The numbers of records that are tried, ascending.
  let candidates: [Ratio]

  init(_ stream: KinesisStream, mode: CapacityMode) {
    let format = KPLFormat(aggregating: stream)
    self.format = format
    isProvisioned = mode == .provisioned
    if case .producer(let settings, _) = stream.aggregation {
      producers = settings.producers
    } else {
      producers = 1
    }
    let most = format.count(within: Self.largestRecord)
    let step = isProvisioned ? PayloadUnits.unit : PayloadUnits.onDemandStep
    let points = Self.steps.map { format.count(within: step * $0) }
    fills = stream.records.isUniform ? Set(points.filter { !$0.isZero }) : []
    let counts = Set(Self.round).union(points).union(points.map { $0 + 1 })
      .union(Self.spread(upTo: most)).union([most])
    candidates = counts.sorted().filter { $0 == 1 || !$0.isZero && $0 <= most }
  }

  func choice(
    _ count: Ratio, _ plan: StreamPlan, _ total: Money
  ) -> AggregationTable.Choice {
    // An on-demand stream has some number of shards too, and producers see it.
    let shards = (plan.capacity ?? Capacity(for: plan.stream, under: plan.load))?.shards ?? 1
    let userRecords = plan.load.recordsPerSecond * plan.load.recordsPerPut
    let arrivals = userRecords / (Ratio(shards) * Ratio(producers))
    return AggregationTable.Choice(
      recordsPerPut: count, bytesPerRecord: plan.load.bytesPerRecord,
      payloadUnits: plan.load.payloadUnitsPerRecord, billedBytes: plan.load.billedBytesPerRecord,
      capacity: plan.capacity, total: total,
      bufferSeconds: arrivals.isZero ? .zero : count.excess(over: 1) / arrivals,
      isFull: fills.contains(count) && isDearerWithOneMore(count))
  }

  /// Returns whether more is billed for each record when there is one more of them.
  private func isDearerWithOneMore(_ count: Ratio) -> Bool {
    func perRecord(_ count: Ratio) -> Ratio {
      let bytes = count == 1 ? format.mix.mean.bytes : format.size(of: count).total
      return
        (isProvisioned
        ? PayloadUnits.units(of: bytes) : PayloadUnits.billedBytes(of: bytes)) / count
    }
    return perRecord(count + 1) > perRecord(count)
  }

  /// Leaves out the candidates that nobody has to see.
  func table(of all: [AggregationTable.Choice]) -> AggregationTable {
    // Only numbers that mean something are recommended, not those that a line is drawn through.
    let eligible = all.filter { choice in
      choice.isFull || Self.round.contains(choice.recordsPerPut)
        || choice.recordsPerPut == all.last?.recordsPerPut
    }
    let least = eligible.reduce(all[0].total) { min($0, $1.total) }
    let enough =
      eligible.first { ($0.total - least).magnitude * 500 < $0.total.magnitude } ?? all[0]
    let shownFills = all.filter { $0.isFull && Self.shownSteps.contains(steps(of: $0)) }
    let cheapest = eligible.first { $0.total == least } ?? all[0]
    var shown = Set(Self.round).union([cheapest.recordsPerPut])
    for choice in shownFills + [enough] {
      shown.formUnion([choice.recordsPerPut, choice.recordsPerPut + 1])
    }
    if let last = all.last { shown.insert(last.recordsPerPut) }
    let choices = all.filter { shown.contains($0.recordsPerPut) }
    return AggregationTable(
      choices: choices, cheapest: choices.firstIndex(of: cheapest) ?? 0, curve: all,
      enough: choices.firstIndex(of: enough) ?? 0)
  }

  private func steps(of choice: AggregationTable.Choice) -> Ratio {
    isProvisioned ? choice.payloadUnits : choice.billedBytes / PayloadUnits.onDemandStep
  }

  /// Numbers that lie an eighth apart, so that a line can be drawn through them.
  private static func spread(upTo most: Ratio) -> [Ratio] {
    var counts: [Ratio] = []
    var count: UInt64 = 1
    while Ratio(count) < most {
      counts.append(Ratio(count))
      count += max(1, count / 8)
    }
    return counts
  }

  private static var round: [Ratio] {
    [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
  }

  /// The payload units, or kilobytes, whose filling is tried.
  private static var steps: [Ratio] {
    (1...41).map { Ratio($0) } + [64, 128, 256, 512, 1_024]
  }

  /// Those whose filling is shown in any case.
  private static var shownSteps: [Ratio] { [1, 2, 4] }

  /// The largest record that a stream takes without being asked for more, with its one-byte key.
  private static var largestRecord: Ratio { 1_048_575 }
}
