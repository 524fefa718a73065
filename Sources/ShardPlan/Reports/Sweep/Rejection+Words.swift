import ShardPlanEngine

extension Rejection.Reason {
  /// Why a scenario cannot be at a point of a sweep, as the end of a sentence.
  var words: String {
    switch self {
    case .outOfBounds(let field, _, let allowed):
      let least = field.text(of: allowed.least)
      return "\(field.shortName) must be \(allowed.includesLeast ? "at least" : "above") \(least) "
        + "and at most \(field.text(of: allowed.most))"
    case .notWhole(let field, _): return "\(field.shortName) must be a whole number"
    case .noProducers(let field):
      return "\(field.shortName) is a setting of producers with the KPL, and it has none"
    case .notPriced(let field): return "\(field.shortName) changes nothing there"
    case .changesAggregation(let field):
      return "what producers put together changes with \(field.shortName)"
    case .peakBelowAverage: return "the peak would be below the average"
    case .moreKeysThanRecords: return "an aggregate would have more keys than records"
    case .recordTooLarge: return "a Kinesis record would exceed 10 MiB"
    case .streamCount(let count):
      return count < 1 ? "there would be no stream" : "there would be more than a million streams"
    case .monthLength: return "there is no such month"
    case .modeNotPriced(let mode): return "\(mode.fullName) has no prices there"
    case .beyondCounting: return "its bill or its shards would be beyond counting"
    }
  }
}
