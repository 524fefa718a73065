@testable import ShardPlanEngine
import TestSupport
import Testing

struct `The size of a KPL aggregate` {
  @Test
  func `has every measurement to compare with`() {
    #expect(MeasuredSize.all.count == 321)
  }

  @Test(arguments: MeasuredSize.all)
  func `is what AWS's aggregator writes`(measured: MeasuredSize) {
    let format = KPLFormat(
      recordSize: Ratio(measured.recordSize), distinctKeys: Int64(measured.distinctKeys),
      keySize: Ratio(measured.keySize))
    #expect(format.size(of: Ratio(measured.count)).total == Ratio(measured.bytes))
  }

  /// What fits below a limit with one 1-byte key, or with a 36-byte key for each record.
  ///
  /// Source: counted record by record with the format of awslabs/amazon-kinesis-producer.
  @Test(arguments: [
    (77, 25_600, 308), (77, 51_200, 616), (77, 1_048_576, 12_633), (78, 25_600, 304),
    (78, 51_200, 609), (78, 1_048_576, 12_482), (512, 25_600, 49), (512, 51_200, 98),
    (512, 1_048_576, 2_016),
  ])
  func `lets so many records into a limit and not one more`(
    recordSize: Int64, limit: Int64, most: Int64
  ) {
    let format = KPLFormat(recordSize: Ratio(recordSize), distinctKeys: 1, keySize: 1)
    #expect(format.size(of: Ratio(most)).total <= Ratio(limit))
    #expect(format.size(of: Ratio(most + 1)).total > Ratio(limit))
  }

  @Test(arguments: [(25_600, 210), (51_200, 420), (1_048_576, 8_595)])
  func `lets fewer in when each record has a key of its own`(limit: Int64, most: Int64) {
    func size(_ count: Int64) -> Ratio {
      KPLFormat(recordSize: 77, distinctKeys: count, keySize: 36).size(of: Ratio(count)).total
    }
    #expect(size(most) <= Ratio(limit))
    #expect(size(most + 1) > Ratio(limit))
  }

  @Test(arguments: [(12, 77, 1_019), (12, 78, 1_031), (616, 77, 51_151), (98, 512, 50_983)])
  func `of the case study and of AWS's guide`(count: Int64, recordSize: Int64, bytes: Int64) {
    let format = KPLFormat(recordSize: Ratio(recordSize), distinctKeys: 1, keySize: 1)
    #expect(format.size(of: Ratio(count)).total == Ratio(bytes))
  }
}
