public import ShardPlanEngine
import ShardPlanText

extension Bill {
  /// The arithmetic behind each line in a line of text, in the order of ``Bill/lines``.
  ///
  /// Longer numbers are cut after twelve decimals and end in an ellipsis. Amounts have all their digits;
  /// `≈` precedes one that had to be rounded to 10⁻¹².
  public var explanations: [String] {
    lines.map { line in
      "\(line.dimension.billItem.rawValue): \(line.quantityWords), "
        + line.priceWords(in: currency)
    }
  }
}

extension Bill: CustomStringConvertible {
  /// Each line with its amount and, indented below it,s arithmetic; at the end the total.
  ///
  /// Amounts are rounded to the cent, half a cent going away from zero; the arithmetic is exact.
  public var description: String {
    let details = lines.flatMap { line in
      ["\(line.dimension.billItem.rawValue): \(RangeText.cents(line.amounts, currency))"]
        + line.arithmetic(in: currency).map { "  " + $0 }
    }
    return (details + ["Total: \(RangeText.cents(totals, currency))"]).joined(separator: "\n")
  }
}

extension Money {
  /// Returns an amount as people read it: `$1,193.55`.
  ///
  /// - Parameter currency: The currency of the amount, which says the symbol.
  /// - Returns: Text rounded to the cent, half a cent going away from zero.
  public func text(in currency: Money.Currency) -> String { MoneyText.cents(self, currency) }
}

extension Bill.Line {
  /// The arithmetic of quantity and amount, a line each; of the least and the most, where they differ.
  func arithmetic(in currency: Money.Currency) -> [String] {
    guard !amounts.isExact else { return [quantityWords, amountWords(in: currency)] }
    let unit = dimension.unit
    let price = unitPrice.words(in: currency)
    func words(_ start: String, _ formula: String, _ quantity: Ratio) -> String {
      "\(start) \(formula) = \(NumberText.abridged(quantity)) \(unit.words(for: quantity)) × \(price)"
    }
    let least =
      quantity.isZero ? [] : [words("at least", derivation.words, quantity)]
    guard let most = quantities.high else {
      return least.isEmpty ? ["unknown, × \(price)"] : least
    }
    return least + [words("at most", derivationOfMost?.words ?? "", most)]
  }

  /// The arithmetic of the quantity without its result; of the least and the most, where they differ.
  var derivationWords: String {
    guard !quantities.isExact else { return derivation.words }
    guard let most = derivationOfMost else { return "at least " + derivation.words }
    return "at least " + derivation.words + ", at most " + most.words
  }

  /// The arithmetic of the quantity: "25 shards × 732 h = 18,300 shard-hours".
  var quantityWords: String {
    "\(derivation.words) = \(NumberText.abridged(quantity)) "
      + dimension.unit.words(for: quantity)
  }

  /// The arithmetic of the amount: "18,300 × $0.015 = $274.50".
  func amountWords(in currency: Money.Currency) -> String {
    "\(NumberText.abridged(quantity)) \(priceWords(in: currency))"
  }

  /// The same without the quantity: "× $0.015 = $274.50".
  func priceWords(in currency: Money.Currency) -> String {
    let isExact = quantity * unitPrice.value == amount.magnitude
    return "× \(unitPrice.words(in: currency)) "
      + "\(isExact ? "=" : "≈") \(MoneyText.exact(amount, currency))"
  }
}

extension Bill.Derivation.Factor {
  /// The number with what it counts, such as "25 shards".
  var words: String {
    let number = NumberText.abridged(value)
    func counted(_ noun: String) -> String { number + " " + noun.plural(unless: value == 1) }
    switch kind {
    case .streams: return counted("stream")
    case .shards: return counted("shard")
    case .hours: return number + " h"
    case .seconds: return number + " s"
    case .userRecords(let period):
      return counted("user record") + "/" + period.rawValue
    case .acceptedRecords(let period):
      return counted("accepted user record") + "/" + period.rawValue
    case .secondsInPeriod: return number + " s"
    case .recordsPerPut: return number + " per PUT"
    case .payloadUnits: return counted("unit")
    case .bytesPerRecord: return number + " B"
    case .billedBytesPerRecord: return number + " B (rounded up to KB)"
    case .sharedConsumers: return counted("consumer")
    case .enhancedFanOutConsumers: return counted("fan-out consumer")
    case .secondsPerHour: return number + " s/h"
    case .hoursKept: return number + " h kept at this price"
    case .longTermBytesRead: return number + " B read"
    case .committedBytesPerSecond: return number + " B/s committed"
    }
  }
}

extension Bill.Derivation.Product {
  /// The product as a formula, such as "25 shards × 732 h".
  var words: String {
    factors.enumerated().map { index, factor in
      (index == 0 ? "" : factor.isDivisor ? " ÷ " : " × ") + factor.words
    }.joined()
  }
}

extension Bill.Derivation {
  /// The arithmetic in one line, without its result.
  var words: String {
    var words = terms.map { $0.words }.joined(separator: " + ")
    if terms.count > 1, divisor != 1 { words = "(" + words + ")" }
    if divisor != 1 { words += " ÷ 2^30 B/GB" }
    if !metered.isZero { words += " − \(NumberText.abridged(metered)) GB metered" }
    return words
  }
}

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
        + "each is rounded up to units and to whole KB by itself, and so is each aggregate, whose mean "
        + "is right to a billionth."
    case .aggregatesRounded(let error):
      "Mean payload units and billed KB are right to within \(error) where aggregates can be made up in "
        + "too many ways to go through all."
    case .arrivalsAtRandom:
      "Records reach KPL producers at random, evenly spread over producers and shards, and no "
        + "aggregate is closed early; each is rounded up by itself, means being right to a billionth."
    case .onDemandShards:
      "An on-demand stream has 4 shards, or those for twice the peak if they are more, which is what "
        + "its KPL producers see."
    case .trafficSpreadEvenly:
      "Traffic is the same on every shard where neither hotKeyShare nor partitionKeys is given."
    case .keysDoNotCollide:
      "No shard gets more keys than it must: where keys collide, the busiest shard gets more."
    case .shardsTakeAll: "Shards take all that arrives where the size of records is unknown."
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
    case .longTermReadsAsDataOut:
      "On demand, longTermReads cost what data out costs; AWS names no price of their own."
    case .shortfallNettedMonthly:
      "On-demand Advantage nets its commitment of 25 MiB/s each way over the whole month."
    case .discountOnShortfalls:
      "The discount is granted on a shortfall of that commitment too."
    case .accountHasNoOtherStreams:
      "The account has no on-demand streams in the region but those of the scenario."
    case .onlyKinesis:
      "Only Kinesis Data Streams is counted: no channels (delivery by the GB), data transfer, KMS, "
        + "CloudWatch, tax or "
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
