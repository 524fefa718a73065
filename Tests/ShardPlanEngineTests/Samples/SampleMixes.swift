@testable import ShardPlanEngine
import TestSupport

extension KPLFormat {
  /// The format of records of one size.
  init(recordSize: Ratio, distinctKeys: Int64, keySize: Ratio) {
    self.init(
      mix: RecordMix(.bytes(recordSize)), distinctKeys: distinctKeys, keySize: keySize)
  }

  var recordSize: Ratio { mix.mean.bytes }
}

extension RecordMix {
  /// A mix that is known to be one, by bytes and weights.
  static func of(_ weights: (bytes: Ratio, weight: Ratio)...) -> RecordMix { of(weights) }

  static func of(_ weights: [(bytes: Ratio, weight: Ratio)]) -> RecordMix {
    guard let mix = RecordMix(weights: weights.map { (.bytes($0.bytes), $0.weight) }) else {
      preconditionFailure("The sample is not a mix.")
    }
    return mix
  }
}

extension SplitMix64 {
  /// Sizes of a magnitude, all different, with weights.
  mutating func weights(
    _ parts: ClosedRange<Int> = 2...5, ofBits bits: Int = 17
  ) -> [(bytes: Ratio, weight: Ratio)] {
    var weights: [(bytes: Ratio, weight: Ratio)] = []
    for _ in 0..<Int.random(in: parts, using: &self) {
      let bytes = ratio(ofBits: bits)
      guard !weights.contains(where: { $0.bytes == bytes }) else { continue }
      weights.append((bytes, Ratio(UInt64.random(in: 1...20, using: &self))))
    }
    return weights
  }
}
