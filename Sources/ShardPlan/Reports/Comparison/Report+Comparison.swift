public import ShardPlanEngine

extension Report {
  /// Shows monthly bills next to each other; the first is the baseline.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let bills = try [CapacityMode.provisioned, .onDemand].map { mode in
  ///   try Scenario(name: "\(mode)", mode: mode, streams: [stream]).estimate(in: "us-east-1")
  /// }
  /// print(Report(comparing: bills, title: "Orders").title)  // Orders
  /// ```
  ///
  /// - Parameters:
  ///   - estimates: The estimates, at least one.
  ///   - title: The title of the report.
  ///   - explains: Whether to show the arithmetic of every number.
  /// - Precondition: There is an estimate.
  public init(comparing estimates: [Estimate], title: String, explains: Bool = false) {
    self.init(
      title: title,
      blocks: ComparisonPage(estimates).blocks(explains: explains),
      records: Self.records(comparing: estimates),
      document: EstimateDocument(
        estimates: estimates, title: title, assumptions: ReportNotes.assumptions(of: estimates)
      ).document)
  }

  /// One row for each line of each bill, and one for each total.
  private static func records(comparing estimates: [Estimate]) -> Report.Records {
    let baseline = estimates[0]
    func all(_ fact: Fact<Estimate>) -> Fact<BillRow> { fact.of { $0.estimate } }
    func total(_ fact: Fact<Estimate>) -> Fact<BillRow> {
      fact.of { $0.line == nil ? $0.estimate : nil }
    }
    func either(
      _ line: Fact<StreamPlan>, or total: Fact<Estimate>
    ) -> Fact<BillRow> {
      Fact<BillRow>(total.name) { row in
        row.line == nil ? total.value(row.estimate) : row.plan.map(line.value) ?? .missing
      }
    }
    let scenario = [
      all(.scenario), all(.region), all(.mode), all(.currency), all(.monthHours),
    ]
    let stream: [Fact<BillRow>] = [
      .stream, either(.count, or: .streamCount), either(.allShards, or: .shards),
      either(.bindingLimit, or: .bindingLimit),
    ]
    let line: [Fact<BillRow>] = [.dimension, .quantity, .unit, .unitPrice, .amount, .amountRounded]
    let comparison: [Fact<BillRow>] = [
      total(.versusBaseline(baseline)), total(.versusBaselinePercent(baseline)),
      all(.publishedAt), .listPrice, .discountPercent, .terms,
    ]
    // Where everything is known, the bounds would repeat the amount.
    let bounds: [Fact<BillRow>] =
      estimates.allSatisfy { $0.bill.totals.isExact } ? [] : [.amountLow, .amountHigh]
    return Report.Records(
      scenario + stream + line + comparison + bounds,
      of: estimates.flatMap { estimate in
        BillRow.lines(of: estimate) + [BillRow(estimate: estimate, line: nil)]
      })
  }
}

/// The page of a comparison.
private final class ComparisonPage {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  func blocks(explains: Bool) -> [Report.Block] {
    var blocks: [Report.Block] = [
      .paragraph(CommonFacts(estimates).words), .table(ComparisonTable(estimates).table),
    ]
    blocks += BillChart(estimates).blocks
    if estimates.contains(where: { $0.onlyStream == nil }) {
      let streams = StreamTable(estimates)
      blocks += [.heading("Streams"), .table(streams.table)]
      if let note = streams.note { blocks.append(.paragraph(note)) }
    }
    if let conclusion = Conclusion(estimates).words { blocks.append(.conclusion(conclusion)) }
    let notes = ReportNotes(estimates)
    let remarks =
      notes.remarks + ScenarioLimits(estimates).words + ComparisonNotes(estimates).words
    if !remarks.isEmpty { blocks += [.heading("Notes"), .list(remarks)] }
    if explains {
      blocks.append(.heading("Arithmetic"))
      blocks.append(.outline(estimates.map { Explanation(of: $0).outline }))
    }
    return blocks + notes.closing()
  }
}

/// The result of a comparison in one sentence, or in one for each currency.
final class Conclusion {
  private let estimates: [Estimate]
  private let labels: ScenarioLabels

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
    labels = ScenarioLabels(estimates)
  }

  /// The sentences, or `nil` when there is nothing that can be compared.
  var words: String? {
    guard estimates.count > 1, CommonFacts(estimates).month != nil else { return nil }
    let currencies = estimates.map { $0.currency }.unique
    guard currencies.count > 1 else { return cheapest(of: estimates) }
    let groups = currencies.map { currency in estimates.filter { $0.currency == currency } }
      .filter { $0.count > 1 }
    guard !groups.isEmpty else {
      return "None can be named the cheapest, as each is billed in another currency."
    }
    let sentences = groups.compactMap { group in
      cheapest(of: group, " of those in \(group[0].currency.code)")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Names the cheapest of estimates in one currency, of those that run as planned.
  private func cheapest(of group: [Estimate], _ scope: String = "") -> String? {
    let usable = group.filter { $0.canRun }
    guard usable.allSatisfy({ $0.bill.totals.isExact }) else {
      return OpenConclusion(usable, labels).words(scope)
    }
    guard let baseline = estimates.first, let least = usable.map({ $0.bill.total }).min() else {
      return "None\(scope) runs as planned: the notes say why."
    }
    let cheapest = usable.filter { $0.bill.total == least }
    let names = cheapest.map { labels[$0] }.joined(separator: " and ")
    let currency = cheapest[0].currency
    var words = "Cheapest\(scope): \(names), \(MoneyText.cents(least, currency)) a month"
    if let difference = cheapest[0].difference(from: baseline), difference.amount.isNegative,
      let percent = difference.percent
    {
      words +=
        ": \(MoneyText.difference(difference.amount, currency)) "
        + "(\(NumberText.percent(percent))) less than \(labels[baseline])"
    } else if let next = usable.filter({ $0.bill.total > least }).map({ $0.bill.total }).min() {
      words += "; the next costs \(MoneyText.difference(next - least, currency)) more"
    }
    guard usable.count < group.count else { return words + "." }
    let obstacles = group.reduce(into: Obstacles()) { $0.formUnion($1.obstacles) }
    return words + ", of those that \(obstacles.wordsOfOthers)."
  }
}

/// Caveats about comparing scenarios with each other.
final class ComparisonNotes {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  var words: [String] {
    [months, workloads, means, rounding].compactMap { $0 }
  }

  private var months: String? {
    guard CommonFacts(estimates).month == nil else { return nil }
    return "The scenarios are billed for months of different lengths."
  }

  private var workloads: String? {
    guard let first = estimates.first?.userBytesPerSecond,
      estimates.contains(where: { $0.userBytesPerSecond != first })
    else { return nil }
    return "The scenarios do not carry the same load of user records."
  }

  private var means: String? {
    guard estimates.contains(where: { $0.streams.contains(where: { $0.isMixed }) }) else {
      return nil
    }
    return "Bytes and payload units of a mix of record sizes are means over the mix."
  }

  /// A note where the lines as shown do not add up to the total as shown.
  private var rounding: String? {
    let labels = ScenarioLabels(estimates)
    let uneven = estimates.filter { !$0.linesAddUpAsShown }.map { labels[$0] }
    guard !uneven.isEmpty else { return nil }
    return
      "Each line is rounded by itself; for \(uneven.joined(separator: ", ")) the lines as shown "
      + "do not add up to the total, which is the rounded exact sum."
  }
}

extension Estimate {
  /// The bytes of user records over all streams.
  fileprivate var userBytesPerSecond: Ratio {
    streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.allRecordsPerSecond * plan.load.recordsPerPut
        * plan.stream.recordSize.bytes
    }
  }

  fileprivate var linesAddUpAsShown: Bool {
    // Bounds are no sums to be checked by eye.
    guard bill.totals.isExact else { return true }
    func cents(_ money: Money) -> UInt128 {
      money.magnitude.rounded(places: 2, .toNearestOrAwayFromZero) ?? 0
    }
    let lines = BillItem.allCases.compactMap { bill.amounts(of: $0)?.exact }
    return lines.reduce(UInt128(0)) { $0 + cents($1) } == cents(bill.total)
  }
}
