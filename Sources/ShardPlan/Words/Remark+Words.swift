import ShardPlanEngine

extension Remark.Content {
  /// The remark as a sentence.
  var words: String {
    switch self {
    case .throttled(let share, let shards, let required):
      "\(NumberText.percent(share * 100)) of the peak does not fit into "
        + "\(shards) \(shards == 1 ? "shard" : "shards") and would be throttled; "
        + "\(NumberText.text(Ratio(required))) are needed."
    case .aboveTarget(let utilization, let target, let required):
      "the shards are \(NumberText.percent(utilization * 100)) full at the peak, above "
        + "the target of \(NumberText.percent(target * 100)); "
        + "\(NumberText.text(Ratio(required))) shards would keep it."
    case .largeRecords(let bytes):
      "records of \(NumberText.text(bytes, places: 1)) B exceed 1 MiB; the stream's maximum record "
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
    case .longTermReadsNotPriced:
      "longTermReads cost nothing extra: on-demand modes have no price for them."
    case .settingsWithoutEffect(let fields):
      fields.map { $0.path }.joined(separator: ", ")
        + (fields.count == 1 ? " changes" : " change")
        + " no on-demand bill; AWS sees to the capacity."
    }
  }
}
