@testable import ShardPlanEngine
import TestSupport
import Testing

/// Streams that are known, each with less and less of it known.
struct `A bill of unknown usage` {
  static let seeds = UInt64(0)..<150

  /// A scenario of known streams whose shards take all of their records, and the same with less known.
  private func pair(
    _ mode: CapacityMode, _ random: inout SplitMix64
  ) throws -> (known: Scenario, blurred: Scenario) {
    var known = random.scenario(mode)
    if mode == .provisioned {
      let plans = try known.estimate(at: .virginia).streams
      for (index, plan) in plans.enumerated() {
        guard let required = plan.capacity?.required else {
          known.streams[index].hotKeyShare = nil
          known.streams[index].partitionKeys = nil
          known.streams[index].shards = 1 << 39
          continue
        }
        known.streams[index].shards = required + .random(in: 0...3, using: &random)
      }
    }
    var blurred = known
    for index in blurred.streams.indices where !random.isTrue(oneIn: 4) {
      blurred.streams[index].unknown = random.unknown(of: known.streams[index], in: known.month)
    }
    return (known, blurred)
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `holds the bill of whatever it turns out to be`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (known, blurred) = try pair(mode, &random)
    let exact = try known.estimate(at: .virginia).bill
    let bounds = try blurred.estimate(at: .virginia).bill
    #expect(bounds.totals.holds(exact.total), "\(bounds.totals) of \(exact.total)")
    for line in exact.lines {
      let same = try #require(
        bounds.lines.first { $0.dimension == line.dimension && $0.stream == line.stream })
      #expect(same.quantities.holds(line.quantity), "\(line.dimension) \(same.quantities)")
      #expect(
        line.stream == nil || same.amounts.holds(line.amount), "\(line.dimension) \(same.amounts)")
    }
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is the exact one where everything is known`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (known, blurred) = try pair(mode, &random)
    let exact = try known.estimate(at: .virginia).bill
    #expect(exact.totals == Within(exact.total))
    #expect(exact.lines.allSatisfy { $0.amounts.isExact && $0.quantities.isExact })
    var sharpened = blurred
    for index in sharpened.streams.indices {
      sharpened.streams[index].records = known.streams[index].records
      sharpened.streams[index].rate = known.streams[index].rate
    }
    #expect(sharpened == known)
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `never widens when more is known`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (known, blurred) = try pair(mode, &random)
    let wide = try blurred.estimate(at: .virginia).bill
    var sharpened = blurred
    let index = Int.random(in: sharpened.streams.indices, using: &random)
    if random.isTrue(oneIn: 2) {
      sharpened.streams[index].records = known.streams[index].records
    } else {
      sharpened.streams[index].rate = known.streams[index].rate
    }
    // Bytes that were known are not forgotten for it.
    if case .recordsOf = blurred.streams[index].unknown {
      sharpened.streams[index] = known.streams[index]
    }
    let narrow = try sharpened.estimate(at: .virginia).bill
    #expect(wide.totals.holds(narrow.totals))
    for line in narrow.lines {
      let same = try #require(
        wide.lines.first { $0.dimension == line.dimension && $0.stream == line.stream })
      #expect(same.quantities.holds(line.quantities), "\(line.dimension)")
      // Amounts that count towards a commitment are rounded together, so that one may be off by 10⁻¹².
      #expect(line.stream == nil || same.amounts.holds(line.amounts), "\(line.dimension)")
    }
  }

  @Test(arguments: CapacityMode.allCases, seeds)
  func `is quoted as it is estimated`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (known, blurred) = try pair(mode, &random)
    var quoter = try Quoter(blurred, at: .virginia)
    #expect(try quoter.quote() == blurred.estimate(at: .virginia).quote)
    for index in blurred.streams.indices {
      let rate = known.streams[index].rate.perSecond(in: known.month)
      do {
        try quoter.set(.rate, to: rate, inStream: index)
        #expect(try quoter.quote() == quoter.scenario.estimate(at: .virginia).quote)
      } catch {
        #expect(throws: error) { try quoter.scenario.estimate(at: .virginia) }
      }
    }
  }

  @Test func `prices shards and retention, and leaves the rest open`() throws {
    var stream = KinesisStream(unknown: .records, shards: 5)
    stream.retentionHours = 48
    let bill = try Scenario(streams: [stream]).estimate(at: .virginia).bill
    #expect(bill.lines.map { $0.amounts.exact } == [.of("54.75"), nil, .of("73")])
    #expect(bill.totals == Within(from: .of("127.75"), to: nil))
  }

  @Test func `knows the units of a throughput within bounds`() throws {
    let megabytes = Ratio(5 * 1_048_576)
    let stream = KinesisStream(
      unknown: .recordsOf(bytesPerSecond: megabytes, peak: nil), shards: 8)
    let units = try Scenario(streams: [stream]).estimate(at: .virginia).bill.lines[1].quantities
    // All in full units, or 8,000 records a second, of which 204.4875 take two.
    let (month, unit): (Ratio, Ratio) = (2_628_000, 25_600)
    let most = 8_000 + megabytes.excess(over: 8_000) / unit
    #expect(units.low == megabytes / unit * month)
    #expect(units.high == most * month)
  }

  @Test func `asks for shards where nothing else says how many there are`() throws {
    let stream = KinesisStream(unknown: .rate)
    #expect(Scenario(streams: [stream]).faults().map(\.reason) == [.shardsUnknown])
    #expect(Scenario(mode: .onDemand, streams: [stream]).faults().isEmpty)
    var peaking = KinesisStream(unknown: .rate)
    peaking.recordSize = .kibibytes(1)
    peaking.peakRate = .perSecond(2_500)
    #expect(try Scenario(streams: [peaking]).estimate(at: .virginia).quote.shards == 3)
  }

  @Test func `is no base for answers that depend on what is unknown`() throws {
    let scenario = Scenario(streams: [KinesisStream(unknown: .rate, shards: 2)])
    let estimate = try scenario.estimate(at: .virginia)
    let rejection = Rejection(stream: 0, .notKnown(.rate))
    #expect(throws: rejection) { try estimate.sensitivity(at: .virginia) }
    #expect(throws: rejection) { try estimate.aggregationTables(at: .virginia) }
    #expect(throws: rejection) {
      try scenario.breakEven(over: .retention, between: CapacityMode.allCases, at: .virginia)
    }
    #expect(estimate.reliefs(at: .virginia) == [[]])
    #expect(scenario.growth(by: 10, months: 3, at: .virginia).steps.isEmpty)
  }
}

extension SplitMix64 {
  /// Something that may be unknown of a stream.
  fileprivate mutating func unknown(
    of stream: KinesisStream, in month: BillingMonth
  ) -> KinesisStream.Unknown {
    let rate = stream.rate.perSecond(in: month)
    let bytes = rate * stream.recordSize.bytes
    let peak = stream.peakRate.map { $0.perSecond(in: month) * stream.recordSize.bytes }
    return choice([.rate, .recordSize, .records, .recordsOf(bytesPerSecond: bytes, peak: peak)])
  }
}

extension Within {
  fileprivate func holds(_ value: Value) -> Bool {
    low <= value && high.map { value <= $0 } ?? true
  }

  fileprivate func holds(_ other: Within) -> Bool {
    guard low <= other.low else { return false }
    guard let high else { return true }
    return other.high.map { $0 <= high } ?? false
  }
}
