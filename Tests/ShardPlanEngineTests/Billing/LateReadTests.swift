import ShardPlanEngine
import TestSupport
import Testing

/// Reads older than seven days have no price of their own on demand: they cost what data out costs.
struct `Late reads on demand` {
  /// Case A5: 5 TB of a stream of 600 records of 1 KB a second.
  @Test func `cost what data out costs`() throws {
    let bill = try Scenario(mode: .onDemand, streams: [Self.stream]).estimate(at: .virginia).bill
    #expect(bill.total.text(cents: true) == "470.27")
    let line = try #require(bill.lines.first { $0.dimension == .onDemandDataOut })
    #expect(line.derivation.terms.map { $0.factors.last?.kind } == [.seconds, .longTermBytesRead])
    #expect(line.derivation.value == line.quantity)
  }

  /// Each GB is the same to the bill as one that shared consumers read.
  @Test(arguments: [CapacityMode.onDemand, .onDemandAdvantage], UInt64(0)..<100)
  func `are data out`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 21_000)
    var scenario = random.scenario(mode)
    scenario.streams[0].longTermReads = .gibibytes(random.ratio(ofBits: 12))
    let bill = try scenario.estimate(at: .virginia).bill
    var without = scenario
    for index in without.streams.indices { without.streams[index].longTermReads = .bytes(0) }
    let before = try without.estimate(at: .virginia).bill
    let dimension: BillingDimension = mode == .onDemand ? .onDemandDataOut : .advantageDataOut
    func gigabytes(_ bill: Bill) -> Fraction {
      bill.lines.filter { $0.dimension == dimension }
        .reduce(0 as Fraction) { $0 + Fraction($1.quantity) }
    }
    let read = scenario.streams.reduce(0 as Fraction) {
      $0 + Fraction($1.count) * Fraction($1.longTermReads.bytes) / 1_073_741_824
    }
    #expect(gigabytes(bill) == gigabytes(before) + read)
    #expect(bill.total >= before.total)
    var quoter = try Quoter(scenario, at: .virginia)
    #expect(try quoter.quote().total == bill.total)
  }

  /// They count towards the commitment to read: at the floor they change nothing.
  @Test func `count towards Advantage's commitment`() throws {
    var stream = Self.stream
    stream.retentionHours = 24
    let floor = try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: .virginia)
    #expect(floor.bill.total == .of("3079.6875"))
    stream.longTermReads = .gibibytes(1)
    let less = try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: .virginia)
    #expect(less.bill.total == floor.bill.total)
  }

  @Test func `change places with provisioned shards at no amount`() throws {
    let found = try Scenario(streams: [Self.stream]).breakEven(
      over: .longTermReads, between: [.provisioned, .onDemand], at: .virginia)
    #expect(found.intervals.count == 1)
    #expect(found.intervals.first?.cheapest == .provisioned)
  }

  private static let stream = KinesisStream(
    recordSize: .kibibytes(1), rate: .perSecond(600), retentionHours: 30 * 24,
    longTermReads: .gibibytes(5 * 1_024))
}

extension Money {
  /// The amount to the cent, for comparisons with a printed one.
  fileprivate func text(cents: Bool) -> String {
    magnitude.decimal(places: cents ? 2 : 12)
  }
}
