import ShardPlanEngine

/// The number of records that the Kinesis Producer Library aggregates, and its limit.
struct ProducerExplanation {
  private let plan: ProducerPlan
  private let stream: KinesisStream
  private let load: RecordLoad

  /// Explains a stream's producers; `nil` when the records per PUT are given.
  init?(of plan: StreamPlan) {
    guard let producer = plan.aggregation.producer else { return nil }
    self.plan = producer
    stream = plan.stream
    load = plan.load
  }

  func outline(_ name: String) -> Report.Outline {
    var points = fill(plan.average, rate: load.recordsPerSecond * load.recordsPerPut, at: "")
    if plan.peak != plan.average {
      let peak = load.peakRecordsPerSecond * plan.peak.recordsPerPut
      points += fill(plan.peak, rate: peak, at: "at the peak, ")
    }
    points.append(Report.Outline(shards))
    let records = NumberText.text(plan.average.recordsPerPut, places: 2)
    return Report.Outline("Records per PUT\(name): \(records)", points)
  }

  private func fill(_ fill: ProducerPlan.Fill, rate: Ratio, at when: String) -> [Report.Outline] {
    let perProducer = NumberText.text(fill.arrivalsPerSecond, places: 2)
    return [
      Report.Outline(
        when + "one aggregator sees \(NumberText.text(rate, places: 2)) records/s ÷ "
          + "\(CountText.of(plan.shards, "shard")) ÷ \(CountText.of(plan.settings.producers, "producer")) = "
          + "\(perProducer) records/s"),
      Report.Outline(
        when
          + "1 + \(perProducer) records/s × \(NumberText.text(plan.settings.bufferedSeconds)) s = "
          + "\(NumberText.text(fill.unlimited, places: 2)), of which \(limits)"
          + plan.varianceWords(of: fill)),
      Report.Outline(
        when + "a record waits \(NumberText.text(fill.meanWaitSeconds * 1_000, places: 2)) ms "
          + "on average for its aggregate to be closed"),
    ]
  }

  /// The limit on records in an aggregate.
  private var limits: String {
    if Ratio(plan.settings.maxCount) < plan.fitting {
      return "\(NumberText.text(Ratio(plan.settings.maxCount))) are allowed by maxCount"
    }
    let size = NumberText.bytes(plan.settings.maxSize.bytes)
    return plan.fitting == 1
      ? "1 goes alone, as no two fit in \(size)"
      : "\(NumberText.text(plan.fitting, places: 2)) fit in \(size)"
  }

  private var shards: String {
    let count = CountText.of(plan.shards, "shard")
    guard stream.shards == nil else { return "\(count) as given" }
    guard let other = plan.greatest else {
      return "\(count): the only number that suits the aggregates made on it"
    }
    return "\(count): the least number that suits the aggregates made on it; "
      + "\(NumberText.text(Ratio(other.shards))) would do so too"
  }
}
