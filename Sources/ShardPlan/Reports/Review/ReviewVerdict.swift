import ShardPlanEngine
import ShardPlanText

/// A review in one sentence.
struct ReviewVerdict {
  private let review: Review

  init(_ review: Review) {
    self.review = review
  }

  var words: String {
    guard !review.streams.isEmpty else { return "There are no Kinesis data streams." }
    let parts = review.sums.map(sentence) + rest
    return parts.joined(separator: " ")
  }

  private func sentence(_ sum: Review.Sum) -> String {
    let after = MoneyText.cents(sum.after, sum.currency)
    guard review.describesChange else { return "Declared costs are \(after) a month." }
    guard sum.change != .zero else {
      return review.changed.isEmpty
        ? "No stream changes: declared costs stay at \(after) a month."
        : "Declared costs stay at \(after) a month."
    }
    let change = MoneyText.difference(sum.change, sum.currency)
    return "Declared costs \(sum.change.isNegative ? "fall" : "rise") by \(change) a month, from "
      + "\(MoneyText.cents(sum.before, sum.currency)) to \(after)."
  }

  /// What the sums leave out.
  private var rest: [String] {
    let unknown = review.streams.filter { !$0.isKnown }.count
    let isOpen = review.after.contains { !$0.bill.totals.isExact }
    return [
      unknown == 0
        ? nil
        : "\(CountText.of(Int64(unknown), "stream")) \(unknown == 1 ? "is" : "are") unknown and "
          + "\(unknown == 1 ? "counts" : "count") in no sum.",
      isOpen ? "Usage comes on top." : total,
    ].compactMap { $0 }
  }

  /// The whole bills, where all usage is known.
  private var total: String? {
    guard let sum = review.sums.first, review.sums.count == 1, !review.after.isEmpty,
      let after = review.total(in: sum.currency).exact
    else { return nil }
    return "With usage it is \(MoneyText.cents(after, sum.currency)) a month."
  }
}

extension Review {
  /// Returns the whole bill after the change, usage and commitments included.
  ///
  /// - Parameter currency: The currency of the bill.
  /// - Returns: The total; without an upper bound where a stream is unknown.
  package func total(in currency: Money.Currency) -> Within<Money> {
    let total = after.filter { $0.currency == currency }
      .reduce(Within(Money.zero)) { $0 + $1.bill.totals }
    let isOpen = streams.contains { $0.after != nil && $0.after?.bill == nil }
    return isOpen ? Within(from: total.low, to: nil) : total
  }
}

/// What usage costs after the change, by mode and region.
struct ReviewUsage {
  let sentences: [String]

  init(_ review: Review) {
    struct Place: Hashable {
      let mode: CapacityMode
      let region: String
    }
    var places: [Place] = []
    var lines: [Place: [BillingDimension: Bill.Line]] = [:]
    var currencies: [Place: Money.Currency] = [:]
    for bill in review.streams.compactMap({ $0.after?.bill }) {
      let place = Place(mode: bill.plan.mode, region: bill.rates.origin.region)
      if currencies[place] == nil { places.append(place) }
      currencies[place] = bill.currency
      for line in bill.usageLines where !line.amounts.isExact {
        lines[place, default: [:]][line.dimension] = line
      }
    }
    sentences =
      Self.given(review)
      + places.compactMap { place in
        guard let lines = lines[place], let currency = currencies[place] else { return nil }
        let prices = BillingDimension.allCases.compactMap { dimension in
          lines[dimension]?.unitPriceWords(in: currency)
        }
        return prices.isEmpty
          ? nil : "\(place.mode.words) in \(place.region): \(prices.joined(separator: ", "))"
      }
  }
}

extension ReviewUsage {
  /// The amounts of usage that is known.
  private static func given(_ review: Review) -> [String] {
    review.sums.compactMap { sum in
      func amount(_ side: (ReviewedStream) -> ReviewedStream.Side?) -> Money {
        review.streams.compactMap { side($0)?.bill }.filter { $0.currency == sum.currency }
          .flatMap { $0.usageLines }.compactMap { $0.amounts.exact }.reduce(.zero) { $0 + $1 }
      }
      let (before, after) = (amount { $0.before }, amount { $0.after })
      guard before != .zero || after != .zero else { return nil }
      let texts = [before, after].map { MoneyText.cents($0, sum.currency) }
      return review.describesChange
        ? "As given: \(texts[0]) a month before, \(texts[1]) after"
        : "As given: \(texts[1]) a month"
    }
  }
}

extension Bill.Line {
  /// The price in words: `$0.014 a million PUT payload units`.
  fileprivate func unitPriceWords(in currency: Money.Currency) -> String {
    let item =
      switch dimension.billItem {
      case .dataIn: "GB in"
      case .dataOut: "GB out"
      case .fanOutData: "GB read by fan-out"
      case .extendedRetention: "GB-month kept beyond 24 hours"
      case .longTermRetention: "GB-month kept beyond 7 days"
      case .longTermRetrieval: "GB read that is older than 7 days"
      default: dimension.unit.rawValue
      }
    guard dimension.unit == .putPayloadUnit else {
      return "\(MoneyText.exact(unitPrice.value, currency)) a \(item)"
    }
    return "\(MoneyText.exact(unitPrice.value * 1_000_000, currency)) a million PUT payload units"
  }
}
