import ShardPlanEngine

/// What On-demand Advantage commits an account to, how much of it is used, and from where on it pays.
struct AdvantageUse {
  /// The streams of one region.
  private let estimate: Estimate
  /// The name of the region, where there are several.
  private let region: String?
  /// The estimate that the streams are from.
  private let whole: Estimate

  /// Explains the bill of an estimate, region by region; nothing in other modes.
  static func all(in estimate: Estimate) -> [AdvantageUse] {
    guard estimate.streams.contains(where: { $0.mode == .onDemandAdvantage }) else { return [] }
    let parts = estimate.partEstimates.filter { $0.scenario.mode == .onDemandAdvantage }
    return parts.map { part in
      AdvantageUse(
        estimate: part, region: parts.count > 1 ? part.rates.origin.region : nil, whole: estimate)
    }
  }

  /// The explanation of several bills, the commitment said once; none without Advantage.
  static func blocks(_ estimates: [Estimate]) -> [Report.Block] {
    let uses = estimates.flatMap { AdvantageUse.all(in: $0) }
    guard let first = uses.first else { return [] }
    guard uses.count > 1 else { return [.paragraph(first.words)] }
    let labels = ScenarioLabels(estimates)
    let shown = uses.prefix(5).map { use in
      let label = estimates.count > 1 ? labels[use.whole] : nil
      return "\([label, use.region].compactMap { $0 }.joined(separator: ", ")): \(use.use)"
    }
    let rest = uses.count - shown.count
    return [
      .paragraph(commitment),
      .list(shown + (rest > 0 ? ["And \(rest) more."] : [])),
    ]
  }

  /// The commitment, the use of it and the rate from which it pays.
  var words: String { Self.commitment + " " + use.uppercasedFirst }

  private static let commitment =
    "On-demand Advantage is a commitment of the whole account in a region: 25 MiB/s in and as much out "
    + "are paid for, used or not; the shortfall is what is not used."

  private var use: String {
    guard estimate.bill.totals.isExact else {
      return "how much of it this traffic uses depends on what is unknown."
    }
    let (dataIn, dataOut) = (used(.advantageDataIn), used(.advantageDataOut, .advantageFanOut))
    return "this traffic uses \(words(dataIn)) in and \(words(dataOut)) out"
      + (payment.map { ", and costs \($0)" } ?? "") + "."
  }

  private func words(_ rate: Ratio) -> String {
    "\(NumberText.rough(rate, places: 2)) MiB/s (\(NumberText.percent(rate * 4)))"
  }

  /// The MiB/s that lines of the bill amount to.
  private func used(_ dimensions: BillingDimension...) -> Ratio {
    gigabytes(dimensions) * 1_024 / estimate.scenario.month.seconds
  }

  private func gigabytes(_ dimensions: [BillingDimension]) -> Ratio {
    estimate.bill.lines.filter { dimensions.contains($0.dimension) }
      .reduce(Ratio.zero) { $0 + $1.quantity }
  }

  /// The traffic from which Advantage costs less than Standard, in words.
  private var payment: String? {
    guard let factor = payingFactor, !factor.isZero else { return nil }
    let place: String
    if let plan = estimate.onlyStream {
      let rate = plan.allRecordsPerSecond * plan.load.recordsPerPut * factor
      place = "about \(NumberText.text(rate, places: 0)) records/s"
    } else {
      place = "about \(NumberText.rough(used(.advantageDataIn) * factor, places: 2)) MiB/s in"
    }
    return "less than On-demand Standard " + (factor > 1 ? "only " : "") + "above \(place)"
  }

  /// The factor of today's traffic at which Advantage begins to cost no more than Standard, packed and
  /// read as now; `nil` without such a factor, or where bills are no straight lines.
  ///
  /// Both bills are: what is fixed, and what is in proportion to traffic. The commitments add two
  /// corners, so that the point is found on one of three straight pieces.
  var payingFactor: Ratio? {
    let streams = estimate.scenario.streams
    guard streams.allSatisfy({ $0.longTermReads.bytes.isZero }),
      estimate.streams.allSatisfy({ $0.aggregation.producer == nil }),
      let standard = estimate.scenario.estimates(in: [.onDemand], at: estimate.rates).first,
      let priceIn = estimate.rates[.advantageDataInShortfall]?.value,
      let priceOut = estimate.rates[.advantageDataOutShortfall]?.value
    else { return nil }
    let fixed = amount(in: standard) { $0 == .onDemandStreamHour }
    let rising = amount(in: standard) { $0 != .onDemandStreamHour }
    let own = amount(in: estimate) {
      $0 != .advantageDataInShortfall && $0 != .advantageDataOutShortfall
    }
    let dataIn = gigabytes([.advantageDataIn])
    let dataOut = gigabytes([.advantageDataOut, .advantageFanOut])
    let committed = Ratio(25) * max(estimate.scenario.month.seconds, 86_400) / 1_024
    func costs(_ factor: Ratio) -> (standard: Ratio, advantage: Ratio) {
      (
        fixed + rising * factor,
        own * factor + committed.excess(over: dataIn * factor) * priceIn
          + committed.excess(over: dataOut * factor) * priceOut
      )
    }
    let corners = [dataIn, dataOut].filter { !$0.isZero }.map { committed / $0 }.sorted()
    guard let last = corners.last else { return nil }
    var low = Ratio.zero
    for corner in corners {
      let (before, after) = (costs(low), costs(corner))
      guard before.advantage > before.standard else { return low }
      if after.standard >= after.advantage {
        let lost = before.advantage.excess(over: before.standard)
        let won = after.standard.excess(over: after.advantage)
        return low + corner.excess(over: low) * lost / (lost + won)
      }
      low = corner
    }
    // Beyond the last corner the lines go on.
    let (before, after) = (costs(last), costs(last * 2))
    let won = after.standard.excess(over: before.standard)
    let spent = after.advantage.excess(over: before.advantage)
    guard won > spent else { return nil }
    let lost = before.advantage.excess(over: before.standard)
    return last + last * lost / won.excess(over: spent)
  }

  private func amount(in estimate: Estimate, _ counts: (BillingDimension) -> Bool) -> Ratio {
    estimate.bill.lines.filter { counts($0.dimension) }
      .reduce(Ratio.zero) { $0 + $1.amount.magnitude }
  }
}
