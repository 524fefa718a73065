@testable import ShardPlanEngine

/// Means over aggregates of a mix, found record by record: every sequence of sizes counts.
enum ExpectedMix {
  /// The distribution of the size of an aggregate: bytes with their probability.
  static func sizes(
    of mix: RecordMix, records: Int, keys: Int, keySize: Int
  ) -> [(bytes: Int, probability: Fraction)] {
    var sequences: [(sizes: [Int], probability: Fraction)] = [([], 1)]
    for _ in 0..<records {
      sequences = sequences.flatMap { sequence in
        mix.parts.map { part in
          (
            sequence.sizes + [Int(part.size.bytes.rounded(.down) ?? 0)],
            sequence.probability * Fraction(part.share)
          )
        }
      }
    }
    return sequences.map { sequence in
      (KPLMessage.bytes(sizes: sequence.sizes, keys: keys, keySize: keySize), sequence.probability)
    }
  }

  /// The mean number of pieces of some bytes that records of these sizes take, at least one each.
  static func pieces(
    of bytes: Fraction, in sizes: [(bytes: Fraction, probability: Fraction)]
  ) -> Fraction {
    sizes.reduce(0) {
      $0 + $1.probability * Fraction(max(1, ($1.bytes / bytes).ceiling(upTo: 1 << 24)))
    }
  }
}

extension KPLMessage {
  /// The bytes of an aggregate of records of these sizes, one after the other.
  static func bytes(sizes: [Int], keys: Int, keySize: Int) -> Int {
    let alone = bytes(records: 0, size: 0, keys: keys, keySize: keySize)
    return sizes.enumerated().reduce(alone) { sum, record in
      let (index, size) = (record.offset, record.element)
      // The last record of so many that are alike takes what they take more than all but it.
      return sum + bytes(records: index + 1, size: size, keys: keys, keySize: keySize)
        - bytes(records: index, size: size, keys: keys, keySize: keySize)
    }
  }
}
