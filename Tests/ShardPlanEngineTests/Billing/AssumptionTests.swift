import ShardPlanEngine
import TestSupport
import Testing

/// A bill that rests on something AWS does not say must say so itself.
struct `An assumption` {
  /// Every setting given, so that nothing is assumed about it.
  static let definite = KinesisStream(
    recordSize: .bytes(77), rate: .perSecond(1_000), peakRate: .perSecond(2_000),
    partitionKeySize: .bytes(36), targetUtilization: Ratio(7, over: 10),
    consumers: KinesisStream.Consumers(shared: 0))
  static let always: [Assumption] = [
    .month(.standard), .steadyRate, .recordsAlike, .binaryUnits, .keysNotBilled, .onlyKinesis,
  ]

  @Test
  func `is made by every bill about months, records, units, keys and the service`() throws {
    #expect(try assumptions(.provisioned) { _ in } == Set(Self.always + [.trafficSpreadEvenly]))
    #expect(try assumptions(.onDemand) { _ in } == Set(Self.always))
  }

  @Test
  func `is made about the account by Advantage`() throws {
    let made = try assumptions(.onDemandAdvantage) { _ in }
    #expect(
      made == Set(Self.always + [.shortfallNettedMonthly, .accountHasNoOtherStreams]))
  }

  @Test(arguments: Cause.all)
  func `is made where a stream gives cause`(cause: Cause) throws {
    let advantage: [Assumption] = [.shortfallNettedMonthly, .accountHasNoOtherStreams]
    for mode in CapacityMode.allCases {
      let made = try assumptions(mode, cause.change)
      let expected = mode == .provisioned ? cause.provisioned : cause.onDemand
      let extra =
        mode == .onDemandAdvantage
        ? advantage : mode == .provisioned && !cause.isOfKeys ? [.trafficSpreadEvenly] : []
      #expect(made == Set(Self.always + extra + expected), "\(mode)")
    }
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<20)
  func `is made once, whatever the streams`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let made = try scenario.estimate(at: .virginia).assumptions
    #expect(Set(made).count == made.count)
    #expect(made.first == .month(scenario.month))
    #expect(made.last == .onlyKinesis)
  }

  @Test(arguments: CapacityMode.allCases)
  func `is made about the discount on a shortfall`(mode: CapacityMode) throws {
    func made(_ rate: Ratio, _ card: RateCard) throws -> Set<Assumption> {
      var stream = Self.definite
      (stream.rate, stream.peakRate) = (.perSecond(rate), .perSecond(rate))
      return Set(try Scenario(mode: mode, streams: [stream]).estimate(at: card).assumptions)
    }
    let idle = try made(1, .virginia)
    let discounted = try made(1, .virginia.granting(10))
    let expected: Set<Assumption> = mode == .onDemandAdvantage ? [.discountOnShortfalls] : []
    #expect(discounted.subtracting(idle) == expected)
    #expect(try made(1, .virginia.granting(10) { _ in .of("1") }) == idle)
    let busy = RateCard.virginia.granting(10) { dimension in
      dimension == .advantageDataOutShortfall ? .of("1") : nil
    }
    #expect(try made(1_000_000, busy) == idle)
  }

  private func assumptions(
    _ mode: CapacityMode, _ change: (inout KinesisStream) -> Void
  ) throws -> Set<Assumption> {
    var stream = Self.definite
    change(&stream)
    let estimate = try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
    return Set(estimate.assumptions)
  }
}

/// A setting of a stream and what must be assumed because of it.
struct Cause: CustomTestStringConvertible {
  let testDescription: String
  var provisioned: [Assumption] = []
  var onDemand: [Assumption] = []
  /// A Boolean value indicating whether it says how traffic lies on the shards.
  var isOfKeys = false
  let change: @Sendable (inout KinesisStream) -> Void

  static let all = [
    Cause(
      testDescription: "a hot key", provisioned: [.keysDoNotCollide], isOfKeys: true
    ) { $0.hotKeyShare = Ratio(1, over: 100) },
    Cause(
      testDescription: "few keys", provisioned: [.keysDoNotCollide], isOfKeys: true
    ) { $0.partitionKeys = 100 },
    Cause(testDescription: "no peak", provisioned: [.peakIsAverage]) { $0.peakRate = nil },
    Cause(testDescription: "no target", provisioned: [.fullShards]) { $0.targetUtilization = 1 },
    Cause(testDescription: "no target, but fixed shards") {
      $0.targetUtilization = 1
      $0.shards = 5
    },
    Cause(testDescription: "no partition key size", provisioned: [.keysNotCounted]) {
      $0.partitionKeySize = nil
    },
    Cause(
      testDescription: "KPL aggregates", provisioned: [.noExplicitHashKeys],
      onDemand: [.noExplicitHashKeys]
    ) { $0.aggregation = .kpl(recordsPerPut: 12) },
    Cause(
      testDescription: "KPL producers",
      provisioned: [.noExplicitHashKeys, .arrivalsAtRandom],
      onDemand: [.noExplicitHashKeys, .arrivalsAtRandom, .onDemandShards]
    ) { $0.aggregation = .producer(KPLSettings()) },
    Cause(
      testDescription: "KPL producers on fixed shards",
      provisioned: [.noExplicitHashKeys, .arrivalsAtRandom],
      onDemand: [.noExplicitHashKeys, .arrivalsAtRandom]
    ) {
      $0.aggregation = .producer(KPLSettings())
      $0.shards = 5
    },
    Cause(testDescription: "KPL records that stay alone") {
      $0.aggregation = .kpl(recordsPerPut: 1)
    },
    Cause(
      testDescription: "a shared consumer", provisioned: [.everyConsumerReadsAll],
      onDemand: [.everyConsumerReadsAll]
    ) { $0.consumers.shared = 1 },
    Cause(
      testDescription: "a fan-out consumer", provisioned: [.everyConsumerReadsAll],
      onDemand: [.everyConsumerReadsAll]
    ) { $0.consumers.enhancedFanOut = 1 },
    Cause(
      testDescription: "seven days of retention",
      onDemand: [.storeIsFull, .storedBytesNotRounded]
    ) { $0.retentionHours = 168 },
    Cause(
      testDescription: "more than seven days of retention",
      provisioned: [.extendedRetentionContinues, .storeIsFull],
      onDemand: [.storeIsFull, .storedBytesNotRounded]
    ) { $0.retentionHours = 169 },
    Cause(testDescription: "late reads", onDemand: [.longTermReadsAsDataOut]) {
      $0.longTermReads = .gibibytes(1)
    },
  ]
}
