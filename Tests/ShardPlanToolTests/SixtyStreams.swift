import TestSupport

/// An account of sixty streams as a script would write it from what it finds: shards as they were once
/// chosen, and rates as they are.
enum SixtyStreams {
  static let text = file()

  /// The streams, and below other scenarios where there are some.
  ///
  /// - Parameters:
  ///   - mode: The mode of the account.
  ///   - others: Scenarios that follow, as text.
  /// - Returns: A scenario file.
  static func file(mode: String = "provisioned", others: String = "") -> String {
    var random = SplitMix64(seed: 60)
    let topics = ["orders", "clicks", "audit", "billing", "telemetry", "search"]
    let streams = (0..<60).map { index in
      let name = "\(topics[index % topics.count])-\(index / topics.count + 1)"
      let rate = [1, 3, 10, 40, 150, 600, 2_500].randomElement(using: &random) ?? 1
      let size = [200, 700, 1_500, 5_000].randomElement(using: &random) ?? 200
      let peak = rate * 3
      let needed = max((peak + 999) / 1_000, (peak * size + 1_048_575) / 1_048_576)
      var shards = needed * ([1, 1, 2, 4].randomElement(using: &random) ?? 1)
      var further = ""
      // One grew, and another has a busy key.
      if index == 7 { (shards, further) = (1, #", "peakRate": "2600/s""#) }
      if index == 14 { further = #", "peakRate": "4000/s", "hotKeyShare": "60%""# }
      if further.isEmpty { further = #", "peakRate": "\#(peak)/s""# }
      return #"{"name": "\#(name)", "recordSize": \#(size), "rate": "\#(min(rate, 2_500))/s", "#
        + #""shards": \#(index == 14 ? 4 : shards)\#(further)}"#
    }
    return #"{"formatVersion": 1, "title": "Sixty streams", "region": "us-east-1", "scenarios": ["#
      + #"{"name": "Account", "mode": "\#(mode)", "streams": ["#
      + streams.joined(separator: ",\n") + "]}" + others + "]}"
  }
}
