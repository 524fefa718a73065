@testable import ShardPlanEngine
import Testing

/// What a line through all numbers of records per PUT is drawn from.
struct `A curve of aggregates` {
  static let curve: [AggregationTable.Point] =
    (try? `Other aggregates`.table(of: `Other aggregates`.study).curve) ?? []

  @Test func `begins with one record and ascends`() {
    #expect(Self.curve.first?.recordsPerPut == 1)
    for (one, next) in zip(Self.curve, Self.curve.dropFirst()) {
      #expect(one.recordsPerPut < next.recordsPerPut)
    }
  }

  @Test func `has the tip and the foot of every tooth`() {
    let fills = Self.curve.indices.filter { Self.curve[$0].isFull }
    #expect(fills.count == 40)
    for (units, index) in zip(1...40 as ClosedRange<UInt64>, fills) {
      let (full, next) = (Self.curve[index], Self.curve[index + 1])
      #expect(full.units == Ratio(units))
      #expect(next.recordsPerPut == full.recordsPerPut + 1)
      #expect(next.units == Ratio(units + 1))
    }
  }

  @Test func `agrees with the table`() throws {
    let table = try `Other aggregates`.table(of: `Other aggregates`.study)
    for choice in table.choices {
      let point = try #require(Self.curve.first { $0.recordsPerPut == choice.recordsPerPut })
      #expect(point.units == choice.payloadUnits && point.total == choice.total)
      #expect(point.isFull == choice.isFull)
    }
  }

  /// Round numbers, those that fill one, two or four steps with the next that does not, and the most.
  @Test(arguments: [CapacityMode.provisioned, .onDemand])
  func `is shown at numbers that mean something`(mode: CapacityMode) throws {
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let table = try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
      .aggregationTables(at: .virginia)[0]
    let format = KPLFormat(aggregating: stream)
    let most = format.count(within: 1_048_575)
    let round: [Ratio] = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
    #expect(Set(table.choices.map(\.recordsPerPut)).isSuperset(of: round.filter { $0 <= most }))
    #expect(table.choices.last?.recordsPerPut == most)
    let step: Ratio = mode == .provisioned ? 25_600 : 1_024
    let curve = table.curve.map(\.recordsPerPut)
    #expect(curve == curve.sorted() && Set(curve).count == curve.count)
    let counts = ((1...41).map { Ratio($0) } + [64, 128, 256, 512]).map {
      format.count(within: step * $0)
    }
    #expect(Set(curve).isSuperset(of: counts.filter { $0 <= most }))
    for (count, next) in zip(curve, curve.dropFirst()) {
      #expect(next.excess(over: count) <= max(1, count / 8))
    }
    let cheapest = table.choices[table.cheapest]
    #expect(table.choices.allSatisfy { $0.total >= cheapest.total || !$0.isFull })
  }
}
