import ShardPlanEngine

/// The arithmetic of the Kinesis records of a stream and of their billed size.
struct PackingExplanation {
  private let plan: StreamPlan
  private let mode: CapacityMode

  init(of plan: StreamPlan, mode: CapacityMode) {
    self.plan = plan
    self.mode = mode
  }

  private var load: RecordLoad { plan.load }
  private var mix: RecordMix { plan.stream.records }

  func outline(_ name: String) -> Report.Outline {
    var points = [rate, size] + (mode == .provisioned ? units : billedBytes)
    if !load.keyBytesPerRecord.isZero {
      points.append(
        Report.Outline(
          "\(NumberText.bytes(load.keyBytesPerRecord)) of partition key count towards throughput"))
    }
    let rate = NumberText.abridged(load.recordsPerSecond, places: 6)
    if plan.stream.count > 1 {
      points.append(
        Report.Outline(
          "\(rate)/s × \(CountText.of(plan.stream.count, "stream")) = "
            + "\(NumberText.abridged(plan.allRecordsPerSecond, places: 6))/s"))
    }
    return Report.Outline(
      "Kinesis records\(name): \(rate)/s of \(NumberText.bytes(load.bytesPerRecord))", points)
  }

  /// The number of Kinesis records.
  private var rate: Report.Outline {
    let recordsPerPut = load.recordsPerPut
    let userRecords = load.recordsPerSecond * recordsPerPut
    guard recordsPerPut != 1 else { return Report.Outline("one for each user record") }
    return Report.Outline(
      "\(NumberText.abridged(userRecords, places: 6)) user records/s ÷ "
        + "\(NumberText.abridged(recordsPerPut, places: 6)) per PUT "
        + "= \(NumberText.abridged(load.recordsPerSecond, places: 6))/s")
  }

  /// The parts of the size of one record.
  private var size: Report.Outline {
    if let aggregate = load.aggregate {
      return Report.Outline(
        "KPL format: \(NumberText.bytes(aggregate.frame)) frame + "
          + "\(NumberText.bytes(aggregate.keyTable)) key table + "
          + "\(NumberText.bytes(aggregate.records)) for "
          + "\(NumberText.abridged(load.recordsPerPut, places: 6)) user records of "
          + "\(NumberText.bytes(mix.mean.bytes))\(mix.isUniform ? "" : " on average") with their headers"
      )
    }
    if case .sized = plan.stream.aggregation {
      return Report.Outline("the size is given as putSize")
    }
    guard !mix.isUniform else { return Report.Outline("the size is that of the user record") }
    return Report.Outline(
      "\(sum { NumberText.bytes($0.size.bytes) }) = \(NumberText.bytes(load.bytesPerRecord))")
  }

  /// The payload units of one.
  private var units: [Report.Outline] {
    let units = NumberText.abridged(load.payloadUnitsPerRecord, places: 6)
    let unit = "unit".plural(unless: load.payloadUnitsPerRecord == 1)
    switch rounding {
    case .one:
      return [
        Report.Outline(
          "\(NumberText.bytes(load.bytesPerRecord)) ÷ 25,600 B, rounded up: \(units) payload \(unit)"
        )
      ]
    case .eachPart:
      let parts = sum { NumberText.text($0.payloadUnits) }
      return [
        Report.Outline(
          "each ÷ 25,600 B, rounded up: \(parts) = \(units) payload \(unit) on average")
      ]
    case .eachAggregate(let kinds):
      return [
        Report.Outline(
          "÷ 25,600 B, rounded up, over \(kinds): \(units) payload \(unit) on average")
      ]
    }
  }

  /// The bytes of one that on-demand modes bill.
  private var billedBytes: [Report.Outline] {
    let bytes = NumberText.bytes(load.billedBytesPerRecord)
    switch rounding {
    case .one: return [Report.Outline("rounded up to whole KB: \(bytes) billed as data in")]
    case .eachPart:
      let parts = sum { NumberText.bytes($0.billedBytes) }
      return [Report.Outline("each rounded up to whole KB: \(parts) = \(bytes) billed as data in")]
    case .eachAggregate(let kinds):
      return [
        Report.Outline("rounded up to whole KB, over \(kinds): \(bytes) billed as data in")
      ]
    }
  }

  /// The quantity that is rounded up.
  private enum Rounding {
    case one, eachPart
    case eachAggregate(over: String)
  }

  private var rounding: Rounding {
    if case .sized = plan.stream.aggregation { return .one }
    guard load.aggregate != nil else { return mix.isUniform ? .one : .eachPart }
    // Aggregates that all take the same show how many that is.
    let whole = PayloadUnits.units(of: load.bytesPerRecord)
    let kilobytes = PayloadUnits.billedBytes(of: load.bytesPerRecord)
    let isOfProducers = plan.aggregation.producer != nil
    let isAlike =
      mode == .provisioned
      ? load.payloadUnitsPerRecord == whole : load.billedBytesPerRecord == kilobytes
    switch (mix.isUniform, isOfProducers && !isAlike) {
    case (true, false): return .one
    case (true, true): return .eachAggregate(over: "all numbers of records in an aggregate")
    case (false, false): return .eachAggregate(over: "all ways to mix the sizes")
    case (false, true):
      return .eachAggregate(over: "all numbers of records and ways to mix their sizes")
    }
  }

  /// A mean over the mix as a formula; many sizes are not all written out.
  private func sum(_ value: (RecordMix.Part) -> String) -> String {
    let shown = mix.parts.prefix(6).map { part in
      "\(NumberText.text(part.share * 100, places: 3)) % × \(value(part))"
    }
    return shown.joined(separator: " + ") + (mix.parts.count > shown.count ? " + …" : "")
  }
}

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
          + "\(CountText.of(plan.reachedShards, "shard")) ÷ \(CountText.of(plan.settings.producers, "producer")) = "
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
