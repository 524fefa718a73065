@testable import ShardPlanEngine
import Testing

/// Edges of what an axis may go through.
struct `The bounds of an axis` {
  private static let most: Ratio = 1_000_000_000_000
  private static let countable = Ratio(Ratio.powerOfTen(22))

  @Test func `allow factors from a thousandth more`() {
    #expect(
      fault(try Sweep.Values(from: 1, to: 2, multiplyingBy: .of("1.001"), isWhole: false)) == nil)
    #expect(
      fault(try Sweep.Values(from: 1, to: 2, multiplyingBy: .of("1.0009"), isWhole: false))
        == .tooFine)
    // What is rounded to itself leads nowhere.
    #expect(
      fault(
        try Sweep.Values(
          from: .of("0.000000000001"), to: 1, multiplyingBy: .of("1.1"), isWhole: false))
        == .tooFine)
  }

  @Test(arguments: [true, false])
  func `end where a factor leads beyond all bounds`(isWhole: Bool) throws {
    let values = try Sweep.Values(
      from: 1, to: 5, multiplyingBy: Ratio(Ratio.powerOfTen(27)), isWhole: isWhole)
    #expect(values.count == 1 && values[0] == 1)
  }

  @Test(arguments: [true, false])
  func `end below what can be counted`(isWhole: Bool) {
    for (last, expected) in [
      (Self.countable, Sweep.Values.Rejection.tooLarge), (Self.countable.excess(over: 1), nil),
    ] as [(Ratio, Sweep.Values.Rejection?)] {
      let first = Self.countable / 100
      #expect(
        fault(try Sweep.Values(from: first, to: last, multiplyingBy: 2, isWhole: isWhole))
          == expected)
      #expect(
        fault(try Sweep.Values(from: first, to: last, logarithmically: 5, isWhole: isWhole))
          == expected)
    }
  }

  @Test func `hold as many values as can be gone through`() throws {
    #expect(fault(try Sweep.Values(from: 1, to: Self.most, steppingBy: 1)) == nil)
    let wanted: Int64 = 1_000_000_000_000
    #expect(
      fault(try Sweep.Values(from: 1, to: 1_000, logarithmically: wanted, isWhole: true)) == nil)
    #expect(
      fault(try Sweep.Values(from: 1, to: 1_000, logarithmically: wanted + 1, isWhole: true))
        == .tooMany)
    let million = try Sweep.Values(from: 1, to: 1_000_000, steppingBy: 1)
    let sweep = try Sweep(
      [Self.entry()], over: [Sweep.Axis(.rate, million), Sweep.Axis(.retention, million)])
    #expect(sweep.pointCount == wanted)
  }

  /// The logarithm to base two of one interval takes more than the 48th binary place.
  @Test func `keep values apart`() {
    #expect(
      fault(
        try Sweep.Values(
          from: 1, to: .of("1.0001"), logarithmically: 1_000_000_000_000, isWhole: false))
        == .tooFine)
    #expect(
      fault(
        try Sweep.Values(
          from: 1, to: .of("1.00037"), logarithmically: 100_000_000_001, isWhole: false)) == nil)
  }

  @Test func `may be one value`() throws {
    let one = try Sweep.Values(from: 5, to: 5, multiplyingBy: 2, isWhole: false)
    #expect(one.count == 1 && one[0] == 5)
  }

  @Test func `round multiples to what is written`() throws {
    let values = try Sweep.Values(
      from: 1, to: 2, multiplyingBy: Ratio(4, over: 3), isWhole: false)
    #expect(
      (0..<values.count).map { values[$0] } == [1, .of("1.333333333333"), .of("1.777777777777")])
  }

  @Test func `belong to settings that carry a price`() {
    #expect(
      StreamField.swept
        == StreamField.allCases.filter {
          ![
            .recordSizes, .throughput, .peakThroughput, .currentShards, .recordDistribution,
            .pollsPerSecond,
          ].contains($0)
        })
    #expect(
      StreamField.allCases.filter { !$0.isWhole } == [
        .rate, .peakRate, .bufferedTime, .hotKeyShare, .targetUtilization, .pollsPerSecond,
      ])
  }

  @Test func `stop the program where there are three axes, or one twice`() async {
    await #expect(processExitsWith: .failure) {
      let values = try Sweep.Values([24, 25])
      let fields: [StreamField] = [.rate, .retention, .shards]
      let axes = fields.map { Sweep.Axis($0, values) }
      _ = try Sweep([`The bounds of an axis`.entry()], over: axes)
    }
    await #expect(processExitsWith: .failure) {
      let values = try Sweep.Values([24, 25])
      let axes = [Sweep.Axis(.rate, values), Sweep.Axis(.rate, values)]
      _ = try Sweep([`The bounds of an axis`.entry()], over: axes)
    }
  }

  /// The first of scenarios that cost the same.
  @Test func `find the cheapest scenario`() throws {
    let axis = Sweep.Axis(.rate, try Sweep.Values(from: 1, to: 9, steppingBy: 1))
    let sweep = try Sweep([Self.entry(), Self.entry()], over: [axis])
    var cursor = sweep.cursor
    var found: [Int?] = []
    cursor.visit(0..<9) { found.append($0.cheapest) }
    #expect(found == [Int?](repeating: 0, count: 9))
  }

  static func entry() throws -> Sweep.Entry {
    try Sweep.Entry(
      Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))]), at: .virginia
    )
  }

  private func fault(_ make: @autoclosure () throws -> Sweep.Values) -> Sweep.Values.Rejection? {
    do {
      _ = try make()
      return nil
    } catch { return error as? Sweep.Values.Rejection }
  }
}
