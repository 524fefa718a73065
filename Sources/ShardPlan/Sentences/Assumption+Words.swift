import ShardPlanEngine

extension Assumption {
  /// Returns the assumption as a sentence.
  ///
  /// - Parameter isAtListPrices: Whether every price that was used is AWS's list price.
  /// - Returns: The sentence.
  func words(atListPrices isAtListPrices: Bool) -> String {
    switch self {
    case .month(let month): month.assumption
    case .steadyRate: "The average rate holds all month."
    case .steadyGrowth:
      "Average and peak rates grow by the same share each month, nothing having grown in month 1; "
        + "record sizes, keys, consumers, retention, prices, the length of a month and shards that "
        + "are given stay."
    case .recordsAlike:
      "Where one recordSize is given, every record has it: rounding up to units and to whole KB is "
        + "done on that mean."
    case .recordsMixed:
      "Where recordSizes are given, records come independently of each other in those shares; "
        + "each is rounded up to units and to whole KB by itself."
    case .aggregatesInProportion:
      "An aggregate holds the recordSizes in proportion, and is rounded up as such a one, where "
        + "its records are no whole number or can be mixed in more than 2,000 ways."
    case .arrivalsAtRandom:
      "Records reach KPL producers at random, evenly spread over producers and shards, and no "
        + "aggregate is closed early; each is rounded up as one with the mean number of records."
    case .shardsAsProvisioned:
      "An on-demand stream has as many shards as a provisioned one would need, which is what its "
        + "KPL producers see."
    case .peakIsAverage: "The peak is the average rate where no peak is given."
    case .binaryUnits:
      "1 KB is 1,024 bytes, as AWS's calculator counts: a PUT payload unit (25 KB) is 25,600 bytes "
        + "and a GB 2^30. AWS nowhere states the unit in bytes."
    case .keysNotBilled:
      "Partition keys do not count towards billed sizes; AWS does not say that they do."
    case .keysNotCounted:
      "Partition keys do not count towards throughput where no partitionKeySize is given."
    case .noExplicitHashKeys: "Aggregates carry no explicit hash keys."
    case .everyConsumerReadsAll:
      "Each consumer reads every record once; there is one shared consumer where no number is given."
    case .fullShards:
      "Shards may be filled to 100 % at the peak where no targetUtilization is given."
    case .extendedRetentionContinues:
      "The charge for extended retention goes on while data is kept beyond 7 days."
    case .storeIsFull: "Data has been arriving long enough for the store to be full all month."
    case .storedBytesNotRounded:
      "Stored bytes are billed as they are, not rounded up to whole KB for each record."
    case .shortfallNettedMonthly:
      "On-demand Advantage nets its commitment of 25 MiB/s each way over the whole month."
    case .discountOnShortfalls:
      "The discount is granted on a shortfall of that commitment too."
    case .accountHasNoOtherStreams:
      "The account has no on-demand streams in the region but those of the scenario."
    case .onlyKinesis:
      "Only Kinesis Data Streams is counted: no data transfer, KMS, CloudWatch, tax or "
        + (isAtListPrices ? "discount." : "further discount.")
    }
  }
}

extension BillingMonth {
  /// The month in a few words, such as "732-hour month".
  var words: String {
    guard let calendar else { return NumberText.text(hours) + "-hour month" }
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(names[calendar.month - 1]) \(calendar.year), \(NumberText.text(hours)) hours"
  }

  /// The assumption about the length of the month.
  fileprivate var assumption: String {
    if calendar != nil { return "The month is \(words), in UTC." }
    switch hours {
    case 730: return "A month has 730 hours, as in the AWS Pricing Calculator."
    case 732: return "A month has 732 hours (30.5 days), as in AWS's retired calculator."
    default: return "A month has \(NumberText.text(hours)) hours."
    }
  }
}
