public import ShardPlanEngine

extension Rejection: CustomStringConvertible {
  /// A sentence with the number of the stream, from 1, and the reason.
  public var description: String {
    let subject = stream.map { "Stream \($0 + 1)" } ?? "The scenario"
    return "\(subject) cannot be costed: \(reason)."
  }
}

extension Rejection.Reason: CustomStringConvertible {
  /// The reason as the end of a sentence, such as "the peak would be below the average".
  public var description: String {
    switch self {
    case .outOfBounds(let field, let found, _), .notWhole(let field, let found):
      "\(words); found \(field.text(of: found))"
    default: words
    }
  }
}

extension Sweep.Values.Rejection: CustomStringConvertible {
  /// The problem with the values, as a sentence.
  public var description: String {
    switch self {
    case .empty: "There is no value to go through."
    case .repeated(let value): "The value \(NumberText.text(value)) comes twice."
    case .reversed: "The last value lies below the first."
    case .noStep: "A step of zero leads nowhere."
    case .tooFine:
      "The factor between two values must be at least \(NumberText.text(Sweep.Values.leastFactor))."
    case .fromZero: "Multiplying leads nowhere from zero."
    case .tooFew: "Values spaced in their logarithm are two at least."
    case .tooMany: "There are more than \(NumberText.text(Ratio(Sweep.Values.most))) values."
    case .tooLarge: "Values beyond 10^22 cannot be rounded."
    }
  }
}

extension Rejection.Reason {
  /// The reason as the end of a sentence, without the value found.
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
      return "\(field.shortName) changes how producers aggregate"
    case .peakBelowAverage: return "the peak would be below the average"
    case .moreKeysThanRecords: return "an aggregate would have more keys than records"
    case .hotKeyBelowMean: return "the busiest partition key would bring less than the mean"
    case .moreKeysTogether: return "an aggregate would have more keys than there are"
    case .moreKeysThanTraffic: return "there would be more partition keys than records"
    case .recordTooLarge: return "a Kinesis record would exceed 10 MiB"
    case .aggregatesTooLarge(let share, _):
      return "\(NumberText.percent(share * 100)) of the aggregates would exceed 10 MiB"
    case .shardsUnknown:
      return
        "without the rate and the size of its records a provisioned stream needs a number of shards"
    case .notKnown(let field): return "\(field.shortName) is not known"
    case .streamCount(let count):
      return count < 1 ? "there would be no stream" : "there would be more than a million streams"
    case .monthLength: return "there is no such month"
    case .modeNotPriced(let mode): return "\(mode.fullName) has no prices there"
    case .regionNotPriced(let region): return "the prices of \(region) are not given"
    case .advantageInPart(let region):
      return "On-demand Advantage is on in \(region), for all on-demand streams there"
    case .currencies(let first, let second):
      return "it is billed in \(second), and others are in \(first)"
    case .beyondCounting: return "its bill or its number of shards would be too large"
    }
  }
}
