import ShardPlanEngine
import ShardPlanText

extension CapacityMode {
  /// The mode in words that fit a narrow column.
  var words: String {
    switch self {
    case .provisioned: "Provisioned"
    case .onDemand: "On-demand"
    case .onDemandAdvantage: "Advantage"
    }
  }

  /// The mode's full name.
  var fullName: String {
    switch self {
    case .provisioned: "Provisioned"
    case .onDemand: "On-demand Standard"
    case .onDemandAdvantage: "On-demand Advantage"
    }
  }
}

extension Capacity.BindingLimit {
  /// The limit that decides the number of shards, in words that fit a narrow column.
  var words: String {
    switch self {
    case .writeRecords: "records in"
    case .writeBytes: "bytes in"
    case .readBytes: "bytes out"
    case .fixed: "your number"
    case .minimum: "minimum"
    }
  }

  /// The same where every letter counts.
  var shortWords: String {
    switch self {
    case .writeRecords: "records"
    case .writeBytes: "bytes"
    case .readBytes: "reads"
    case .fixed: "given"
    case .minimum: "minimum"
    }
  }
}

extension BillingDimension.Unit {
  /// The unit after a number.
  func words(for value: Ratio) -> String {
    switch self {
    case .gigabyte, .gigabyteMonth: rawValue
    default: rawValue.plural(unless: value == 1)
    }
  }
}

extension Resharding {
  /// The way to the required number of shards, as a sentence.
  var words: String {
    switch self {
    case .possible(let path): path.words
    case .impossible(let obstacle): obstacle.words
    }
  }
}

extension Resharding.Path {
  fileprivate var words: String {
    guard !calls.isEmpty else { return "The stream has \(CountText.of(to, "shard")) already." }
    let steps = calls.map { call in
      Self.count(call.to) + (call.isMultipleOfQuarter ? "" : "*")
    }
    let number = calls.count == 1 ? "one call" : "call".counted(calls.count)
    let time =
      days == 1
      ? "each takes a few minutes, the longer the larger the stream"
      : "in \(days) days, as ten calls fit in 24 hours"
    let isSlow = calls.contains { !$0.isMultipleOfQuarter }
    return
      "From \(Self.count(from)) to \(CountText.of(to, "shard")) by \(number) of UpdateShardCount: "
      + "\(steps.joined(separator: ", ")); \(time)."
      + (isSlow
        ? " *AWS advises multiples of 25 % of the shards before, and warns that others take longer."
        : "")
      + " While a call is at work, short-lived shards count towards the quota too."
  }

  private static func count(_ shards: Int64) -> String { NumberText.text(Ratio(shards)) }
}

extension Resharding.Obstacle {
  fileprivate var words: String {
    switch self {
    case .notAShardCount(let count): "\(count) is no number of shards."
    case .aboveLargestTarget(let to, let largest):
      "UpdateShardCount goes to \(Self.count(largest)) shards at most unless AWS raises that, and "
        + "\(Self.count(to)) are needed: SplitShard goes on from there, shard by shard."
    case .aboveQuota(let to, let quota):
      "\(Self.count(to)) shards are needed, and an account has \(Self.count(quota)) here unless AWS raises "
        + "its quota."
    case .tooLargeToShrink(let from, let half, let below):
      "A call of UpdateShardCount from more than \(Self.count(below)) shards has to go below "
        + "\(Self.count(below)), and none goes below half, which here is \(Self.count(half)) of "
        + "\(Self.count(from)): MergeShards comes first, pair by pair."
    }
  }

  private static func count(_ shards: Int64) -> String { NumberText.text(Ratio(shards)) }
}
