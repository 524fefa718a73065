import ShardPlanEngine
import TestSupport
import Testing

struct `On-demand Advantage` {
  /// 25 MiB/s over 730 hours, in GB of 2³⁰ bytes.
  static let committed = Ratio(25 * 3_600 * 730, over: 1_024)

  @Test(arguments: UInt64(0)..<100)
  func `meters all streams together`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(.onDemandAdvantage)
    var apart: [BillingDimension: Ratio] = [:]
    for stream in scenario.streams {
      let alone = Scenario(mode: scenario.mode, streams: [stream], month: scenario.month)
      for line in try alone.estimate(at: .virginia).bill.lines {
        apart[line.dimension, default: 0] = apart[line.dimension, default: 0] + line.quantity
      }
    }
    let lines = try scenario.estimate(at: .virginia).bill.lines
    #expect(lines.allSatisfy { $0.stream == nil })
    #expect(Set(lines.map(\.dimension)).count == lines.count)
    for line in lines {
      let alone = try #require(apart[line.dimension])
      switch line.dimension {
      case .advantageDataInShortfall, .advantageDataOutShortfall: #expect(line.quantity <= alone)
      default: #expect(line.quantity == alone)
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `lets a stream of a count be so many streams`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let month = random.month()
    var stream = random.stream(in: month)
    stream.count = .random(in: 2...6, using: &random)
    var single = stream
    single.count = 1
    let singles = Array(repeating: single, count: Int(stream.count))
    let one = Scenario(mode: .onDemandAdvantage, streams: [stream], month: month)
    let many = Scenario(mode: .onDemandAdvantage, streams: singles, month: month)
    let (bill, other) = (
      try one.estimate(at: .virginia).bill, try many.estimate(at: .virginia).bill
    )
    #expect(bill.lines.map(\.quantity) == other.lines.map(\.quantity))
    #expect(bill.total == other.total)
  }

  /// A MiB/s of one-kilobyte records, and one shared consumer.
  @Test(
    arguments: [
      (1, 24, 24), (24, 1, 1), (25, nil, nil), (26, nil, nil),
    ] as [(UInt64, UInt64?, UInt64?)])
  func `charges what is missing until the commitment is met`(
    mebibytes: UInt64, missingIn: UInt64?, missingOut: UInt64?
  ) throws {
    let lines = try lines(records: Ratio(mebibytes * 1_024), shared: 1)
    #expect(lines[.advantageDataIn] == Self.committed * Ratio(UInt128(mebibytes), over: 25))
    #expect(
      lines[.advantageDataInShortfall]
        == missingIn.map { Self.committed * Ratio(UInt128($0), over: 25) })
    #expect(
      lines[.advantageDataOutShortfall]
        == missingOut.map { Self.committed * Ratio(UInt128($0), over: 25) })
  }

  @Test
  func `closes the shortfall exactly at the commitment`() throws {
    let full: Ratio = 25 * 1_024
    let tiny = Ratio(1, over: 1_000_000_000_000)
    #expect(try lines(records: full, shared: 1)[.advantageDataInShortfall] == nil)
    let below = try lines(records: full.excess(over: tiny), shared: 1)
    #expect(below[.advantageDataInShortfall] == Self.committed * tiny / full)
    #expect(below[.advantageDataOutShortfall] == Self.committed * tiny / full)
  }

  /// AWS's own bill for ten fan-out consumers has no separate shortfall of reads.
  @Test
  func `lets fan-out count towards the commitment to read`() throws {
    let lines = try lines(records: 5 * 1_024, shared: 2, fanOut: 2)
    #expect(lines[.advantageDataOut] == Self.committed * Ratio(2, over: 5))
    #expect(lines[.advantageFanOut] == Self.committed * Ratio(2, over: 5))
    #expect(lines[.advantageDataOutShortfall] == Self.committed * Ratio(1, over: 5))
    #expect(try self.lines(records: 5 * 1_024, fanOut: 5)[.advantageDataOutShortfall] == nil)
  }

  /// Records of half a kilobyte are billed as a whole one going in, and as they are going out.
  @Test
  func `rounds records up against the commitment to write alone`() throws {
    let lines = try lines(records: 25 * 1_024, size: 512, shared: 1)
    #expect(lines[.advantageDataIn] == Self.committed)
    #expect(lines[.advantageDataInShortfall] == nil)
    #expect(lines[.advantageDataOut] == Self.committed / 2)
    #expect(lines[.advantageDataOutShortfall] == Self.committed / 2)
  }

  private func lines(
    records: Ratio, size: Ratio = 1_024, shared: Int64 = 0, fanOut: Int64 = 0
  ) throws -> [BillingDimension: Ratio] {
    let stream = KinesisStream(
      recordSize: .bytes(size), rate: .perSecond(records),
      consumers: KinesisStream.Consumers(shared: shared, enhancedFanOut: fanOut))
    let bill = try Scenario(mode: .onDemandAdvantage, streams: [stream]).estimate(at: .virginia)
      .bill
    return Dictionary(uniqueKeysWithValues: bill.lines.map { ($0.dimension, $0.quantity) })
  }
}
