import ShardPlanEngine

/// How many shards a stream has, and which limit decides that, in plain words.
struct CapacitySentence {
  let words: String

  init(_ plan: StreamPlan, _ capacity: Capacity) {
    let count = CountText.of(capacity.shards, "shard")
    let each = plan.stream.count == 1 ? "" : " for each of \(plan.stream.count) streams"
    let limits = LimitWords(plan)
    let reason =
      switch capacity.bindingLimit {
      case .writeRecords: "because of the records written: \(limits.records)"
      case .writeBytes: "because of the bytes written: \(limits.bytes)"
      case .readBytes: "because of the bytes read: \(limits.reads)"
      case .minimum: "the least that a stream has; everything fits in less than one"
      case .fixed: "as given, \(Self.verdict(capacity)). \(limits.fullest(capacity))"
      }
    let target =
      plan.stream.targetUtilization == 1
      ? ""
      : " They are filled to at most \(NumberText.percent(plan.stream.targetUtilization * 100))."
    words = "\(count)\(each), \(reason).\(target)"
  }

  /// Whether a number of shards that was given is right.
  private static func verdict(_ capacity: Capacity) -> String {
    let required = NumberText.text(Ratio(capacity.required))
    if capacity.required > capacity.shards { return "too few: \(required) are needed" }
    if capacity.required == capacity.shards { return "as many as are needed" }
    return "more than the \(required) that would do"
  }
}

/// What each limit has to hold at the peak.
private struct LimitWords {
  let records: String
  let bytes: String
  let reads: String

  init(_ plan: StreamPlan) {
    let mebibytes = plan.load.peakBytesPerSecond / 1_048_576
    let consumers = plan.stream.consumers.shared
    let inflow = NumberText.rough(mebibytes, places: 2)
    records =
      "\(CountText.of(plan.load.peakRecordsPerSecond, "record")) a second at the peak, of which a shard "
      + "takes 1,000"
    bytes = "\(inflow) MiB/s at the peak, of which a shard takes 1"
    reads =
      "\(CountText.of(consumers, "consumer")) that each read \(inflow) MiB/s need "
      + "\(NumberText.rough(mebibytes * Ratio(consumers), places: 2)) at the peak, of which a shard gives 2"
  }

  /// The limit that is fullest, where none decides the number.
  func fullest(_ capacity: Capacity) -> String {
    let words =
      switch capacity.fullestLimit {
      case .writeBytes: "bytes written, \(bytes)"
      case .readBytes: "bytes read: \(reads)"
      default: "records written, \(records)"
      }
    return "Fullest are the \(words)"
  }
}
