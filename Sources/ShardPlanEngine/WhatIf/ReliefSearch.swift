/// Looks for measures that would help one stream.
struct ReliefSearch {
  private let index: Int
  private let plan: StreamPlan
  private let estimate: Estimate
  private let card: RateCard

  init(_ index: Int, in estimate: Estimate, at card: RateCard) {
    self.index = index
    self.estimate = estimate
    self.card = card
    plan = estimate.streams[index]
  }

  /// The measures: that of fewer shards, and those beyond it.
  func reliefs(_ replacement: inout StreamReplacement) -> [Estimate.Relief] {
    var needed = plan.stream
    if plan.capacity != nil { needed.shards = nil }
    guard needed != plan.stream else {
      return reliefs(beyond: plan, total: estimate.bill.total, &replacement)
    }
    guard let answer = try? replacement.replacing(index, with: needed) else { return [] }
    let isEnough = (answer.plan.capacity?.shards ?? 0) < (plan.capacity?.shards ?? 0)
    let fewer =
      isEnough
      ? relief(.fewerShards, answer, from: plan, total: estimate.bill.total) : nil
    return [fewer].compactMap { $0 }
      + reliefs(beyond: answer.plan, total: answer.total, &replacement)
  }

  /// The measures beyond the number of shards that is needed, each by itself.
  private func reliefs(
    beyond needed: StreamPlan, total: Money, _ replacement: inout StreamReplacement
  ) -> [Estimate.Relief] {
    var reliefs: [Estimate.Relief?] = [aggregation(of: needed, total: total, &replacement)]
    for measure in measures(for: needed) {
      var stream = needed.stream
      stream.apply(measure)
      // What cannot be done relieves nothing.
      guard let answer = try? replacement.replacing(index, with: stream) else { continue }
      reliefs.append(relief(measure, answer, from: needed, total: total))
    }
    return reliefs.compactMap { $0 }
  }

  private func measures(for plan: StreamPlan) -> [Estimate.Relief.Measure] {
    let measures: [Estimate.Relief.Measure?] = [
      plan.splitOfBusiestKey,
      plan.capacity == nil ? nil : plan.fanOutThatFreesReads,
      plan.stream.peakRate == nil ? nil : .smoothPeak,
    ]
    return measures.compactMap { $0 }
  }

  /// The aggregation that is enough, by the search of the aggregation table.
  private func aggregation(
    of needed: StreamPlan, total: Money, _ replacement: inout StreamReplacement
  ) -> Estimate.Relief? {
    // Where the service distributes records, consumers may drop aggregates.
    guard needed.followsKeys else { return nil }
    var search = AggregationSearch(index, in: estimate, at: card)
    guard let count = search.enough(&replacement), count > 1 else { return nil }
    let measure = Estimate.Relief.Measure.aggregate(recordsPerPut: Ratio(count))
    guard case .producer(let settings, let keys) = needed.stream.aggregation else {
      guard let answer = search.trial(count, &replacement) else { return nil }
      let load = answer.plan.load
      let units =
        needed.capacity == nil
        ? load.billedBytesPerRecord / PayloadUnits.onDemandStep : load.payloadUnitsPerRecord
      let isFull = search.isFull(count, &replacement)
      return relief(
        measure, answer, from: needed, total: total, filledUnits: isFull ? units : nil)
    }
    return producers(settings, distinctKeys: keys, filling: count, of: needed, &replacement).flatMap
    {
      relief(measure, $0.answer, from: needed, total: total, bufferSeconds: $0.seconds)
    }
  }

  /// The shortest time beyond which less than 0.2 % of the bill can be saved, for producers that collect up
  /// to a number of records.
  ///
  /// Records arrive at random: in the time in which as many come on average, some aggregates stay smaller.
  private func producers(
    _ settings: KPLSettings, distinctKeys: Int64, filling count: UInt64, of needed: StreamPlan,
    _ replacement: inout StreamReplacement
  ) -> (seconds: Ratio, answer: StreamReplacement.Answer)? {
    guard let producer = needed.aggregation.producer else { return nil }
    let format = KPLFormat(aggregating: needed.stream)
    var filled = settings
    filled.maxCount = Int64(clamping: count)
    filled.maxSize = max(settings.maxSize, .bytes(format.size(of: Ratio(count)).total))
    let arrivals = producer.average.arrivalsPerSecond * Ratio(producer.reachedShards)
    var found: [(seconds: Ratio, answer: StreamReplacement.Answer)] = []
    for times in [1, Ratio(5, over: 4), Ratio(3, over: 2), 2, 3, 4] {
      var shards = producer.reachedShards
      var trial: (seconds: Ratio, answer: StreamReplacement.Answer)?
      // Larger aggregates need fewer shards, and with these fill in less time.
      for _ in 0..<2 {
        let seconds = times * Ratio(count - 1) * Ratio(shards) / arrivals
        let milliseconds = (seconds * 1_000).rounded(.up) ?? 0
        filled.bufferedSeconds = max(settings.bufferedSeconds, Ratio(milliseconds, over: 1_000))
        var stream = needed.stream
        stream.aggregation = .producer(filled, distinctKeys: distinctKeys)
        guard Bounds.bufferedSeconds.contains(filled.bufferedSeconds),
          let answer = try? replacement.replacing(index, with: stream)
        else { break }
        trial = (filled.bufferedSeconds, answer)
        guard let open = answer.plan.aggregation.producer?.reachedShards, open < shards else {
          break
        }
        shards = open
      }
      if let trial { found.append(trial) }
    }
    guard let least = found.map({ $0.answer.total }).min() else { return nil }
    return found.first { trial in
      let total = trial.answer.total
      return total == least || (total - least).magnitude * 500 < total.magnitude
    }
  }

  /// A measure with its effect, if it is worth naming.
  private func relief(
    _ measure: Estimate.Relief.Measure, _ answer: StreamReplacement.Answer,
    from before: StreamPlan, total: Money, bufferSeconds: Ratio? = nil, filledUnits: Ratio? = nil
  ) -> Estimate.Relief? {
    let (shards, needed) = (answer.plan.capacity?.shards, before.capacity?.shards)
    let saving = total - answer.total
    let savesShards = (shards ?? 0) < (needed ?? 0)
    let savesMoney = saving > .zero && saving.magnitude * 100 >= total.magnitude
    if before.obstacles.isEmpty {
      guard savesShards || savesMoney, saving.magnitude * 200 >= 1 else { return nil }
    } else if !answer.plan.obstacles.isEmpty {
      // Nothing is saved against a plan that does not run: a measure must let it.
      return nil
    }
    return Estimate.Relief(
      measure: measure, shards: shards, shardsBefore: needed, total: answer.total,
      totalBefore: total, bufferSeconds: bufferSeconds, filledUnits: filledUnits,
      // That the peak becomes the average is what the measure says.
      assumptions: answer.alone.assumptions.filter {
        measure != .smoothPeak || $0 != .peakIsAverage
      },
      letsItRun: !before.obstacles.isEmpty)
  }
}

extension StreamPlan {
  /// The keys that the busiest one must be split into so that at most a tenth more shards are needed than
  /// for even traffic; on demand, so that none brings more than a shard takes.
  fileprivate var splitOfBusiestKey: Estimate.Relief.Measure? {
    guard spread != nil else { return nil }
    let traffic = peakNeeds.largest
    guard let even = ShardNeeds.shards(for: traffic, filledTo: stream.targetUtilization) else {
      return nil
    }
    let most = even + max(1, even / 10)
    func isEnough(_ keys: Int64) -> Bool {
      guard let spread = stream.splitting(keys).spread else { return true }
      guard capacity != nil else { return spread.busiestKey * traffic <= 1 }
      let shards = spread.leastShards(taking: stream.targetUtilization / traffic)
      return shards.map { $0 <= most } ?? false
    }
    guard !isEnough(1) else { return nil }
    var (tooFew, enough): (Int64, Int64) = (1, 2)
    while !isEnough(enough) {
      guard enough < 1 << 40 else { return nil }
      (tooFew, enough) = (enough, enough * 2)
    }
    while enough - tooFew > 1 {
      let middle = (tooFew + enough) / 2
      if isEnough(middle) { enough = middle } else { tooFew = middle }
    }
    return .splitKey(keys: enough)
  }

  /// The fan-out that leaves just as many shared consumers as never bind, as far as a stream may have
  /// fan-out consumers: reading twice what is written takes no more shards than writing it.
  fileprivate var fanOutThatFreesReads: Estimate.Relief.Measure? {
    let room = FanOutLimit.consumers(in: .provisioned) - stream.consumers.enhancedFanOut
    let count = min(stream.consumers.shared - 2, room)
    return count > 0 ? .fanOut(consumers: count) : nil
  }
}

extension KinesisStream {
  /// Returns the stream with its busiest key, or each of few keys, split into several.
  fileprivate func splitting(_ count: Int64) -> KinesisStream {
    var stream = self
    stream.hotKeyShare = hotKeyShare.map { $0 / Ratio(count) }
    stream.partitionKeys = partitionKeys.map { keys in
      let (product, overflows) = keys.multipliedReportingOverflow(by: count)
      return overflows ? .max : product
    }
    return stream
  }

  fileprivate mutating func apply(_ measure: Estimate.Relief.Measure) {
    switch measure {
    case .fewerShards: shards = nil
    case .aggregate(let recordsPerPut): aggregate(recordsPerPut)
    case .fanOut(let count):
      consumers.shared -= count
      consumers.enhancedFanOut += count
    case .smoothPeak: peakRate = nil
    case .splitKey(let keys): self = splitting(keys)
    }
  }
}
