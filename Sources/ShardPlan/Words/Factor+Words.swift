import ShardPlanEngine

extension Factor {
  /// The number with what it counts, such as "25 shards".
  var words: String {
    let number = NumberText.abridged(value)
    func counted(_ noun: String) -> String { number + " " + noun + (value == 1 ? "" : "s") }
    switch kind {
    case .streams: return counted("stream")
    case .shards: return counted("shard")
    case .hours: return number + " h"
    case .seconds: return number + " s"
    case .userRecords(let period):
      return number + (value == 1 ? " user record/" : " user records/") + period.rawValue
    case .secondsInPeriod: return number + " s"
    case .recordsPerPut: return number + " per PUT"
    case .payloadUnits: return counted("unit")
    case .bytesPerRecord: return number + " B"
    case .billedBytesPerRecord: return number + " B (rounded up to KB)"
    case .sharedConsumers: return counted("consumer")
    case .enhancedFanOutConsumers: return counted("fan-out consumer")
    case .secondsPerHour: return number + " s/h"
    case .hoursKept: return number + " h kept at this price"
    case .longTermBytesRead: return number + " B read"
    case .committedBytesPerSecond: return number + " B/s committed"
    }
  }
}

extension Product {
  /// The product as a formula, such as "25 shards × 732 h".
  var words: String {
    factors.enumerated().map { index, factor in
      (index == 0 ? "" : factor.isDivisor ? " ÷ " : " × ") + factor.words
    }.joined()
  }
}

extension Derivation {
  /// The arithmetic in one line, without its result.
  var words: String {
    var words = terms.map { $0.words }.joined(separator: " + ")
    if terms.count > 1, divisor != 1 { words = "(" + words + ")" }
    if divisor != 1 { words += " ÷ 2^30 B/GB" }
    if !metered.isZero { words += " − \(NumberText.abridged(metered)) GB metered" }
    return words
  }
}
