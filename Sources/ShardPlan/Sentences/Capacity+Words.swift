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
    case .aboveLargestTarget(let from, let to, let largest):
      "UpdateShardCount goes to \(Self.count(largest)) shards at most unless AWS raises that, and "
        + (to < from
          ? "\(Self.count(to)) are to be left of \(Self.count(from)): MergeShards leads there, pair by pair."
          : "\(Self.count(to)) are needed: SplitShard goes on from "
            + "\(Self.count(max(from, largest))), shard by shard.")
    case .aboveQuota(let to, let others, let quota):
      "\(Self.count(to)) shards are needed"
        + (others.isZero ? "" : ", besides the \(NumberText.text(others)) of other streams")
        + ", and an account has \(Self.count(quota)) here unless AWS raises its quota."
    case .onlyThroughLess(let to, let quota):
      "From more than \(Self.count(to)) shards a call of UpdateShardCount goes below \(Self.count(to)), and "
        + "back up is above the \(Self.count(quota)) of an account here: MergeShards leads there, pair by pair."
    case .tooLargeToShrink(let from, let half, let below):
      "A call of UpdateShardCount from more than \(Self.count(below)) shards has to go below "
        + "\(Self.count(below)), and none goes below half, which here is \(Self.count(half)) of "
        + "\(Self.count(from)): MergeShards comes first, pair by pair."
    }
  }

  private static func count(_ shards: Int64) -> String { NumberText.text(Ratio(shards)) }
}

extension Obstacles {
  /// The obstacles in JSON: a contract with other programs.
  var codes: [String] {
    (contains(.shards) ? ["throttled"] : []) + (contains(.key) ? ["hot-key"] : [])
      + (contains(.consumers) ? ["fan-out-consumers"] : [])
  }

  /// The obstacles of several scenarios, as the end of a sentence about all of them.
  var wordsOfAll: String {
    contains(.consumers) && isDisjoint(with: [.shards, .key])
      ? "they have more fan-out consumers than their mode allows" : words
  }

  /// The scenarios without these obstacles, after "those that".
  var wordsOfOthers: String {
    if self == .consumers { return "may have their consumers" }
    return contains(.consumers) ? "run as planned" : "carry the peak"
  }

  /// The meaning of amounts in brackets.
  var noteOnBrackets: String {
    contains(.consumers)
      ? isDisjoint(with: [.shards, .key])
        ? "Amounts in brackets have more fan-out consumers than their mode allows."
        : "Amounts in brackets cannot carry the peak, or have more fan-out consumers than their mode allows."
      : "Amounts in brackets cannot carry the peak."
  }

  /// The obstacles as the end of a sentence about a scenario.
  var words: String {
    if contains(.consumers) { return "it has more fan-out consumers than its mode allows" }
    return contains(.key)
      ? "one partition key brings more than a shard takes" : "the shards cannot carry the peak"
  }
}

extension LimitFinding {
  /// The finding as a sentence with its numbers.
  func words(in currency: Money.Currency) -> String {
    switch content {
    case .hotKey(let records, let bytes):
      "one key at \(Self.mebibytes(bytes)) MiB/s and \(Self.count(records)) records/s at the peak; all of "
        + "them go to one shard, which takes 1 MiB/s and 1,000 records/s. No number of shards helps: split the key."
    case .busiestShard(let records, let bytes, let shards):
      "the busiest of \(CountText.of(shards, "shard")) gets at least \(Self.mebibytes(bytes)) MiB/s and "
        + "\(Self.count(records)) records/s at the peak; a shard takes 1 MiB/s and 1,000 records/s."
    case .shardReads(let bytes):
      "the consumers that share the busiest shard would read \(Self.mebibytes(bytes)) MiB/s at the peak; a shard gives "
        + "them 2 MiB/s together. Enhanced fan-out reads are in addition."
    case .sharedPolls(let consumers, let polls, let list):
      (list.isEmpty
        ? "\(CountText.of(consumers, "consumer")) asking each shard \(CountText.of(polls, "time")) a second"
        : list.map { "'\($0.name)' asking \(CountText.of($0.pollsPerSecond, "time"))" }
          .joined(separator: ", ") + " a second")
        + " make \(Self.count(Ratio(consumers) * polls)) calls; a shard answers 5. Poll less often, or fan out."
    case .kplAggregation(let recordsPerPut):
      "aggregates of \(Self.count(recordsPerPut)) records in the KPL's format, where the service distributes "
        + "records: AWS does not support them there. The KCL may drop them without an error; turn "
        + "aggregation off, or let the latest KPL do so."
    case .fanOutConsumers(let count, let most, let names):
      "\(count) enhanced fan-out consumers\(Self.names(names)); a stream has at most \(most) in this mode"
        + (most == 50 ? ", in the regions that AWS lists." : ".")
    case .largeRecords(let share, let largest):
      "\(NumberText.percent(share * 100)) of the bytes are in records above 1 MiB, which a shard takes by "
        + "bursts; AWS advises less than 2 %. One of \(Self.mebibytes(largest)) MiB uses what a shard takes "
        + "in \(Self.mebibytes(largest)) seconds."
    case .putRequests(let requests):
      "the peak of a stream takes at least \(CountText.of(requests, "PutRecords request")) a second, of up to "
        + "500 records and 10 MiB each."
    case .shardQuota(let shards, let quota):
      "\(NumberText.text(shards)) shards; an account has \(NumberText.text(Ratio(quota))) here unless AWS "
        + "raises its quota" + (quota == 1_000 ? " (6,000 in some regions)." : ".")
    case .onDemandStreams(let count, let quota):
      "\(NumberText.text(count)) on-demand streams; an account has \(quota) unless AWS raises its quota."
    case .onDemandCeiling(let bytes, let most):
      "\(Self.mebibytes(bytes)) MiB/s at the peak; an on-demand stream takes \(Self.mebibytes(most)) here "
        + "unless AWS raises it."
    case .onDemandReads(let bytes, let most):
      "the consumers that share the stream read \(Self.mebibytes(bytes)) MiB/s at the peak; an on-demand "
        + "stream gives them \(Self.mebibytes(most)) here unless AWS raises it. Enhanced fan-out reads are in addition."
    case .onDemandStart(let records, let bytes, let reads):
      "\(Self.count(records)) records/s and \(Self.mebibytes(bytes)) MiB/s in, \(Self.mebibytes(reads)) MiB/s "
        + "out to shared consumers at the peak; a new on-demand stream takes 4,000 records/s and 4 MiB/s, and "
        + "gives 8 MiB/s, until AWS has seen more."
    case .onDemandPeak(let factor):
      "the peak is \(Self.count(factor)) times the average. An on-demand stream takes twice the highest of the "
        + "last 30 days; where that was the average, what comes within 15 minutes beyond it may throttle."
    case .warmThroughput(let mebibytes, let records, let bytes, let reads):
      "\(Self.count(records)) records/s and \(Self.mebibytes(bytes)) MiB/s in, \(Self.mebibytes(reads)) MiB/s "
        + "out to shared consumers at the peak. Warm throughput of \(NumberText.text(mebibytes)) MiB/s can be set "
        + "beforehand with On-demand Advantage, at no charge; without it a new stream takes 4,000 records/s and "
        + "4 MiB/s, and gives 8 MiB/s, until AWS has seen more."
    case .advantageFloor(let perDay, let isEnabled):
      "On-demand Advantage\(isEnabled ? "" : ", once enabled,") costs at least \(MoneyText.cents(perDay, currency)) a day (25 MiB/s each way), "
        + "for all on-demand streams of the account in the region, and stays on for 24 hours at least."
    }
  }

  /// The source of the limit.
  var source: String {
    switch content {
    case .hotKey, .busiestShard, .onDemandStart, .onDemandPeak:
      "Kinesis Data Streams developer guide, Choose the right mode"
    case .shardReads: "Kinesis API, CreateStream"
    case .kplAggregation:
      "Kinesis Data Streams developer guide, Service-managed record distribution"
    case .sharedPolls: "Kinesis API, GetRecords"
    case .fanOutConsumers, .shardQuota, .onDemandStreams, .onDemandCeiling, .onDemandReads:
      "Kinesis Data Streams developer guide, Quotas and limits"
    case .largeRecords: "Kinesis Data Streams developer guide, Large records"
    case .putRequests: "Kinesis API, PutRecords"
    case .warmThroughput: "Kinesis API, UpdateStreamWarmThroughput"
    case .advantageFloor: "Kinesis API, UpdateAccountSettings, and AWS's prices"
    }
  }

  private static func mebibytes(_ bytes: Ratio) -> String {
    NumberText.rough(bytes / 1_048_576, places: 2)
  }

  private static func count(_ value: Ratio) -> String { NumberText.rough(value, places: 2) }

  /// Names in brackets, the first few of many; nothing without names.
  private static func names(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let rest = names.count - 5
    return " (" + names.prefix(rest > 1 ? 5 : 6).map { "'\($0)'" }.joined(separator: ", ")
      + (rest > 1 ? " and \(rest) more)" : ")")
  }
}

extension Remark.Content {
  /// The remark as a sentence.
  var words: String {
    switch self {
    case .unknown(let unknown): unknown.words
    case .throttled(let share, let shards, let required):
      "\(NumberText.percent(share * 100)) of the peak does not fit into "
        + "\(shards) \("shard".plural(unless: shards == 1)) and would be throttled; "
        + (required.map { "\(NumberText.text(Ratio($0))) are needed." }
          ?? "no number is enough, as one key fills a shard or more.")
    case .aboveTarget(let utilization, let target, let required):
      "the shards are \(NumberText.percent(utilization * 100)) full at the peak, above "
        + "the target of \(NumberText.percent(target * 100)); "
        + (required.map { "\(NumberText.text(Ratio($0))) shards would keep it." }
          ?? "no number keeps it, as one key fills a shard further.")
    case .partlyAccepted(let records, let arriving):
      "on average the shards accept \(NumberText.rough(records, places: 2)) of "
        + "\(NumberText.rough(arriving, places: 2)) user records/s "
        + "(\(NumberText.percent(records / arriving * 100))), and no more is billed."
    case .largeRecords(let bytes):
      "records of up to \(NumberText.text(bytes, places: 1)) B exceed 1 MiB; the stream's maximum record "
        + "size must be raised."
    case .smallerThanKPL(let putSize, let kplSize, let recordsPerPut):
      "the KPL's format takes \(NumberText.text(kplSize, places: 2)) B for "
        + "\(NumberText.text(recordsPerPut)) such records, more than the given put size of "
        + "\(NumberText.text(putSize, places: 2)) B: that must be another format, or compressed."
    case .hardlyAggregated(let recordsPerPut):
      "the producers hardly aggregate: \(NumberText.rough(recordsPerPut, places: 2)) user records per PUT on "
        + "average. Fewer producers, fewer shards or a longer buffer would help."
    case .otherPlan(let shards, let recordsPerPut, let other):
      "two numbers of shards are consistent with what the KPL then aggregates: "
        + "\(CountText.of(shards, "shard")) with \(NumberText.rough(recordsPerPut, places: 3)) records per "
        + "PUT, which is planned with, and \(NumberText.text(Ratio(other.shards))) with "
        + "\(NumberText.rough(other.recordsPerPut, places: 3)). A stream that was sized without aggregation stays "
        + "at the larger: start small."
    case .longTermReadsWithoutRetention(let hours):
      "longTermReads are billed as asked, though nothing is kept beyond 7 days "
        + "(retention is \(hours) h)."
    case .keysIfBilled(let total, let instead, let currency):
      "partition keys are not counted towards billed sizes. If AWS counts them, as CloudWatch's IncomingBytes "
        + "does, the bill is \(MoneyText.cents(total, currency)) and not \(MoneyText.cents(instead, currency))."
    case .settingsWithoutEffect(let fields):
      fields.map { $0.path }.joined(separator: ", ")
        + (fields.count == 1 ? " changes" : " change")
        + " no on-demand bill; AWS manages the capacity."
    }
  }
}

extension KinesisStream.Unknown {
  /// What is unknown, and what follows, as a sentence.
  var words: String {
    switch self {
    case .rate: "the rate is unknown: what depends on it comes on top."
    case .recordSize: "the size of records is unknown: what depends on it is the least."
    case .records:
      "the rate and the size of records are unknown: what depends on them comes on top."
    case .recordsOf:
      "the size of records is unknown: the same bytes can be a few large records or many small ones."
    }
  }
}
