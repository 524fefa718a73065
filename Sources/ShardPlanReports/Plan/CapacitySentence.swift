internal import ShardPlanEngine

/// How many shards a stream has, and which limit decides that, in plain words.
struct CapacitySentence {
  let words: String

  init(_ plan: Estimate.StreamEstimate, _ capacity: Capacity) {
    let shards = Ratio(capacity.shards)
    let count = "\(NumberText.text(shards)) \(shards == 1 ? "shard" : "shards")"
    let each = plan.stream.count == 1 ? "" : " for each of \(plan.stream.count) streams"
    let records = NumberText.text(plan.load.peakRecordsPerSecond, places: 2)
    let bytes = plan.load.peakBytesPerSecond / 1_048_576
    let mebibytes = NumberText.rough(bytes, places: 2)
    let consumers = plan.stream.consumers.shared
    let reason =
      switch capacity.bindingLimit {
      case .writeRecords:
        "records in decide: \(records) a second at the peak, of which a shard takes 1,000"
      case .writeBytes:
        "bytes in decide: \(mebibytes) MiB/s at the peak, of which a shard takes 1"
      case .readBytes:
        "bytes out decide: \(consumers) consumers that each read \(mebibytes) MiB/s need "
          + "\(NumberText.rough(bytes * Ratio(consumers), places: 2)) at the peak, of which a shard gives 2"
      case .minimum: "everything fits in less than one, and a stream has at least one"
      case .fixed:
        capacity.required > capacity.shards
          ? "your number, too few; \(NumberText.text(Ratio(capacity.required))) are needed"
          : capacity.required == capacity.shards
            ? "your number, and as many as are needed"
            : "your number; \(NumberText.text(Ratio(capacity.required))) would do"
      }
    let target =
      plan.stream.targetUtilization == 1
      ? ""
      : " They are filled to at most \(NumberText.percent(plan.stream.targetUtilization * 100))."
    words = "\(count)\(each): \(reason).\(target)"
  }
}
