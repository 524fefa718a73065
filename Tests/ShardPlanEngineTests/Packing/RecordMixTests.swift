@testable import ShardPlanEngine
import TestSupport
import Testing

struct `A mix of record sizes` {
  static let halves = RecordMix.of((1_024, 1), (50_176, 1))

  /// One unit for 1 KB and two for 49 KB: 0.5 × 1 + 0.5 × 2.
  ///
  /// Their mean of 25 KB would be one.
  @Test
  func `takes payload units record by record`() {
    let load = load(of: Self.halves)
    #expect(load.payloadUnitsPerRecord == Ratio(3, over: 2))
    #expect(load.bytesPerRecord == 25_600)
    #expect(load.largestBytes == 50_176)
    #expect(self.load(of: RecordMix(.bytes(25_600))).payloadUnitsPerRecord == 1)
  }

  /// 1 KB for 100 bytes and 2 KB for 1,100, though their mean of 600 is below 1 KB.
  @Test
  func `is rounded up to kilobytes record by record`() {
    let load = load(of: .of((100, 50), (1_100, 50)))
    #expect(load.billedBytesPerRecord == 1_536)
    #expect(load.bytesPerRecord == 600)
  }

  @Test(arguments: UInt64(0)..<100)
  func `of one part is a record size`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for mode in CapacityMode.allCases {
      let scenario = random.scenario(mode)
      var mixed = scenario
      for index in mixed.streams.indices {
        let size = mixed.streams[index].recordSize.bytes
        mixed.streams[index].records = .of((size, random.ratio(ofBits: 9)))
      }
      #expect(try mixed.estimate(at: .virginia) == scenario.estimate(at: .virginia))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `is the same in any order and by any scale of weights`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = random.weights()
    let scale = random.ratio(ofBits: 20)
    let others = weights.shuffled(using: &random).map { ($0.bytes, $0.weight * scale) }
    #expect(RecordMix.of(weights) == .of(others))
    #expect(RecordMix.of(weights).parts.reduce(Ratio.zero) { $0 + $1.share } == 1)
  }

  @Test(arguments: UInt64(0)..<200)
  func `costs the weighted mean of its parts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = random.weights()
    let mix = RecordMix.of(weights)
    let sum = weights.reduce(Fraction(0)) { $0 + Fraction($1.weight) }
    let sizes = weights.map { (bytes: Fraction($0.bytes), probability: Fraction($0.weight) / sum) }
    let load = load(of: mix)
    #expect(
      Fraction(load.payloadUnitsPerRecord) == ExpectedMix.pieces(of: 25_600, in: sizes))
    #expect(
      Fraction(load.billedBytesPerRecord) == 1_024 * ExpectedMix.pieces(of: 1_024, in: sizes))
    let units = mix.parts.map(\.payloadUnits)
    #expect(load.payloadUnitsPerRecord >= units[0])
    #expect(load.payloadUnitsPerRecord <= units[units.count - 1])
    #expect(
      Fraction(load.bytesPerRecord)
        == sizes.reduce(Fraction(0)) { $0 + $1.probability * $1.bytes })
  }

  @Test
  func `is none without sizes, with too many, one twice, or one that weighs nothing`() {
    func mix(_ weights: [(Ratio, Ratio)]) -> RecordMix? {
      RecordMix(weights: weights.map { (.bytes($0), $1) })
    }
    #expect(mix([]) == nil)
    #expect(mix([(77, 0)]) == nil)
    #expect(mix([(77, 1), (78, 1), (Ratio(154, over: 2), 1)]) == nil)
    #expect(mix((1...100).map { (Ratio($0), 1) }) != nil)
    #expect(mix((1...101).map { (Ratio($0), 1) }) == nil)
  }

  /// Any part above 10 MiB with its key is refused; above 1 MiB it is remarked on.
  @Test
  func `is limited by its largest part`() throws {
    var stream = KinesisStream(
      records: .of((100, 999), (10_485_760, 1)), rate: .perSecond(1),
      partitionKeySize: .bytes(1))
    #expect(stream.faults(in: .standard).count == 1)
    stream.partitionKeySize = nil
    #expect(stream.faults(in: .standard).isEmpty)
    let remarks = try Scenario(streams: [stream]).estimate(at: .virginia).remarks
    #expect(remarks.map(\.content) == [.largeRecords(bytes: 10_485_760)])
    stream.aggregation = .kpl(recordsPerPut: 2)
    stream.partitionKeySize = .bytes(1)
    #expect(stream.faults(in: .standard).count == 1)
  }

  private func load(of mix: RecordMix) -> RecordLoad {
    RecordLoad(of: KinesisStream(records: mix, rate: .perSecond(1)), in: .standard)
  }
}
