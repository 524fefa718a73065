/// Prices a scenario under Advantage with another stream in place of one, whose usage is taken from the
/// sum of all.
///
/// Exact sums of thousands of streams may take as many digits. So they are first known within bounds of
/// 2⁻⁴⁰ bytes a stream, which mostly leave one amount to round to; where they do not, sums are exact.
struct PooledReplacement {
  private let plans: [StreamPlan]
  private let card: RateCard
  private let prices: ShortPrices
  private let seconds: Ratio
  /// The cost of all streams as they are; `nil` when it cannot be counted.
  private(set) lazy var total: Money? = card.pooledTotal(
    ofAll: plans.map { $0.pooledUsage() }, seconds: seconds)
  /// The usage of all streams; `nil` when it is more than can be counted like this.
  private let bounds: BoundedPool?
  /// The exact usage of all streams, once it was needed.
  private var exact: [Ratio]?
  /// The stream that was replaced last, and the usage of all others.
  private var others: (index: Int, bounds: BoundedPool?, exact: [Ratio]?)?

  /// Prepares replacements.
  ///
  /// - Parameters:
  ///   - plans: The plans of all streams.
  ///   - card: The prices of the region.
  ///   - seconds: The length of the month.
  ///   - isBounded: Whether to try bounds before exact sums.
  init(of plans: [StreamPlan], at card: RateCard, seconds: Ratio, isBounded: Bool = true) {
    self.plans = plans
    self.card = card
    prices = ShortPrices(card)
    self.seconds = seconds
    var bounds = BoundedPool()
    let areKnown = plans.allSatisfy { bounds.add($0.pooledUsage()) }
    self.bounds = areKnown && isBounded ? bounds : nil
  }

  /// The total with another stream; `nil` when it cannot be counted.
  mutating func total(replacing index: Int, with plan: StreamPlan) -> Money? {
    let usage = plan.pooledUsage()
    if others?.index != index {
      var rest = bounds
      rest?.remove(plans[index].pooledUsage())
      others = (index, rest, nil)
    }
    if var bounds = others?.bounds, bounds.add(usage),
      let total = bounds.total(at: prices, seconds: ShortRatio(exactly: seconds))
    {
      return total
    }
    return exactTotal(replacing: index, with: usage)
  }

  private mutating func exactTotal(replacing index: Int, with usage: [Ratio]) -> Money? {
    if others?.exact == nil {
      let all = exact ?? AdvantagePool.sums(of: plans.map { $0.pooledUsage() })
      exact = all
      others?.exact = zip(all, plans[index].pooledUsage()).map { $0.excess(over: $1) }
    }
    guard let rest = others?.exact else { return nil }
    return card.pooledTotal(of: [rest, usage], seconds: seconds)
  }
}
