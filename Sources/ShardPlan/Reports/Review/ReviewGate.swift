package import ShardPlanEngine
import ShardPlanText

extension Review {
  /// What a limit makes of a review.
  package struct Verdict: Sendable {
    /// A sentence about what is certainly above the limit.
    package var certain: String?
    /// A sentence about what may be above it, as something is unknown.
    package var possible: String?
  }

  /// The currencies of the bills, in the order of their codes.
  package var currencies: [Money.Currency] { sums.map { $0.currency } }

  /// Holds the bill after the change to an amount.
  ///
  /// - Parameters:
  ///   - limit: The most that it may cost.
  ///   - currency: The currency of the limit.
  /// - Returns: The verdict.
  package func verdict(above limit: Money, _ currency: Money.Currency) -> Verdict {
    let total = total(in: currency)
    let (cost, most) = (RangeText.cents(total, currency), MoneyText.cents(limit, currency))
    if total.low > limit {
      return Verdict(
        certain: "The streams cost \(cost) a month after this, above the limit of \(most).")
    }
    guard total.high.map({ $0 > limit }) ?? true else { return Verdict() }
    let words =
      total.low == .zero ? "The cost is unknown" : "The streams cost \(cost) a month after this"
    return Verdict(possible: "\(words), which may be above the limit of \(most).")
  }

  /// Holds the increase to a percentage: of the whole bill where all is known, else of what is declared.
  ///
  /// - Parameter percent: The most that the bill may rise. Any amount is more than a bill of nothing.
  /// - Returns: A verdict for each currency.
  package func verdicts(onIncreaseBy percent: Ratio) -> [Verdict] {
    let allowed = "at most \(NumberText.text(percent)) % is allowed"
    return sums.map { sum in
      let (was, now) = whole(in: sum.currency) ?? (sum.before, sum.after)
      let isWhole = whole(in: sum.currency) != nil
      if now.magnitude * 100 > was.magnitude * (100 + percent) {
        return Verdict(
          certain: "\(isWhole ? "The bill rises" : "Declared costs rise") from "
            + "\(MoneyText.cents(was, sum.currency)) to \(MoneyText.cents(now, sum.currency)) a month; "
            + "\(allowed).")
      }
      guard !isWhole, !changed.isEmpty else { return Verdict() }
      return Verdict(
        possible: "Declared costs go from \(MoneyText.cents(was, sum.currency)) to "
          + "\(MoneyText.cents(now, sum.currency)) a month, but usage or a stream is unknown; \(allowed)."
      )
    }
  }

  /// The whole bills before and after; `nil` where something is unknown.
  private func whole(in currency: Money.Currency) -> (before: Money, after: Money)? {
    guard streams.allSatisfy({ $0.isKnown }) else { return nil }
    func total(_ estimates: [Estimate]) -> Money? {
      estimates.filter { $0.currency == currency }
        .reduce(Within(Money.zero)) { $0 + $1.bill.totals }.exact
    }
    guard let before = total(before), let after = total(after) else { return nil }
    return (before, after)
  }
}
