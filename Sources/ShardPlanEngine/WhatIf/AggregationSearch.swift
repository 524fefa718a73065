/// Finds the aggregates of one stream that are worth a row, and those to advise.
struct AggregationSearch {
  /// A number of records per PUT that was tried.
  typealias Trial = StreamReplacement.Answer

  let counts: AggregationCounts
  private let index: Int
  private let stream: KinesisStream
  private var trials: [UInt64: Trial?] = [:]

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - index: The index of the stream.
  ///   - estimate: The estimate of its scenario.
  ///   - card: The prices of the region.
  init(_ index: Int, in estimate: Estimate, at card: RateCard) {
    self.index = index
    var stream = estimate.scenario.streams[index]
    // With other aggregates a stream needs another number of shards.
    stream.shards = nil
    self.stream = stream
    let (mode, card) = (estimate.streams[index].mode, estimate.rates(ofStream: index, at: card))
    counts = AggregationCounts(
      stream, mode: mode, trafficCosts: mode != .onDemandAdvantage || card.pricesShortfallAsTraffic)
  }

  /// Returns the plan and the total with a number of records per PUT; `nil` where that cannot be.
  mutating func trial(_ count: UInt64, _ replacement: inout StreamReplacement) -> Trial? {
    if let trial = trials[count] { return trial }
    var stream = stream
    stream.aggregate(Ratio(count))
    let trial = try? replacement.replacing(index, with: stream)
    trials[count] = trial
    return trial
  }

  /// Throws the reason why one record per PUT cannot be costed.
  func checkOne(_ replacement: inout StreamReplacement) throws(Rejection) {
    var one = stream
    one.aggregate(1)
    _ = try replacement.replacing(index, with: one)
  }

  /// Returns the total with a number of records per PUT; `nil` where a partition key then brings more than a
  /// shard takes, unless the largest aggregates do not help that either.
  private mutating func total(
    _ count: UInt64, _ replacement: inout StreamReplacement
  ) -> Money? {
    guard let trial = trial(count, &replacement) else { return nil }
    if trial.plan.obstacles.isEmpty { return trial.total }
    let largest = self.trial(counts.most, &replacement)
    return largest?.plan.obstacles.isEmpty == true ? nil : trial.total
  }

  /// Returns the least total of all whole numbers; where some were tried, of those.
  mutating func least(_ replacement: inout StreamReplacement) -> Money? {
    var least: Money?
    for count in counts.tried {
      guard let total = total(count, &replacement) else { continue }
      least = least.map { min($0, total) } ?? total
    }
    return least
  }

  /// Returns whether a number fills payload units or kilobytes so that with one more record the bill is
  /// higher.
  mutating func isFull(_ count: UInt64, _ replacement: inout StreamReplacement) -> Bool {
    guard count < counts.most, counts.fills.contains(ascending: count),
      let total = trial(count, &replacement)?.total,
      let next = trial(count + 1, &replacement)?.total
    else { return false }
    return next > total
  }

  /// Returns the first number to remember whose bill satisfies a condition: a round one, one that is full,
  /// or the largest.
  mutating func first(
    _ replacement: inout StreamReplacement, where condition: (Money) -> Bool
  ) -> UInt64? {
    let round = AggregationCounts.round.filter { $0 < counts.most }
    var (marks, fills) = (round[...], counts.fills[...])
    while let count = [marks.first, fills.first].compactMap({ $0 }).min() {
      if marks.first == count { marks.removeFirst() }
      if fills.first == count { fills.removeFirst() }
      guard let total = total(count, &replacement), condition(total) else { continue }
      if round.contains(count) || isFull(count, &replacement) { return count }
    }
    guard let total = total(counts.most, &replacement), condition(total) else { return nil }
    return counts.most
  }

  /// Returns the first number to remember beyond which less than 0.2 % of the bill can be saved.
  mutating func enough(_ replacement: inout StreamReplacement) -> UInt64? {
    guard let least = least(&replacement) else { return nil }
    return first(&replacement) { total in
      total == least || (total - least).magnitude * 500 < total.magnitude
    }
  }

  /// Returns the first number to remember that costs least, or else the first that does.
  mutating func cheapest(_ replacement: inout StreamReplacement) -> UInt64? {
    guard let least = least(&replacement) else { return nil }
    if let count = first(&replacement, where: { $0 == least }) { return count }
    return counts.tried.first { total($0, &replacement) == least }
  }
}

extension [UInt64] {
  /// Returns whether a number is among numbers in ascending order.
  fileprivate func contains(ascending number: UInt64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}

extension RateCard {
  /// A Boolean value indicating whether a shortfall costs no more than the traffic that is missing, so
  /// that traffic never pays for itself.
  fileprivate var pricesShortfallAsTraffic: Bool {
    func isAtMost(_ shortfall: BillingDimension, _ traffic: BillingDimension) -> Bool {
      guard let shortfall = self[shortfall], let traffic = self[traffic] else { return true }
      return shortfall.value <= traffic.value
    }
    return isAtMost(.advantageDataInShortfall, .advantageDataIn)
      && isAtMost(.advantageDataOutShortfall, .advantageDataOut)
      && isAtMost(.advantageDataOutShortfall, .advantageFanOut)
  }
}
