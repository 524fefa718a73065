import ShardPlanEngine
import Testing

/// What a line through all numbers of records per PUT is drawn from.
struct `A curve of aggregates` {
  static let curve: [AggregationChoice] =
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
      #expect(full.payloadUnits == Ratio(units))
      #expect(next.recordsPerPut == full.recordsPerPut + 1)
      #expect(next.payloadUnits == Ratio(units + 1))
    }
  }

  @Test func `agrees with the table`() throws {
    let table = try `Other aggregates`.table(of: `Other aggregates`.study)
    #expect(table.choices.allSatisfy { Self.curve.contains($0) })
  }
}
