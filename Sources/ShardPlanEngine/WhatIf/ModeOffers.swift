/// What one entry of streams costs in each mode that can carry it.
struct ModeOffers: Sendable {
  /// The streams in one mode.
  struct Offer: Sendable {
    /// The plan.
    let plan: StreamPlan
    /// The cost of the month, billed as if nothing else were in the account.
    let total: Money
    /// The exact cost, in 10⁻¹² currency units.
    let picounits: Ratio
  }

  /// With the given shards or those that the peak needs, whichever carries the peak for less.
  private(set) var provisioned: Offer?
  /// In On-demand Standard.
  private(set) var onDemand: Offer?
  /// Under Advantage, with the whole commitment.
  private(set) var advantage: Offer?
  /// The usage under Advantage, as ``AdvantagePool/sums``; empty where it has no prices.
  private(set) var usage: [Ratio] = []
  /// The shards that the peak needs, over all streams that are alike; `nil` when no number is enough.
  private(set) var neededShards: Int64?

  /// Prices streams in each mode.
  ///
  /// - Parameters:
  ///   - stream: The streams that are alike.
  ///   - month: The month.
  ///   - card: The prices.
  ///   - kept: What helps to pack the next stream like it.
  init(
    _ stream: KinesisStream, in month: BillingMonth, at card: RateCard,
    _ kept: inout KeptPackings
  ) {
    // What is not known cannot be compared; what is known of it still counts towards a commitment.
    guard stream.unknown == nil else {
      let pooled = Offer(stream, in: .onDemandAdvantage, month, card, &kept)
      usage = pooled?.plan.pooledUsage() ?? []
      return
    }
    var sized = stream
    sized.shards = nil
    let needed = Offer(sized, in: .provisioned, month, card, &kept)
    if let capacity = needed?.plan.capacity, capacity.required != nil {
      // At most 10¹² shards of each of 10⁶ streams.
      neededShards = capacity.shards * stream.count
    }
    let given =
      stream.shards == nil ? nil : Offer(stream, in: .provisioned, month, card, &kept)
    provisioned = [given, needed].compactMap { $0?.usable }.min { $0.total < $1.total }
    let onDemand = Offer(stream, in: .onDemand, month, card, &kept)
    self.onDemand = onDemand?.usable
    let pooled =
      onDemand.flatMap { Offer(StreamPlan($0.plan, in: .onDemandAdvantage), at: card) }
      ?? Offer(stream, in: .onDemandAdvantage, month, card, &kept)
    advantage = pooled?.usable
    usage = pooled?.plan.pooledUsage() ?? []
  }

  /// The cheapest mode by itself; among equals the first in the order of modes.
  var cheapest: Offer? {
    [provisioned, onDemand, advantage].compactMap { $0 }.min { $0.total < $1.total }
  }
}

extension ModeOffers.Offer {
  /// Plans and prices streams; `nil` where that cannot be.
  fileprivate init?(
    _ stream: KinesisStream, in mode: CapacityMode, _ month: BillingMonth, _ card: RateCard,
    _ kept: inout KeptPackings
  ) {
    guard card.prices(mode),
      let plan = try? StreamPlan(stream, in: mode, month: month, isSized: true, &kept)
    else { return nil }
    self.init(plan, at: card)
  }

  fileprivate init?(_ plan: StreamPlan, at card: RateCard) {
    guard card.prices(plan.mode), let bill = try? MeteredUsage(plans: [plan]).bill(at: card) else {
      return nil
    }
    self.plan = plan
    total = bill.total
    picounits = bill.picounits
  }

  /// The offer, where the streams run as planned.
  fileprivate var usable: Self? { plan.obstacles.isEmpty ? self : nil }
}

extension Bill {
  /// The sum of all lines before rounding, in 10⁻¹² currency units.
  var picounits: Ratio { lines.reduce(.zero) { $0 + $1.quantity * $1.unitPrice.picounits } }
}

extension RateCard {
  /// The exact cost of usage under Advantage, without shortfalls, and what it takes off those at the most.
  ///
  /// - Parameter sums: The usage, as ``AdvantagePool/sums``.
  /// - Returns: The cost in 10⁻¹² currency units; `nil` where Advantage is not sold.
  func pooledCost(of sums: [Ratio]) -> ModeCosts.Pooled? {
    func cost(_ dimension: BillingDimension, _ bytes: Ratio) -> Ratio? {
      if bytes.isZero { return .zero }
      return self[dimension].map { bytes * $0.picounits / Ratio(whole: dimension.unit.size) }
    }
    guard sums.count == 5, let dataIn = cost(.advantageDataIn, sums[0]),
      let dataOut = cost(.advantageDataOut, sums[1]), let fanOut = cost(.advantageFanOut, sums[2]),
      let kept = cost(.advantageExtendedRetention, sums[3]),
      let keptLonger = cost(.advantageLongTermRetention, sums[4]),
      let missingIn = cost(.advantageDataInShortfall, sums[0]),
      let missingOut = cost(.advantageDataOutShortfall, sums[1] + sums[2])
    else { return nil }
    return ModeCosts.Pooled(
      usage: dataIn + dataOut + fanOut + kept + keptLonger, dataIn: missingIn, dataOut: missingOut)
  }

  /// What a month's commitments cost with nothing used; `nil` where Advantage is not sold.
  func commitment(seconds: Ratio) -> ModeAssignment.Commitment? {
    let bytes =
      Ratio(whole: AdvantageCommitment.bytesPerSecond)
      * max(seconds, Ratio(whole: AdvantageCommitment.leastSeconds))
    return pooledCost(of: [bytes, bytes, .zero, .zero, .zero]).map {
      ModeAssignment.Commitment(dataIn: $0.dataIn, dataOut: $0.dataOut)
    }
  }

  /// The cost of streams under Advantage together, rounded as on a bill; `nil` when it cannot be counted.
  func pooledTotal(ofAll usage: [[Ratio]], seconds: Ratio) -> Money? {
    // Exact sums of thousands of fractions take as many digits; bounds mostly say as much.
    var bounds = BoundedPool()
    if usage.allSatisfy({ bounds.add($0) }),
      let total = bounds.total(at: ShortPrices(self), seconds: ShortRatio(exactly: seconds))
    {
      return total
    }
    return pooledTotal(of: usage, seconds: seconds)
  }
}
