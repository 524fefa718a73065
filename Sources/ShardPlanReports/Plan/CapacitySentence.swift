internal import ShardPlanEngine

/// How many shards a stream has, and which limit decides that, in plain words.
struct CapacitySentence {
  let words: String

  init(_ plan: Estimate.StreamEstimate, _ capacity: Capacity) {
    let shards = Ratio(capacity.shards)
    let count = "\(NumberText.text(shards)) \(shards == 1 ? "shard" : "shards")"
    let each = plan.stream.count == 1 ? "" : " for each of \(plan.stream.count) streams"
    let records = NumberText.text(plan.load.peakRecordsPerSecond, places: 2)
    let bytes =
      plan.load.peakRecordsPerSecond
      * (plan.load.bytesPerRecord + plan.load.keyBytesPerRecord) / 1_048_576
    let mebibytes = NumberText.rough(bytes, places: 2)
    let consumers = plan.stream.consumers.shared
    let reason =
      switch capacity.bindingLimit {
      case .writeRecords:
        "records in decide: \(records) a second at the peak, of which a shard takes 1,000"
      case .writeBytes:
        "bytes in decide: \(mebibytes) MiB/s at the peak, of which a shard takes 1"
      case .readBytes:
        "bytes out decide: \(consumers) consumers share \(mebibytes) MiB/s each at the peak, and a "
          + "shard gives 2 MiB/s to all of them"
      case .minimum: "everything fits in less than one, and a stream has at least one"
      case .fixed:
        capacity.required > capacity.shards
          ? "your number; \(NumberText.text(Ratio(capacity.required))) would be needed"
          : "your number; \(NumberText.text(Ratio(capacity.required))) would do"
      }
    let target =
      plan.stream.targetUtilization == 1
      ? ""
      : " They are filled to at most \(NumberText.percent(plan.stream.targetUtilization * 100))."
    words = "\(count)\(each): \(reason).\(target)"
  }
}
