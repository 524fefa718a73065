import ShardPlanEngine

/// The number of shards of a stream and the limit that decides it.
struct CapacitySentence {
  let words: String

  init(_ plan: StreamPlan, _ capacity: Capacity) {
    let count = CountText.of(capacity.shards, "shard")
    let each = plan.stream.count == 1 ? "" : " for each of \(plan.stream.count) streams"
    let limits = LimitWords(plan)
    let busiest = Self.busiest(plan, capacity)
    let reason =
      switch capacity.bindingLimit {
      case .writeRecords: "because of the records written: \(limits.records)\(busiest)"
      case .writeBytes: "because of the bytes written: \(limits.bytes)\(busiest)"
      case .readBytes: "because of the bytes read: \(limits.reads)\(busiest)"
      case .minimum: "the least that a stream has; everything fits in less than one"
      case .fixed where plan.other != nil: "as given; \(Self.openVerdict(capacity))"
      case .fixed: "as given, \(Self.verdict(capacity)). \(limits.fullest(capacity))\(busiest)"
      }
    let target =
      plan.stream.targetUtilization == 1
      ? ""
      : " They are filled to at most \(NumberText.percent(plan.stream.targetUtilization * 100))."
    words = "\(count)\(each), \(reason).\(target)"
  }

  /// The verdict on a given number of shards.
  private static func verdict(_ capacity: Capacity) -> String {
    guard let required = capacity.required else {
      return "too few: no number is enough, as one key fills a shard or more"
    }
    let words = NumberText.text(Ratio(required))
    if required > capacity.shards { return "too few: \(words) are needed" }
    return required == capacity.shards
      ? "as many as are needed" : "more than the \(words) that would do"
  }

  /// The verdict where the need is known only to be at least something.
  private static func openVerdict(_ capacity: Capacity) -> String {
    guard let required = capacity.required, required > 1 else {
      return "how many are needed is unknown"
    }
    let words = NumberText.text(Ratio(required))
    return required > capacity.shards
      ? "too few: at least \(words) are needed" : "at least \(words) are needed"
  }

  /// The share of the busiest shard, where traffic is uneven.
  private static func busiest(_ plan: StreamPlan, _ capacity: Capacity) -> String {
    guard capacity.shards > 1,
      plan.stream.hotKeyShare != nil || plan.stream.partitionKeys != nil
    else { return "" }
    return "; the busiest shard gets \(NumberText.percent(capacity.busiestShare * 100)) of it"
  }
}

/// The load on each limit at the peak.
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

/// A measure that relieves a stream with its effect on shards and bill, as a sentence.
struct ReliefSentence {
  let words: String

  init(_ relief: Estimate.Relief, of plan: StreamPlan, in scenario: Estimate) {
    let results = [Self.shards(relief, of: plan), Self.bill(relief, in: scenario)]
    words =
      "\(Self.measure(relief))\(Self.fullness(relief, of: plan)): \(results.compactMap { $0 }.joined(separator: ", "))."
  }

  /// The measure as a request.
  static func measure(_ relief: Estimate.Relief) -> String {
    switch relief.measure {
    case .fewerShards: "Use the shards needed"
    case .aggregate(let count):
      if let seconds = relief.bufferSeconds {
        "Let each producer collect for \(time(seconds)), and up to \(NumberText.text(count)) user records "
          + "per PUT"
      } else {
        "Aggregate \(NumberText.text(count)) user records per PUT"
      }
    case .fanOut(let count):
      "Give \(count) of the consumers enhanced fan-out"
    case .smoothPeak: "Buffer records before the stream, so that the peak becomes the average"
    case .splitKey(let keys):
      "Split the busiest key into at least \(NumberText.text(Ratio(keys))), so that its shard gets little more "
        + "than the others"
    }
  }

  private static func fullness(_ relief: Estimate.Relief, of plan: StreamPlan) -> String {
    guard let units = relief.filledUnits else { return "" }
    let filled =
      plan.capacity == nil
      ? "\(NumberText.text(units)) KB"
      : units == 1 ? "a payload unit" : CountText.of(units, "payload unit")
    return ", as many as fill \(filled)"
  }

  private static func shards(_ relief: Estimate.Relief, of plan: StreamPlan) -> String? {
    guard let before = relief.shardsBefore, let after = relief.shards else { return nil }
    let isOpen = before == plan.capacity?.shards || relief.measure == .fewerShards
    if after == before {
      return CountText.of(after, "shard") + (isOpen ? " as before" : ", the number needed")
    }
    return "\(NumberText.text(Ratio(after))) instead of "
      + (isOpen
        ? CountText.of(before, "shard") : "the \(CountText.of(before, "shard")) needed")
  }

  private static func bill(_ relief: Estimate.Relief, in scenario: Estimate) -> String {
    let change = relief.total - relief.totalBefore
    let whole = scenario.onlyStream == nil ? " for all streams" : ""
    if relief.letsItRun {
      return
        "\(MoneyText.cents(relief.total, scenario.currency)) a month\(whole), and the stream runs"
    }
    guard change.magnitude * 200 >= 1 else { return "at the same cost" }
    return "\(MoneyText.cents(relief.total, scenario.currency)) a month\(whole) instead of "
      + "\(MoneyText.cents(relief.totalBefore, scenario.currency)) "
      + "(\(MoneyText.change(change, scenario.currency)))"
  }

  private static func time(_ seconds: Ratio) -> String {
    seconds < 1
      ? NumberText.rough(seconds * 1_000, places: 1) + " ms"
      : NumberText.rough(seconds, places: 1) + " s"
  }
}

/// The latency that aggregation by the KPL adds and the money that it saves.
struct ProducerEffect {
  let words: [String]

  init(_ plan: ProducerPlan, without unaggregated: Money?, in scenario: Estimate) {
    let sentence = ProducerSentence(plan).words
    var words = [sentence.prefix(1).uppercased() + sentence.dropFirst() + "."]
    if let unaggregated {
      let total = scenario.bill.total
      let wait = CountText.time(plan.average.meanWaitSeconds)
      let most = CountText.time(plan.settings.bufferedSeconds)
      let whole = scenario.onlyStream == nil ? " for all streams" : ""
      let change = total - unaggregated
      let costs =
        if change.magnitude * 200 < 1 {
          "costs as much a month\(whole) as"
        } else if change < .zero {
          "saves \(MoneyText.cents(unaggregated - total, scenario.currency)) a month\(whole) against"
        } else {
          "costs \(MoneyText.cents(change, scenario.currency)) more a month\(whole) than"
        }
      words.append(
        "Aggregation adds \(wait) to a record on average, \(most) at most, and \(costs) one record per PUT "
          + "(\(MoneyText.cents(unaggregated, scenario.currency))).")
    }
    self.words = words
  }
}

/// The number of user records that producers aggregate, with its arithmetic.
struct ProducerSentence {
  let words: String

  init(_ plan: ProducerPlan) {
    let fill = plan.average
    let buffer = CountText.time(plan.settings.bufferedSeconds)
    let unlimited =
      "1 + \(NumberText.abridged(fill.arrivalsPerSecond, places: 2)) records/s × \(buffer) = "
      + NumberText.abridged(fill.unlimited, places: 2)
    let cap =
      switch fill.bound {
      case .time: "which time closes"
      case .size:
        "of which \(NumberText.text(plan.fitting, places: 2)) fit in "
          + NumberText.bytes(plan.settings.maxSize.bytes)
      case .count: "of which \(NumberText.text(Ratio(plan.settings.maxCount))) are allowed"
      }
    words =
      "the KPL on \(CountText.of(plan.settings.producers, "producer")) and "
      + "\(CountText.of(plan.shards, "shard")): \(unlimited), \(cap)\(plan.varianceWords(of: fill)); a record waits "
      + "\(CountText.time(fill.meanWaitSeconds)) on average"
  }
}
