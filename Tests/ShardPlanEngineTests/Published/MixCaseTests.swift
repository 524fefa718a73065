@testable import ShardPlanEngine
import TestSupport
import Testing

/// Five sizes whose mean says little: 1,463.8 bytes, of which one record in twenty brings most.
struct `A mix of five sizes` {
  private static let mix = RecordMix.of(
    (100, 40), (300, 30), (700, 15), (2_048, 10), (20_480, 5))

  /// A2: by an exact sum over all compositions, which are 10,626 for 20 records.
  @Test(
    arguments: [
      (12, "1.3045", "1943.92"), (13, "1.3603", "1928.93"), (16, "1.5468", "1899.65"),
      (17, "1.6024", "1890.74"), (18, "1.6548", "1882.19"), (20, "1.7596", "1867.64"),
    ] as [(Ratio, String, String)])
  func `costs what its sums cost`(recordsPerPut: Ratio, units: String, total: String) throws {
    let estimate = try Self.estimate(recordsPerPut)
    let load = estimate.streams[0].load
    #expect(
      load.payloadUnitsPerRecord.decimal(places: 4, rounded: .toNearestOrAwayFromZero) == units)
    #expect(estimate.bill.total.magnitude.decimal(places: 2) == total)
  }

  /// A2: no step up, where sums become too many to go through or anywhere else.
  @Test
  func `costs ever less for more records per PUT`() throws {
    var quoter = try Quoter(try Self.scenario(8), at: .virginia)
    var totals: [Money] = []
    for records in 8...40 {
      try quoter.set(.recordsPerPut, to: Ratio(records))
      totals.append(try quoter.quote().total)
    }
    for (fewer, more) in zip(totals, totals.dropFirst()) { #expect(more < fewer) }
  }

  /// A2b: the saving of 17 records per PUT is that of its own bill.
  @Test
  func `saves what the bills differ by`() throws {
    let saving = try Self.estimate(1).bill.total - Self.estimate(17).bill.total
    #expect(saving.magnitude.decimal(places: 2) == "3321.46")
  }

  private static func scenario(_ recordsPerPut: Ratio) throws -> Scenario {
    Scenario(streams: [
      KinesisStream(
        records: mix, rate: .perSecond(100_000),
        aggregation: recordsPerPut == 1 ? .none : .kpl(recordsPerPut: recordsPerPut))
    ])
  }

  private static func estimate(_ recordsPerPut: Ratio) throws -> Estimate {
    try scenario(recordsPerPut).estimate(at: .virginia)
  }
}
