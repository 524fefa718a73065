public import ShardPlanEngine
import ShardPlanText

extension Bill {
  /// The arithmetic behind each line in a line of text, in the order of ``Bill/lines``.
  ///
  /// Longer numbers are cut after twelve decimals and end in an ellipsis. Amounts have all their digits;
  /// `≈` precedes one that had to be rounded to 10⁻¹².
  public var explanations: [String] {
    lines.map { line in
      "\(BillLine(line.dimension).rawValue): \(line.quantityWords), "
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
      [
        "\(BillLine(line.dimension).rawValue): \(line.amount.text(in: currency))",
        "  \(line.quantityWords)", "  \(line.amountWords(in: currency))",
      ]
    }
    return (details + ["Total: \(total.text(in: currency))"]).joined(separator: "\n")
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
    let isExact = (quantity * unitPrice.value).isExact(places: 12)
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
