@testable import ShardPlanEngine
import TestSupport
import Testing

/// The quick answer is never another one than the full answer.
struct `A quote` {
  @Test(arguments: CapacityMode.allCases, UInt64(0)..<150)
  func `is what the estimate says`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    var quoter = try Quoter(scenario, at: .virginia)
    let estimate = try scenario.estimate(at: .virginia)
    #expect(try quoter.quote() == estimate.quote)
    #expect(estimate.quote.total == estimate.bill.total)
    #expect(estimate.quote.shards.map { Ratio($0) } == estimate.openShards)
  }

  /// Packing by producers takes ten thousand times as long as all the rest of a bill.
  @Test func `packs a stream anew only where that changes`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
    var quoter = try Quoter(Scenario(streams: [stream]), at: .virginia)
    let kept: [(StreamField, Ratio)] = [
      (.count, 3), (.retention, 200), (.longTermReads, 1_048_576), (.enhancedFanOutConsumers, 2),
    ]
    for (field, value) in kept {
      try quoter.set(field, to: value)
      #expect(try quoter.quote() == quoter.scenario.estimate(at: .virginia).quote)
    }
    #expect(quoter.packings == 0)
    try quoter.set(.rate, to: 30_000)
    _ = try quoter.quote()
    #expect(quoter.packings == 1)
  }

  /// On demand no amount depends on the peak, and yet one below the average is refused.
  @Test(arguments: CapacityMode.allCases)
  func `finds a peak of many bits below the average`(mode: CapacityMode) throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(1_000), peakRate: .perSecond(2_000))
    var quoter = try Quoter(Scenario(mode: mode, streams: [stream]), at: .virginia)
    try quoter.set(.peakRate, to: Ratio((999 << 70) + 1, over: 1 << 70))
    expectAgreement(&quoter, quoter.scenario)
    #expect(throws: Rejection.self) { try quoter.quote() }
  }

  @Test func `with another value forgets nothing that was set before`() throws {
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
    var quoter = try Quoter(Scenario(streams: [stream]), at: .virginia)
    try quoter.set(.rate, to: 90_000)
    let tried = try quoter.quote(.recordSize, at: 100, inStream: 0)
    let quote = try quoter.quote()
    #expect(try quote == quoter.scenario.estimate(at: .virginia).quote)
    #expect(quote != tried)
    #expect(quoter.packings == 2)
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<40)
  func `with another value leaves the scenario as it was`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 5_000)
    let scenario = random.scenario(mode)
    var quoter = try Quoter(scenario, at: .virginia)
    let before = try quoter.quote()
    for _ in 0..<10 {
      let index = Int.random(in: scenario.streams.indices, using: &random)
      let (field, value) = random.setting()
      var other = scenario
      let isPossible = (try? other.streams[index].set(field, to: value)) != nil
      let quote = try? quoter.quote(field, at: value, inStream: index)
      #expect(quote == (isPossible ? try? other.estimate(at: .virginia).quote : nil))
      #expect(quoter.scenario == scenario)
      #expect(try quoter.quote() == before)
    }
  }

  /// After any number of changes, allowed or not, both still agree, also about what is refused.
  @Test(arguments: CapacityMode.allCases, Effort.sample(UInt64(0)..<150, oneIn: 5))
  func `is what the estimate says after any change`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 77_000)
    var scenario = random.scenario(mode)
    if random.isTrue(oneIn: 4) { scenario.streams[0].aggregation = .producer(KPLSettings()) }
    guard scenario.faults().isEmpty else { return }
    var quoter = try Quoter(scenario, at: .virginia)
    for _ in 0..<12 {
      let index = Int.random(in: scenario.streams.indices, using: &random)
      let (field, value) = random.setting()
      var refusal: Rejection?
      do throws(Rejection) {
        try quoter.set(field, to: value, inStream: index)
      } catch {
        refusal = error
      }
      do throws(Rejection.Reason) {
        try scenario.streams[index].set(field, to: value)
        #expect(refusal == nil || refusal?.reason == .streamCount(streams(of: scenario)))
        if refusal != nil { return }
      } catch {
        #expect(refusal == Rejection(stream: index, error))
      }
      #expect(quoter.scenario == scenario)
      expectAgreement(&quoter, scenario)
    }
  }

  @Test
  func `follows discounts and prices of one's own`() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<50 {
      let card = RateCard.virginia.granting(random.discount())
      let scenario = random.scenario(random.choice(CapacityMode.allCases))
      var quoter = try Quoter(scenario, at: card)
      #expect(try quoter.quote() == scenario.estimate(at: card).quote)
    }
  }

  @Test
  func `needs prices, and a scenario that can be costed`() throws {
    let china = RateCard.of(.chineseYuan) { dimension in
      dimension.mode == .onDemandAdvantage ? nil : RateCard.virginia[dimension]?.list
    }
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))
    #expect(throws: Rejection(.modeNotPriced(.onDemandAdvantage))) {
      try Quoter(Scenario(mode: .onDemandAdvantage, streams: [stream]), at: china)
    }
    #expect(throws: Rejection.self) {
      try Quoter(
        Scenario(streams: [KinesisStream(recordSize: .bytes(0), rate: .perSecond(1))]),
        at: .virginia)
    }
  }

  @Test
  func `knows the position of every dimension`() {
    #expect(BillingDimension.allCases.map(\.position) == Array(BillingDimension.allCases.indices))
  }

  private func streams(of scenario: Scenario) -> Int64 {
    scenario.streams.reduce(0) { $0 + $1.count }
  }

  private func expectAgreement(_ quoter: inout Quoter, _ scenario: Scenario) {
    let full = Result { () throws(Rejection) in try scenario.estimate(at: .virginia).quote }
    let quick = Result { () throws(Rejection) in try quoter.quote() }
    switch (full, quick) {
    case (.success(let full), .success(let quick)): #expect(full == quick)
    case (.failure, .failure): break
    default: Issue.record("\(full) and \(quick) differ for \(scenario.streams)")
    }
  }
}

extension SplitMix64 {
  /// Any setting with a value that is mostly allowed.
  mutating func setting() -> (StreamField, Ratio) {
    let field = choice(StreamField.allCases)
    switch field {
    case .retention: return (field, Ratio(UInt64.random(in: 20...9_000, using: &self)))
    case .sharedConsumers, .enhancedFanOutConsumers:
      return (field, Ratio(UInt64.random(in: 0...30, using: &self)))
    case .targetUtilization:
      return (field, Ratio(.random(in: 5...1_010, using: &self), over: 1_000))
    default: return (field, isTrue(oneIn: 2) ? Ratio(number(ofBits: 30)) : ratio(ofBits: 16))
    }
  }
}
