import ShardPlanEngine
import TestSupport
import Testing

struct `A bill` {
  static let seeds = UInt64(0)..<40

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the exact sum of its lines, each rounded once`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let card = RateCard.random(using: &random)
    let bill = try random.scenario(mode).estimate(at: card).bill
    #expect(bill.total.picounits == bill.lines.reduce(0) { $0 + $1.amount.picounits })
    #expect(bill.currency == card.currency)
    // What counts towards a commitment is rounded together: `AdvantageFloorTests`.
    let committed = Set(BillingDimension.directions.joined())
    for line in bill.lines {
      #expect(line.unitPrice == card[line.dimension])
      guard !committed.contains(line.dimension) else { continue }
      let exact = Fraction(line.quantity) * Fraction(line.unitPrice.list.picounits)
      let distance = exact.distance(to: Fraction(line.amount.picounits)) * 2
      #expect(distance < 1 || distance == 1 && line.amount.picounits % 2 == 0)
    }
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `goes stream by stream in the order of the dimensions`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let lines = try random.scenario(mode).estimate(at: .virginia).bill.lines
    let positions = lines.map { line in
      (line.stream ?? 0) * 100 + (BillingDimension.allCases.firstIndex(of: line.dimension) ?? 0)
    }
    #expect(zip(positions, positions.dropFirst()).allSatisfy(<))
    #expect(lines.allSatisfy { $0.dimension.mode == mode && $0.quantity > 0 })
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the same for the same scenario`(mode: CapacityMode, seed: UInt64) throws {
    var (random, again) = (SplitMix64(seed: seed), SplitMix64(seed: seed))
    let first = try random.scenario(mode).estimate(at: .virginia)
    let second = try again.scenario(mode).estimate(at: .virginia)
    #expect(first == second)
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the same however its numbers are written`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    var rewritten = scenario
    for index in rewritten.streams.indices {
      let scale = Ratio(random.number(ofBits: 100) + 1)
      let stream = scenario.streams[index]
      rewritten.streams[index].recordSize = .bytes(stream.recordSize.bytes * scale / scale)
      rewritten.streams[index].rate = RecordRate(
        stream.rate.records * scale / scale, per: stream.rate.period)
    }
    let (one, other) = (
      try scenario.estimate(at: .virginia), try rewritten.estimate(at: .virginia)
    )
    #expect(one == other)
  }

  @Test(arguments: [CapacityMode.provisioned, .onDemand], seeds)
  func `multiplies by the number of streams that are alike`(
    mode: CapacityMode, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var scenario = random.scenario(mode)
    for index in scenario.streams.indices { scenario.streams[index].count = 1 }
    let single = try scenario.estimate(at: .virginia).bill
    let count = Int64.random(in: 2...100_000, using: &random)
    for index in scenario.streams.indices { scenario.streams[index].count = count }
    let many = try scenario.estimate(at: .virginia).bill
    #expect(many.lines.map(\.dimension) == single.lines.map(\.dimension))
    #expect(many.lines.map(\.quantity) == single.lines.map { $0.quantity * Ratio(count) })
  }

  @Test(arguments: [CapacityMode.provisioned, .onDemand], seeds)
  func `of several streams is their bills together`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let apart = try scenario.streams.map { stream in
      try Scenario(mode: mode, streams: [stream], month: scenario.month).estimate(at: .virginia)
        .bill
    }
    let together = try scenario.estimate(at: .virginia).bill
    #expect(together.lines.map(\.amount) == apart.flatMap { $0.lines.map(\.amount) })
    #expect(together.total == apart.reduce(.zero) { $0 + $1.total })
  }
}
