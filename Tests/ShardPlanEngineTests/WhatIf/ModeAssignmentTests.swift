import TestSupport
import Testing

@testable import ShardPlanEngine

/// The cheapest modes of many streams, of which those on demand share the commitment of Advantage.
struct `The cheapest assignment of modes` {
  /// Of 600 regions of up to 14 streams, by all assignments there are.
  @Test(arguments: Effort.sample(UInt64(0)..<600, oneIn: 6))
  func `is the cheapest of all, with the fewest changes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 410_000)
    // Few have many streams, of which all assignments take long.
    let streams = seed % 120 == 0 ? 14 : random.choice([1, 2, 3, 4, 6, 8])
    let problem = random.problem(of: streams)
    let expected = problem.leastOfAll
    let found = problem.cheapest()
    #expect(found?.best.cost == expected?.cost)
    #expect(found?.best.changes == expected?.changes)
    #expect(found.map { $0.excess } ?? .zero == .zero)
    if let best = found?.best {
      let again = problem.cost(of: best.assignment)
      #expect(again?.cost == best.cost)
      #expect(again?.changes == best.changes)
    }
  }

  /// An account of several regions, over all assignments of all its streams at once.
  @Test(arguments: UInt64(0)..<12)
  func `of several regions is made of those of each`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 411_000)
    let regions = (0..<3).map { _ in random.problem(of: Int(random.whole(in: 1...4))) }
    let found = regions.map { $0.cheapest()?.best }
    guard found.allSatisfy({ $0 != nil }) else { return }
    let cost = found.reduce(Ratio.zero) { $0 + ($1?.cost ?? .zero) }
    let changes = found.reduce(0) { $0 + ($1?.changes ?? 0) }
    var least: (cost: Ratio, changes: Int64)?
    func each(_ index: Int, _ sum: (cost: Ratio, changes: Int64)) {
      guard index < regions.count else {
        if least.map({ sum < $0 }) ?? true { least = sum }
        return
      }
      for one in regions[index].all {
        each(index + 1, (sum.cost + one.cost, sum.changes + one.changes))
      }
    }
    each(0, (.zero, 0))
    #expect(least?.cost == cost)
    #expect(least?.changes == changes)
  }

  /// Streams that are alike are counted, not listed: the answer is that of the list.
  @Test(arguments: UInt64(0)..<60)
  func `of streams that are alike is that of each listed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 412_000)
    var problem = random.problem(of: 3)
    for index in problem.kinds.indices { problem.kinds[index].count = random.whole(in: 1...4) }
    var listed = problem
    listed.kinds = problem.kinds.flatMap { kind in
      var one = kind
      one.count = 1
      return [ModeCosts](repeating: one, count: Int(kind.count))
    }
    let expected = listed.leastOfAll
    #expect(problem.cheapest()?.best.cost == expected?.cost)
    #expect(problem.cheapest()?.best.changes == expected?.changes)
  }

  /// With hardly any step left, what is missing at most is stated, and is never less than it is.
  @Test(arguments: UInt64(0)..<200)
  func `states what a search that ends early may have missed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 413_000)
    let problem = random.problem(of: Int(random.whole(in: 2...9)))
    guard let full = problem.cheapest(), let short = problem.cheapest(steps: 1) else { return }
    #expect(full.best.cost <= short.best.cost)
    #expect(short.best.cost <= full.best.cost + short.excess)
  }

  /// The excess that is printed after searches of a usual length, in accounts of a usual make.
  @Test func `of a thousand different streams near the commitment is known to the cent`() throws {
    var random = SplitMix64(seed: 414_000)
    let problem = random.largeProblem(of: 1_000)
    let found = try #require(problem.cheapest())
    #expect(found.best.assignment.isAdvantage)
    #expect(found.excess < Ratio(Money.picounitsPerUnit) / 100)
    #expect(found == problem.cheapest())
  }

  @Test func `keeps the modes that streams have among equal costs`() throws {
    let equal = { (mode: CapacityMode) in
      ModeCosts(
        count: 2, present: mode, provisioned: 5, onDemand: 5,
        advantage: .init(usage: 5, dataIn: 1, dataOut: 1))
    }
    let problem = ModeAssignment.Problem(
      kinds: [equal(.provisioned), equal(.onDemand)], commitment: .init(dataIn: 0, dataOut: 0))
    let best = try #require(problem.cheapest()?.best)
    #expect(best.assignment == ModeAssignment(isAdvantage: false, onDemand: [0, 2]))
    #expect(best.changes == 0)
  }

  @Test func `splits streams that are alike where a commitment is worth filling`() throws {
    // Four of ten fill the commitment; each saves 10 in shortfalls for 4 more of its own.
    let problem = ModeAssignment.Problem(
      kinds: [
        ModeCosts(
          count: 10, present: .provisioned, provisioned: 10, onDemand: 100,
          advantage: .init(usage: 14, dataIn: 10, dataOut: 0)),
        ModeCosts(
          count: 1, present: .onDemand, provisioned: nil, onDemand: 1_000,
          advantage: .init(usage: 1, dataIn: 0, dataOut: 0)),
      ], commitment: .init(dataIn: 40, dataOut: 0))
    let best = try #require(problem.cheapest()?.best)
    #expect(best.assignment == ModeAssignment(isAdvantage: true, onDemand: [4, 1]))
    // 6 · 10 provisioned, 4 · 14 and 1 on demand, and nothing missing.
    #expect(best.cost == 117)
  }
}

extension ModeAssignment.Problem {
  /// The costs of all assignments, one stream after the other: slow, and without a thought.
  fileprivate var all: [(cost: Ratio, changes: Int64)] {
    var found: [(Ratio, Int64)] = []
    for isAdvantage in commitment == nil ? [false] : [false, true] {
      for choice in 0..<(1 << kinds.count) {
        var (cost, dataIn, dataOut, changes) = (Ratio.zero, Ratio.zero, Ratio.zero, Int64(0))
        var isPossible = true
        for (index, kind) in kinds.enumerated() {
          let mode: CapacityMode =
            choice >> index & 1 == 0 ? .provisioned : isAdvantage ? .onDemandAdvantage : .onDemand
          let own: Ratio? =
            switch mode {
            case .provisioned: kind.provisioned
            case .onDemand: kind.onDemand
            default: kind.advantage?.usage
            }
          guard let own else {
            isPossible = false
            break
          }
          cost = cost + own
          if mode == .onDemandAdvantage, let pooled = kind.advantage {
            dataIn = dataIn + pooled.dataIn
            dataOut = dataOut + pooled.dataOut
          }
          if mode != kind.present { changes += 1 }
        }
        guard isPossible else { continue }
        if isAdvantage, let commitment {
          cost = cost + commitment.dataIn.excess(over: dataIn)
          cost = cost + commitment.dataOut.excess(over: dataOut)
        }
        found.append((cost, changes))
      }
    }
    return found
  }

  fileprivate var leastOfAll: (cost: Ratio, changes: Int64)? { all.min { $0 < $1 } }
}

extension SplitMix64 {
  /// A region of many streams that cost from half to twice as much under Advantage, whose commitment is
  /// less than all of them use, and more than the cheapest of them.
  fileprivate mutating func largeProblem(of streams: Int) -> ModeAssignment.Problem {
    let kinds = (0..<streams).map { _ in
      // Up to 100 dollars, in all digits.
      let provisioned = Ratio(whole(in: 1...100_000_000_000_000))
      let usage = provisioned * Ratio(whole(in: 50...200)) / 100
      let dataIn = usage * Ratio(whole(in: 20...80)) / 100
      return ModeCosts(
        count: 1, present: .provisioned, provisioned: provisioned, onDemand: provisioned * 3,
        advantage: ModeCosts.Pooled(
          usage: usage, dataIn: dataIn,
          dataOut: usage.excess(over: dataIn) * Ratio(whole(in: 0...100)) / 100))
    }
    let all = Ratio.sum(of: kinds.compactMap { $0.advantage?.dataIn })
    return ModeAssignment.Problem(
      kinds: kinds, commitment: .init(dataIn: all / 5, dataOut: all / 10))
  }

  fileprivate mutating func whole(in range: ClosedRange<Int64>) -> Int64 {
    .random(in: range, using: &self)
  }

  /// A region of streams of one kind each: small whole costs with many ties, decimals, or fractions of
  /// awkward denominators; commitments that are about as large as what is used, or not.
  fileprivate mutating func problem(of streams: Int) -> ModeAssignment.Problem {
    let style = whole(in: 0...3)
    func amount(_ random: inout SplitMix64) -> Ratio {
      switch style {
      case 0: Ratio(random.whole(in: 0...4))
      case 1: Ratio(random.whole(in: 0...40))
      case 2: Ratio(UInt128(random.number(ofBits: 44)), over: 1 << UInt128(random.whole(in: 0...9)))
      default:
        Ratio(
          UInt128(random.number(ofBits: 60)),
          over: UInt128(random.choice([3, 7, 1_000_003, 998_244_353, 1 << 61 - 1, 12_345_678_901])))
      }
    }
    var kinds: [ModeCosts] = []
    for _ in 0..<streams {
      let (first, second) = (amount(&self), amount(&self))
      // Usage under Advantage is mostly near the cost in provisioned mode, where the choice is close.
      let usage = isTrue(oneIn: 3) ? amount(&self) : first + second / 2
      kinds.append(
        ModeCosts(
          count: 1, present: choice(CapacityMode.allCases),
          provisioned: isTrue(oneIn: 12) ? nil : first,
          onDemand: isTrue(oneIn: 12) ? nil : isTrue(oneIn: 2) ? amount(&self) : first + second,
          advantage: isTrue(oneIn: 12)
            ? nil : .init(usage: usage, dataIn: second, dataOut: amount(&self))))
    }
    let parts = Ratio(whole(in: 1...Int64(streams)))
    let commitment =
      isTrue(oneIn: 15)
      ? nil
      : ModeAssignment.Commitment(
        dataIn: amount(&self) * parts / 2, dataOut: amount(&self) * parts / 2)
    return ModeAssignment.Problem(kinds: kinds, commitment: commitment)
  }
}
