import ShardPlanEngine
import TestSupport
import Testing

/// Every quantity of every mode, against a second calculation in other arithmetic.
struct `The quantities of a bill` {
  @Test(arguments: CapacityMode.allCases, UInt64(0)..<100)
  func `are what the published rules meter`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenario = random.scenario(mode)
    let bill = try scenario.estimate(at: .virginia).bill
    let expected = ExpectedMonth(scenario).lines
    #expect(bill.lines.map(\.dimension) == expected.map(\.dimension))
    #expect(bill.lines.map(\.stream) == expected.map(\.stream))
    for (line, expected) in zip(bill.lines, expected) {
      #expect(Fraction(line.quantity) == expected.quantity, "\(line.dimension)")
    }
  }

  @Test(arguments: CapacityMode.allCases, UInt64(0)..<40)
  func `are read off the derivations that explain them`(mode: CapacityMode, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for line in try random.scenario(mode).estimate(at: .virginia).bill.lines {
      let derivation = line.derivation
      #expect(derivation.value == line.quantity)
      // The same again from the factors, as a reader of the derivation would do it.
      let sum = derivation.terms.reduce(0 as Fraction) { sum, term in
        sum
          + term.factors.reduce(1) { product, factor in
            factor.isDivisor ? product / Fraction(factor.value) : product * Fraction(factor.value)
          }
      }
      let value = sum / Fraction(derivation.divisor) - Fraction(derivation.metered)
      #expect(value == Fraction(line.quantity))
      let isByGigabyte = [.gigabyte, .gigabyteMonth].contains(line.dimension.unit)
      #expect(derivation.divisor == (isByGigabyte ? 1_073_741_824 : 1))
    }
  }

  /// A count of one is no factor worth showing, and neither is a second in a rate per second.
  @Test
  func `are explained without factors of one`() throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let lines = try Scenario(streams: [stream]).estimate(at: .virginia).bill.lines
    let kinds = lines.map { $0.derivation.terms.map { $0.factors.map(\.kind) } }
    #expect(
      kinds == [[[.shards, .hours]], [[.userRecords(per: .second), .payloadUnits, .seconds]]])
  }

  @Test
  func `are explained from the numbers that were given`() throws {
    let stream = KinesisStream(
      count: 3, recordSize: .bytes(77), rate: RecordRate(1_000, per: .minute),
      aggregation: .kpl(recordsPerPut: 12))
    let lines = try Scenario(streams: [stream]).estimate(at: .virginia).bill.lines
    let factors = try #require(lines.last?.derivation.terms.first?.factors)
    #expect(
      factors.map(\.kind) == [
        .streams, .userRecords(per: .minute), .secondsInPeriod, .recordsPerPut, .payloadUnits,
        .seconds,
      ])
    #expect(factors.map(\.value) == [3, 1_000, 60, 12, 1, 2_628_000])
    #expect(factors.map(\.isDivisor) == [false, false, true, true, false, false])
  }
}
