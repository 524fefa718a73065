public import ShardPlanEngine

extension Report {
  /// Shows the cheapest capacity mode for each interval of a setting.
  ///
  /// ```swift
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let found = try Scenario(streams: [stream]).breakEven(
  ///   over: .rate, between: [.provisioned, .onDemand], at: card)
  /// print(Report(breakEvens: [found], title: "Modes").title)  // Modes
  /// ```
  ///
  /// - Parameters:
  ///   - breakEvens: The searches, all over one setting and at least one.
  ///   - title: The title of the report.
  ///   - notes: Sentences about scenarios that were left out.
  /// - Precondition: There is a search.
  public init(breakEvens: [BreakEven], title: String, notes: [String] = []) {
    self.init(
      title: title, blocks: Self.page(of: breakEvens, notes: notes),
      records: Report.Records(breakEvens: breakEvens), document: .breakEvens(breakEvens))
  }

  private static func page(of breakEvens: [BreakEven], notes: [String]) -> [Report.Block] {
    let months = breakEvens.map { $0.scenario.month }.unique
    let month = months.count == 1 ? " · \(months[0].words)" : ""
    var blocks: [Report.Block] = [
      .paragraph("Cheapest capacity mode by \(breakEvens[0].field.plainTitle)\(month)")
    ]
    if breakEvens.count > 1 {
      blocks.append(
        .table(Report.Table([.scenario, .region, .current, .intervals], of: [breakEvens])))
    }
    if !notes.isEmpty { blocks.append(.list(notes)) }
    for found in breakEvens {
      let region = found.prices.region
      blocks.append(
        .heading("\(found.scenario.name), \(region.code), \(found.currency.code)"))
      blocks += BreakEvenPage(found).blocks
    }
    // The scenario's own mode is one of several, and each adds its own assumptions.
    let compared = breakEvens.flatMap { $0.compared }
    return blocks
      + [.heading("Assumptions"), .list(ReportNotes.assumptions(of: compared))]
      + [.heading("Prices"), .list(breakEvens.map { $0.prices }.unique.map { $0.provenance })]
  }

  /// Returns a note on a region that prices too few modes to compare.
  ///
  /// - Parameter scenario: A scenario priced there.
  /// - Returns: A sentence.
  package static func missingModes(in scenario: Estimate) -> String {
    let modes = scenario.rates.pricedModes.map { $0.fullName }.joined(separator: " and ")
    return "\(scenario.prices.region.code) has nothing to compare: it prices \(modes)."
  }

  /// Returns the reason of a rejection as the end of a sentence.
  ///
  /// - Parameter rejection: The reason.
  /// - Returns: Words without a full stop.
  package static func words(for rejection: Rejection) -> String { rejection.reason.words }
}
