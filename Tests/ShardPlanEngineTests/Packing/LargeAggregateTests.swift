@testable import ShardPlanEngine
import TestSupport
import Testing

/// The share of aggregates of a mix that is larger than a limit.
struct `The share of large aggregates` {
  @Test(arguments: UInt64(0)..<100)
  func `is exact where sums are few`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...4)
    let records = Int.random(in: 2...8, using: &random)
    let limit = Int.random(
      in: 1...sample.parts.reduce(0) { $0 + $1.bytes } * records, using: &random)
    let share = sample.load(Ratio(records)).share(above: Ratio(limit))
    let expected = sample.sums(records).share(above: limit)
    #expect(Fraction(share.aggregates) == expected.aggregates)
    #expect(Fraction(share.bytes) == expected.bytes)
  }

  /// What the histogram shows, and what Bernstein's inequality leaves out.
  @Test(arguments: UInt64(0)..<40)
  func `is right to half a percent where they are many`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sample = random.sampleMix(2...3, ofBits: 18)
    let records = Int.random(in: 20...24, using: &random)
    let sums = sample.sums(records)
    let mean = sums.mean { $0 }.ceiling(upTo: 1 << 40)
    let histogram = SizeHistogram(of: Int64(records), in: sample.format())
    for percent in [20, 80, 95, 110, 150, 400] {
      let limit = Int(mean) * percent / 100
      let share = histogram.share(above: Ratio(limit))
      // Sums that lie as close to the limit as a cell is wide may be on either side of it.
      let cell = records * sample.parts.map(\.bytes).reduce(0, max) / 500
      let (most, least) = (sums.share(above: limit - cell), sums.share(above: limit + cell))
      let room = Fraction(1, over: 200)
      #expect(Fraction(share.aggregates) <= most.aggregates + room)
      #expect(Fraction(share.aggregates) + room >= least.aggregates)
      #expect(Fraction(share.bytes) <= most.bytes + room)
      #expect(Fraction(share.bytes) + room >= least.bytes)
      let found = try #require(MixedSum(of: Ratio(records), in: sample.format()))
        .share(above: Ratio(limit))
      if found == .none || found == .all {
        let right = sums.share(above: limit).aggregates
        #expect(right.distance(to: Fraction(found.aggregates)) < Fraction(1, over: 1_000_000_000))
      }
    }
  }

  /// A6: 60.7 % of the bytes are in aggregates with two or more of the ten records of 600 KB.
  @Test
  func `of a mix is found, and the stream's largest record with it`() throws {
    let stream = Self.stream((1_024, 9), (614_400, 1))
    let estimate = try Scenario(streams: [stream]).estimate(at: .virginia)
    let findings = estimate.limitFindings(at: .virginia, within: .large)
    // All ten are large once in ten billion times.
    let most = Ratio(20 + 3 + 9 * (614_400 + 10) + 1_024 + 8)
    guard case .largeRecords(let share, most) = findings.first?.content else {
      Issue.record("\(findings)")
      return
    }
    let expected = SampleMix([(1_024, 9), (614_400, 1)]).sums(10).share(above: 1_048_576)
    #expect(Fraction(share) == expected.bytes)
    #expect((share * 100).decimal(places: 1, rounded: .toNearestOrEven) == "60.7")
    #expect(estimate.remarks.map(\.content) == [.largeRecords(bytes: most)])
  }

  /// A6b: two or more records of 5 MB, 1 − 0.9¹⁰ − 0.9⁹ = 26.4 %, exceed 10 MiB.
  @Test
  func `above 10 MiB is refused`() throws {
    let stream = Self.stream((1_024, 9), (5_242_880, 1))
    let faults = stream.faults(in: .standard)
    guard case .aggregatesTooLarge(let share, 10) = faults.first, faults.count == 1 else {
      Issue.record("\(faults)")
      return
    }
    let billion: UInt128 = 10_000_000_000
    #expect(share == Ratio(billion - 3_486_784_401 - 3_874_204_890, over: billion))
    #expect(throws: Rejection.self) { try Scenario(streams: [stream]).estimate(at: .virginia) }
    let tail = try Scenario(streams: [Self.stream((1_024, 999), (5_242_880, 1))])
      .estimate(at: .virginia)
    // 45 of a million aggregates are too large: they can be closed earlier.
    #expect(tail.streams[0].load.share(above: 10_485_760).aggregates > 0)
    #expect(tail.streams[0].load.largestBytes == 10_485_760)
    #expect(
      tail.remarks.map(\.content) == [.largeRecords(bytes: 10_485_760)])
  }

  /// Never to be met: a thousand records of 20 KB at five percent.
  @Test
  func `is nothing where it is negligible`() throws {
    let sample = SampleMix([(100, 19), (20_480, 1)])
    let load = sample.load(300)
    #expect(load.share(above: 10_485_760) == .none)
    #expect(load.largestBytes == load.bytesPerRecord)
    // 1,237,000 B on average, with a standard deviation of 147,000 B, of which six make one in a billion.
    let larger = sample.load(1_100).largestBytes
    #expect(larger > 2_050_000 && larger < 2_250_000)
  }

  private static func stream(_ weights: (bytes: Ratio, weight: Ratio)...) -> KinesisStream {
    KinesisStream(
      records: .of(weights), rate: .perSecond(100), aggregation: .kpl(recordsPerPut: 10))
  }
}
