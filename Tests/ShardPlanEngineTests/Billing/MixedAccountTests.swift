import TestSupport
import Testing

@testable import ShardPlanEngine

/// An account whose streams are in several modes and regions.
struct `A mixed account` {
  private static let seeds = Effort.sample(UInt64(0)..<400, oneIn: 4)

  private func account(_ seed: UInt64) -> (scenario: Scenario, card: RateCard, estimate: Estimate)?
  {
    var random = SplitMix64(seed: seed &+ 610_000)
    let (scenario, card) = random.mixedAccount()
    guard let estimate = try? scenario.estimate(at: card) else { return nil }
    return (scenario, card, estimate)
  }

  @Test(arguments: seeds)
  func `costs what its streams cost by mode and region, line by line`(seed: UInt64) throws {
    guard let (scenario, card, estimate) = account(seed) else { return }
    var total = Money.zero
    var lines: [String] = []
    for (part, card, places) in scenario.divided(at: card) {
      let alone = try part.estimate(at: card)
      total += alone.bill.total
      for line in alone.bill.lines {
        let stream = line.stream.map { String(places[$0]) } ?? "all of \(card.origin.region)"
        lines.append("\(stream) \(line.dimension) \(line.amount) \(line.derivation)")
      }
      for (place, plan) in zip(places, alone.streams) {
        #expect(estimate.streams[place].capacity == plan.capacity)
        #expect(estimate.streams[place].mode == part.mode)
        #expect(estimate.rates(ofStream: place) == card)
      }
    }
    #expect(estimate.bill.total == total)
    #expect(estimate.bill.totals == Within(total))
    let found = estimate.bill.lines.map { line in
      let region = estimate.parts[line.part].rates.origin.region
      let stream = line.stream.map { String($0) } ?? "all of \(region)"
      return "\(stream) \(line.dimension) \(line.amount) \(line.derivation)"
    }
    #expect(found.sorted() == lines.sorted())
    #expect(estimate.partEstimates.reduce(Money.zero) { $0 + $1.bill.total } == total)
  }

  @Test(arguments: seeds)
  func `lists its lines stream by stream, and those of a pool with its first stream`(
    seed: UInt64
  ) throws {
    guard let (_, _, estimate) = account(seed) else { return }
    let order = estimate.bill.lines.map { line in
      (line.stream ?? estimate.parts[line.part].streams[0], line.dimension.position)
    }
    for (line, next) in zip(order, order.dropFirst()) { #expect(line < next) }
    #expect(estimate.parts.flatMap(\.streams).sorted() == Array(estimate.streams.indices))
  }

  /// What needs not be said is the same said or not.
  @Test(arguments: seeds)
  func `is billed as before where all streams are in one mode and region`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 611_000)
    let plain = random.crowd(random.choice(CapacityMode.allCases))
    let other = RateCard.virginia.from(
      PriceOrigin(region: "else", location: "", publishedAt: "", source: "", file: ""))
    var said = plain
    said.mode = random.choice(CapacityMode.allCases)
    for index in said.streams.indices {
      said.streams[index].mode = plain.mode
      if random.isTrue(oneIn: 2) { said.streams[index].region = "custom" }
    }
    let expected = try? plain.estimate(at: .virginia)
    let found = try? said.estimate(at: RateCard.virginia.with(elsewhere: [other]))
    #expect(found == expected)
    #expect(found?.isMixed != true)
    var moved = plain
    for index in moved.streams.indices { moved.streams[index].region = "else" }
    let there = try? moved.estimate(at: RateCard.virginia.with(elsewhere: [other]))
    #expect(there?.bill == expected?.bill)
    #expect(there?.rates == (expected == nil ? nil : other))
  }

  @Test(arguments: seeds)
  func `is quoted as it is estimated, whatever changes`(seed: UInt64) throws {
    guard let (scenario, card, estimate) = account(seed) else { return }
    var random = SplitMix64(seed: seed &+ 612_000)
    var quoter = try Quoter(scenario, at: card)
    #expect(try quoter.quote() == estimate.quote)
    var changed = scenario
    for _ in 0..<6 {
      let (field, value) = random.setting()
      let index = Int.random(in: scenario.streams.indices, using: &random)
      var other = changed
      let isSet = (try? other.streams[index].set(field, to: value)) != nil
      let expected = isSet ? (try? other.estimate(at: card))?.quote : nil
      #expect((try? quoter.quote(field, at: value, inStream: index)) == expected, "\(field)")
      #expect((try? quoter.quote()) == (try? changed.estimate(at: card))?.quote)
      guard expected != nil else { continue }
      try quoter.set(field, to: value, inStream: index)
      changed = other
      #expect(try quoter.quote() == expected, "\(field)")
    }
    let index = Int.random(in: scenario.streams.indices, using: &random)
    quoter.varyRate(ofStream: index, from: 10, by: 700)
    for steps: UInt64 in [0, 1, 5, 40] {
      changed.streams[index].rate = .perSecond(10 + 700 * Ratio(steps))
      let expected = (try? changed.estimate(at: card))?.quote
      #expect((try? quoter.quote(steps: steps)) == expected, "\(steps)")
    }
  }

  @Test(arguments: seeds)
  func `costs as a whole what a changed stream makes of it`(seed: UInt64) throws {
    guard let (_, _, estimate) = account(seed) else { return }
    var random = SplitMix64(seed: seed &+ 613_000)
    var replacement = StreamReplacement(in: estimate, at: estimate.rates)
    for _ in 0..<3 {
      let index = Int.random(in: estimate.streams.indices, using: &random)
      var stream = estimate.scenario.streams[index]
      stream.rate = .perSecond(Ratio(Int.random(in: 1...9_000, using: &random)))
      stream.peakRate = nil
      stream.aggregation = .none
      stream.partitionKeys = nil
      var whole = estimate.scenario
      whole.streams[index] = stream
      let expected = (try? whole.estimate(at: estimate.rates))?.bill.total
      let found = (try? replacement.replacing(index, with: stream))?.total
      #expect(found == expected, "\(estimate.streams[index].mode)")
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 4))
  func `grows by what each of its months costs`(seed: UInt64) throws {
    guard let (scenario, card, _) = account(seed) else { return }
    let growth = scenario.growth(by: 13, months: 4, at: card)
    for step in growth.steps {
      let month = scenario.scaled(by: GrowthFactor(step.factor))
      let own = try month.estimate(at: card)
      #expect(step.quote == own.quote)
      for total in step.totals {
        var sized = month.inMode(total.mode)
        let given = try sized.estimate(at: card)
        for index in sized.streams.indices where given.streams[index].capacity?.holds == false {
          sized.streams[index].shards = nil
        }
        #expect(total.total == (try sized.estimate(at: card)).bill.total, "\(total.mode)")
      }
      var sized = month
      for index in sized.streams.indices where own.streams[index].capacity?.holds == false {
        sized.streams[index].shards = nil
      }
      #expect(step.withNeededShards == (try? sized.estimate(at: card))?.quote)
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<100, oneIn: 4))
  func `moves by what a setting makes of the whole`(seed: UInt64) throws {
    guard let (scenario, card, estimate) = account(seed),
      let found = try? estimate.sensitivity(at: estimate.rates, peakMovement: .fixed)
    else { return }
    for entry in found.entries {
      guard case .bill(let value, let total) = entry.higher else { continue }
      var changed = scenario
      try changed.streams[entry.stream].set(entry.field, to: value)
      #expect(try changed.estimate(at: card).bill.total == total, "\(entry.field)")
    }
  }

  @Test(arguments: seeds)
  func `reaches the limits of each mode and region`(seed: UInt64) throws {
    guard let (scenario, card, estimate) = account(seed) else { return }
    var expected: [LimitFinding] = []
    for (part, card, places) in scenario.divided(at: card) {
      let alone = try part.estimate(at: card)
      let region = estimate.rates.elsewhere.isEmpty ? nil : card.origin.region
      expected += alone.limitFindings(at: card, within: .usual).map {
        $0.placed(at: places, in: region)
      }
    }
    let found = estimate.limitFindings(at: estimate.rates, within: .usual)
    #expect(found.count == expected.count)
    for finding in expected { #expect(found.contains(finding)) }
    #expect(
      found.map(\.severity)
        == LimitFinding.Severity.allCases.flatMap { severity in
          found.filter { $0.severity == severity }.map(\.severity)
        })
  }
}

/// What cannot be in one account, or has no prices.
struct `An account that cannot be` {
  private func scenario(_ streams: [(CapacityMode?, String?)]) -> Scenario {
    Scenario(
      streams: streams.enumerated().map { index, place in
        var stream = KinesisStream(
          name: "s\(index)", recordSize: .kibibytes(1), rate: .perSecond(100))
        (stream.mode, stream.region) = place
        return stream
      })
  }

  private func rejection(_ scenario: Scenario, at card: RateCard) -> Rejection? {
    do throws(Rejection) {
      _ = try scenario.estimate(at: card)
      return nil
    } catch {
      return error
    }
  }

  @Test func `has Standard where Advantage is on`() {
    let account = scenario([(.onDemandAdvantage, nil), (nil, nil), (.onDemand, nil)])
    #expect(
      rejection(account, at: .virginia)
        == Rejection(stream: 2, .advantageInPart(region: "custom")))
  }

  @Test func `has a stream in a region without prices`() {
    #expect(
      rejection(scenario([(nil, nil), (nil, "mars-1")]), at: .virginia)
        == Rejection(stream: 1, .regionNotPriced("mars-1")))
  }

  @Test func `is billed in two currencies`() throws {
    let yuan = try #require(Money.Currency(code: "CNY"))
    let other = RateCard.of(yuan) { RateCard.virginia[$0]?.list }.from(
      PriceOrigin(region: "cn", location: "", publishedAt: "", source: "", file: ""))
    #expect(
      rejection(
        scenario([(nil, nil), (nil, "cn")]), at: RateCard.virginia.with(elsewhere: [other]))
        == Rejection(stream: 1, .currencies(.usDollar, yuan)))
  }
}
