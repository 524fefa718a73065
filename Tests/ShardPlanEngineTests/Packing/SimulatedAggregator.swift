@testable import ShardPlanEngine
import TestSupport

/// One aggregator of the Kinesis Producer Library, record by record, in whole numbers.
///
/// It does what the library's published code does: add records until the estimated size or the
/// count is reached, or the first has waited for its time; then take records off the end until the
/// true size is allowed, and begin the next aggregate with those.
struct SimulatedAggregator {
  let recordSize: Int
  let maxSize: Int
  let maxCount: Int
  /// How long the first record waits, in 2⁻³² of the mean time between two arrivals.
  let window: UInt64

  /// When the records of the open aggregate arrived.
  private var open: [UInt64] = []
  private(set) var aggregates = 0
  private(set) var sent = 0
  /// The waits of all records sent.
  private(set) var waited: UInt128 = 0

  init(recordSize: Int, maxSize: Int, maxCount: Int, window: UInt64) {
    (self.recordSize, self.maxSize, self.maxCount) = (recordSize, maxSize, maxCount)
    self.window = window
  }

  /// The mean of so many arrivals at random.
  mutating func run(_ arrivals: Int, using random: inout SplitMix64) {
    var now: UInt64 = 0
    for _ in 0..<arrivals {
      now += random.exponential()
      arrive(at: now)
    }
  }

  private mutating func arrive(at now: UInt64) {
    while let first = open.first, first + window <= now { close(at: first + window) }
    open.append(now)
    // One key of one byte.
    let estimate = 4 + open.count * (recordSize + 5)
    if estimate >= maxSize || open.count >= maxCount { close(at: now) }
  }

  private mutating func close(at now: UInt64) {
    var count = open.count
    while count > 1, trueSize(count) > maxSize { count -= 1 }
    for arrival in open.prefix(count) { waited += UInt128(now - arrival) }
    open.removeFirst(count)
    aggregates += 1
    sent += count
  }

  private func trueSize(_ count: Int) -> Int {
    let one = KPLMessage.bytes(records: 1, size: recordSize, keys: 1, keySize: 1) - 23
    return 23 + count * one
  }
}

extension SplitMix64 {
  /// A random time between two arrivals, in 2⁻³² of its mean.
  ///
  /// Von Neumann's method compares uniform numbers and needs no logarithm: the first of a falling
  /// run of odd length is the fraction, the runs of even length before it are the whole part.
  mutating func exponential() -> UInt64 {
    var whole: UInt64 = 0
    while true {
      let first = next()
      var (last, length) = (first, 1)
      var following = next()
      while following < last {
        (last, length) = (following, length + 1)
        following = next()
      }
      if length % 2 == 1 { return whole << 32 + first >> 32 }
      whole += 1
    }
  }
}
