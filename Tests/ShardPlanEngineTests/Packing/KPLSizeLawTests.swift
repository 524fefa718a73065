@testable import ShardPlanEngine
import TestSupport
import Testing

struct `The size of any KPL aggregate` {
  @Test(arguments: UInt64(0)..<200)
  func `is that of the message written record by record`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = Int64.random(in: 1...200, using: &random)
    let format = KPLFormat(
      recordSize: random.ratio(ofBits: 16), distinctKeys: keys, keySize: random.ratio(ofBits: 8))
    let count = Ratio(.random(in: 1...2_000, using: &random), over: random.choice([1, 1, 3, 7]))
    let expected = KPLMessage.bytes(
      records: Fraction(count), size: Fraction(format.recordSize), keys: keys,
      keySize: Fraction(format.keySize))
    #expect(Fraction(format.size(of: count).total) == expected)
  }

  /// A key index takes a byte more from the 129th key on, and from the 16,385th.
  @Test(arguments: [127, 128, 129, 255, 16_383, 16_384, 16_385, 20_000], [1, 2, 3])
  func `grows where a key index takes another byte`(keys: Int64, rounds: Int64) {
    let format = KPLFormat(recordSize: 100, distinctKeys: keys, keySize: 4)
    for count in [keys * rounds - 1, keys * rounds, keys * rounds + 130] {
      let expected = KPLMessage.bytes(
        records: Int(count), size: 100, keys: Int(keys), keySize: 4)
      #expect(format.size(of: Ratio(count)).total == Ratio(expected))
    }
  }

  /// Where a length takes another byte: of the record, of the key, and of both together.
  @Test(arguments: [0, 1, 122, 123, 124, 127, 128, 129, 16_376, 16_377, 16_383, 16_384, 2_097_152])
  func `grows where a length takes another byte`(size: Int) {
    for keySize in [1, 127, 128, 256] {
      let format = KPLFormat(
        recordSize: Ratio(size), distinctKeys: 2, keySize: Ratio(keySize))
      let expected = KPLMessage.bytes(records: 3, size: size, keys: 2, keySize: keySize)
      #expect(format.size(of: 3).total == Ratio(expected))
    }
  }

  /// Tag, length, key index with its tag, data with its tag and length: 1 + 1 + (1 + n) + 3 bytes.
  @Test(
    arguments: [
      (127, 1), (128, 2), (16_383, 2), (16_384, 3), (2_097_151, 3), (2_097_152, 4),
      (268_435_455, 4), (268_435_456, 5),
    ] as [(Int64, Ratio)])
  func `counts the bytes of a key index`(index: Int64, bytes: Ratio) {
    let format = KPLFormat(recordSize: 1, distinctKeys: 1_000_000_000, keySize: 1)
    #expect(format.record(of: 1, keyIndex: index) == 6 + bytes)
  }

  @Test(arguments: UInt64(0)..<100)
  func `is linear between two whole counts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = Int64.random(in: 1...400, using: &random)
    let format = KPLFormat(
      recordSize: random.ratio(ofBits: 12), distinctKeys: keys, keySize: random.ratio(ofBits: 6))
    let whole = Ratio(UInt128.random(in: 1...1_000, using: &random))
    let part = Ratio(.random(in: 1...99, using: &random), over: 100)
    let (below, above) = (format.size(of: whole).total, format.size(of: whole + 1).total)
    #expect(format.size(of: whole + part).total == below + part * above.excess(over: below))
  }

  @Test(arguments: UInt64(0)..<100)
  func `never shrinks for more records, larger ones, or more and longer keys`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (size, keySize) = (random.ratio(ofBits: 14), random.ratio(ofBits: 8))
    let keys = Int64.random(in: 1...300, using: &random)
    let (count, more) = (random.ratio(ofBits: 10), random.ratio(ofBits: 6))
    func bytes(_ count: Ratio, _ size: Ratio, _ keys: Int64, _ keySize: Ratio) -> Ratio {
      KPLFormat(recordSize: size, distinctKeys: keys, keySize: keySize).size(of: count).total
    }
    let least = bytes(count, size, keys, keySize)
    #expect(least <= bytes(count + more, size, keys, keySize))
    #expect(least <= bytes(count, size + more, keys, keySize))
    #expect(least <= bytes(count, size, keys + 100, keySize))
    #expect(least <= bytes(count, size, keys, keySize + more))
  }
}
