/// An assumption behind a bill, where AWS's documents or the input are silent.
///
/// `Docs/Model.md` explains the effect of each. A report lists those that its bills rest on.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
/// print(estimate.assumptions.contains(.keysNotBilled))  // true
/// ```
@nonexhaustive
public indirect enum Assumption: Sendable, Hashable {
  /// The length of a month.
  case month(BillingMonth)
  /// The rate is the same all month.
  case steadyRate
  /// Rates and peaks grow alike from the second month on, and nothing else changes.
  case steadyGrowth
  /// Every record has the mean size, so that rounding up is done on the mean.
  case recordsAlike
  /// Records of the given sizes come independently of each other, in the given shares.
  case recordsMixed
  /// Mean units and kilobytes of aggregates are right to within this many, since the ways to make them
  /// up are too many to go through.
  case aggregatesRounded(error: Ratio)
  /// Records arrive at random and evenly at all producers and shards.
  case arrivalsAtRandom
  /// An on-demand stream has the shards of a new one, or those for twice the peak if they are more.
  case onDemandShards
  /// Traffic is even over the shards, since neither a hot key nor the number of keys is given.
  case trafficSpreadEvenly
  /// The busiest shard gets no more than the given keys force on it.
  case keysDoNotCollide
  /// The shards take all records of which not everything is known.
  case shardsTakeAll
  /// The peak is the average, without a given peak.
  case peakIsAverage
  /// A kilobyte is 1,024 bytes, so a PUT payload unit is 25,600 and a gigabyte 2³⁰.
  case binaryUnits
  /// Partition keys do not count towards billed sizes.
  case keysNotBilled
  /// Partition keys do not count towards throughput, as no size is given.
  case keysNotCounted
  /// Aggregates hold no explicit hash keys.
  case noExplicitHashKeys
  /// Each consumer reads every record once.
  case everyConsumerReadsAll
  /// Shards may be filled completely.
  case fullShards
  /// Extended retention goes on being charged when data is kept beyond seven days.
  case extendedRetentionContinues
  /// Stored bytes are not rounded up to kilobytes.
  case storedBytesNotRounded
  /// Data is kept all month, so that the store is always full.
  case storeIsFull
  /// On demand, reads older than seven days cost what data out costs.
  case longTermReadsAsDataOut
  /// A shortfall is netted over the whole month.
  case shortfallNettedMonthly
  /// A discount is granted on shortfalls, as on all other usage.
  case discountOnShortfalls
  /// The scenario's streams are all that the account has on demand in the region.
  case accountHasNoOtherStreams
  /// Only Kinesis Data Streams is counted: no channels, transfer, encryption, metrics or tax.
  case onlyKinesis
}

extension StreamPlan {
  /// The error of rounding up, unless ``Assumption/arrivalsAtRandom`` says it.
  fileprivate var statedError: Ratio {
    let error = load.roundingError
    return aggregation.producer != nil && error <= AggregateRounding.leastError ? .zero : error
  }
}

extension Assumption {
  /// Returns the assumptions behind a scenario's bill, in the order of reports.
  static func made(
    for scenario: Scenario, _ plans: [StreamPlan], _ bill: Bill
  ) -> [Assumption] {
    let streams = scenario.streams
    var made: [Assumption] = []
    made.reserveCapacity(16)
    made.append(.month(scenario.month))
    if streams.contains(where: { $0.unknown?.hasNoTraffic != true }) { made.append(.steadyRate) }
    func add(_ assumption: Assumption, when applies: Bool) {
      if applies { made.append(assumption) }
    }
    let isProvisioned = plans.map { $0.mode == .provisioned }
    let advantage = plans.contains { $0.mode == .onDemandAdvantage }
    func some(provisioned: Bool, _ applies: (KinesisStream, StreamPlan) -> Bool) -> Bool {
      plans.indices.contains {
        isProvisioned[$0] == provisioned && applies(streams[$0], plans[$0])
      }
    }
    let reads = streams.contains { $0.consumers.shared + $0.consumers.enhancedFanOut > 0 }
    let discountsShortfalls = bill.lines.contains { line in
      guard case .discount = line.unitPrice.terms else { return false }
      return line.dimension == .advantageDataInShortfall
        || line.dimension == .advantageDataOutShortfall
    }

    add(
      .recordsAlike,
      when: streams.contains { $0.records.isUniform && $0.unknown?.hidesRecordSize != true })
    add(.recordsMixed, when: streams.contains { !$0.records.isUniform })
    let error = plans.reduce(Ratio.zero) { max($0, $1.statedError) }
    add(.aggregatesRounded(error: error), when: !error.isZero)
    add(.arrivalsAtRandom, when: plans.contains { $0.aggregation.producer != nil })
    add(
      .onDemandShards,
      when: some(provisioned: false) { stream, plan in
        plan.aggregation.producer != nil && stream.shards == nil
      })
    add(.trafficSpreadEvenly, when: some(provisioned: true) { stream, _ in stream.spread == nil })
    add(.keysDoNotCollide, when: some(provisioned: true) { stream, _ in stream.spread != nil })
    add(
      .shardsTakeAll,
      when: some(provisioned: true) { stream, _ in stream.unknown?.hasNoTraffic == false })
    add(
      .peakIsAverage,
      when: some(provisioned: true) { stream, _ in
        stream.peakRate == nil && stream.unknown?.hasNoTraffic != true
      })
    add(
      .fullShards,
      when: some(provisioned: true) { stream, _ in
        stream.targetUtilization == 1 && stream.shards == nil
      })
    add(.binaryUnits, when: true)
    add(.keysNotBilled, when: true)
    add(
      .keysNotCounted,
      when: some(provisioned: true) { _, plan in plan.load.keyBytesPerRecord.isZero })
    add(.noExplicitHashKeys, when: plans.contains { $0.load.aggregate != nil })
    add(.everyConsumerReadsAll, when: reads)
    let (included, extended) = (RetentionTiers.included, RetentionTiers.extended)
    let keepsLonger = some(provisioned: true) { stream, _ in stream.retentionHours > extended }
    let keepsOnDemand = some(provisioned: false) { stream, _ in stream.retentionHours > included }
    add(.extendedRetentionContinues, when: keepsLonger)
    add(.storeIsFull, when: keepsLonger || keepsOnDemand)
    add(.storedBytesNotRounded, when: keepsOnDemand)
    add(
      .longTermReadsAsDataOut,
      when: some(provisioned: false) { stream, _ in stream.longTermReads.bytes > 0 })
    add(.shortfallNettedMonthly, when: advantage)
    add(.discountOnShortfalls, when: discountsShortfalls)
    add(.accountHasNoOtherStreams, when: advantage)
    add(.onlyKinesis, when: true)
    return made
  }
}
