internal import ShardPlanEngine

extension Resharding {
  /// How the stream gets to its shards, as a sentence.
  var words: String {
    switch self {
    case .possible(let path): path.words
    case .impossible(let obstacle): obstacle.words
    }
  }
}

extension ReshardPath {
  fileprivate var words: String {
    guard !calls.isEmpty else { return "The stream has \(Self.count(to)) shards already." }
    let steps = calls.map { call in
      Self.count(call.to) + (call.isMultipleOfQuarter ? "" : " (uneven)")
    }
    let number = calls.count == 1 ? "one call" : "\(calls.count) calls"
    let time = days == 1 ? "within a day" : "in \(days) days, ten calls in 24 hours being the most"
    let uneven = calls.contains { !$0.isMultipleOfQuarter }
    return "From \(Self.count(from)) to \(Self.count(to)) shards by \(number) of UpdateShardCount: "
      + "\(steps.joined(separator: ", ")); \(time)."
      + (uneven
        ? " What is no multiple of 25 % of the shards before leaves them uneven, and may take longer."
        : "")
  }

  private static func count(_ shards: Int64) -> String { NumberText.text(Ratio(shards)) }
}

extension ReshardObstacle {
  fileprivate var words: String {
    switch self {
    case .notAShardCount(let count): "\(count) is no number of shards."
    case .aboveLargestTarget(let to, let largest):
      "UpdateShardCount goes to \(Self.count(largest)) shards at most, and \(Self.count(to)) are needed."
    case .aboveQuota(let to, let quota):
      "\(Self.count(to)) shards are needed, and an account has \(Self.count(quota)) here unless AWS raises "
        + "its quota."
    case .tooLargeToShrink(let from, let half, let below):
      "From \(Self.count(from)) shards one call goes to \(Self.count(half)) at least, and has to go below "
        + "\(Self.count(below))."
    }
  }

  private static func count(_ shards: Int64) -> String { NumberText.text(Ratio(shards)) }
}
