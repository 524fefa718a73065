@testable import ShardPlanEngine
import TestSupport
import Testing

/// Digits that are written fast are the same as those that are written in a plain way.
struct `Digits as bytes` {
  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: UInt64(0)..<60)
  func `are those of the description`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let magnitude = Int128(random.number(ofBits: 127))
      for money in [Money(picounits: magnitude), Money(picounits: -magnitude)] {
        #expect(text { $0.append(money) } == money.description)
      }
      let cents = Money(picounits: Int128(random.number(ofBits: 50)) * 10_000_000_000)
      #expect(text { $0.append(cents) } == cents.description)
      let ratio = random.anyRatio()
      #expect(text { $0.append(ratio) } == ratio.description)
      let count =
        Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<63, using: &random)
      #expect(text { $0.append(count) } == String(count))
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, .max, .min, .max - 1, -1] as [Int64])
  func `are right at the edges`(count: Int64) {
    #expect(text { $0.append(count) } == String(count))
    let money = Money(picounits: Int128(count) * 1_000_000_000_000)
    #expect(text { $0.append(money) } == money.description)
  }

  /// Half of 10⁻¹² goes to the even, as in a description.
  @Test(arguments: [1, 3, 5, 2_000_000_000_001] as [UInt128])
  func `are rounded as those of the description`(halves: UInt128) {
    let ratio = Ratio(halves, over: 2_000_000_000_000)
    #expect(text { $0.append(ratio) } == ratio.description)
  }

  @Test func `are right for every power of ten`() {
    for exponent in 0...38 {
      for number in [Ratio.powerOfTen(exponent), Ratio.powerOfTen(exponent) - 1] {
        #expect(text { $0.append(Ratio(number)) } == String(number))
        let money = Money(picounits: Int128(clamping: number))
        #expect(text { $0.append(money) } == money.description)
      }
    }
  }
}
