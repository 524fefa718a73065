@testable import ShardPlanEngine
import TestSupport

/// The law of the size of an aggregate, found by adding one record after the other: every sum with its
/// exact weight.
///
/// The engine goes through numbers of records of each size, or through Fourier coefficients, instead.
struct ExpectedSums {
  private(set) var weights: [Int: BigNatural]
  private(set) var total = BigNatural(1)

  init(of parts: [(bytes: Int, weight: UInt128)], records: Int, keys: Int, keySize: Int) {
    weights = [KPLMessage.bytes(records: 0, size: 0, keys: keys, keySize: keySize): BigNatural(1)]
    let sum = BigNatural(parts.reduce(0) { $0 + $1.weight })
    for index in 0..<records {
      var next: [Int: BigNatural] = [:]
      for part in parts {
        let record = KPLMessage.record(size: part.bytes, key: index % keys)
        for (bytes, weight) in weights {
          next[bytes + record, default: BigNatural(0)] =
            next[bytes + record, default: BigNatural(0)] + weight * BigNatural(part.weight)
        }
      }
      weights = next
      total = total * sum
    }
  }

  /// The exact mean of a whole number that depends on the size.
  func mean(of value: (Int) -> Int) -> Fraction {
    Fraction(
      weights.reduce(BigNatural(0)) { $0 + $1.value * BigNatural(UInt128(value($1.key))) },
      over: total)
  }

  /// The mean number of pieces of some bytes.
  func pieces(of unit: Int) -> Fraction { mean { ($0 + unit - 1) / unit } }

  /// The share of aggregates above some bytes, and of bytes in them.
  func share(above limit: Int) -> (aggregates: Fraction, bytes: Fraction) {
    (mean { $0 > limit ? 1 : 0 }, mean { $0 > limit ? $0 : 0 } / mean { $0 })
  }
}

extension KPLMessage {
  /// The bytes of one record under a key.
  static func record(size: Int, key: Int) -> Int {
    bytes(records: key + 1, size: size, keys: key + 1, keySize: 1)
      - bytes(records: key, size: size, keys: key + 1, keySize: 1)
  }
}

/// A mix in whole bytes and weights, as the engine and the tests write it.
struct SampleMix {
  let parts: [(bytes: Int, weight: UInt128)]

  init(_ parts: [(bytes: Int, weight: UInt128)]) { self.parts = parts }

  var mix: RecordMix { .of(parts.map { (Ratio($0.bytes), Ratio($0.weight)) }) }

  func format(keys: Int = 1) -> KPLFormat {
    KPLFormat(mix: mix, distinctKeys: Int64(keys), keySize: 1)
  }

  func sums(_ records: Int, keys: Int = 1) -> ExpectedSums {
    ExpectedSums(of: parts, records: records, keys: keys, keySize: 1)
  }

  func load(_ recordsPerPut: Ratio, keys: Int64 = 1) -> RecordLoad {
    RecordLoad(
      of: KinesisStream(
        records: mix, rate: .perSecond(1),
        aggregation: .kpl(recordsPerPut: recordsPerPut, distinctKeys: keys)), in: .standard)
  }
}

extension SplitMix64 {
  /// Sizes up to a magnitude, all different, with weights.
  mutating func sampleMix(_ parts: ClosedRange<Int>, ofBits bits: Int = 16) -> SampleMix {
    var found: [(bytes: Int, weight: UInt128)] = []
    let count = Int.random(in: parts, using: &self)
    while found.count < count {
      let bytes = 1 + Int(number(ofBits: bits))
      guard !found.contains(where: { $0.bytes == bytes }) else { continue }
      found.append((bytes, UInt128(UInt64.random(in: 1...20, using: &self))))
    }
    return SampleMix(found)
  }
}
