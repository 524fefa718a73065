public import ShardPlanEngine
internal import ShardPlanPricing
internal import ShardPlanText

extension Report {
  /// Shows for each interval of a setting the cheapest capacity mode.
  ///
  /// - Parameters:
  ///   - breakEvens: What was found, all over one setting and at least one.
  ///   - title: The title of the report.
  public init(breakEvens: [FoundBreakEven], title: String) {
    let costed = breakEvens.map(\.costed)
    var blocks: [Block] = [
      .paragraph("Cheapest capacity mode by \(breakEvens[0].result.field.shortName)")
    ]
    for found in breakEvens {
      let region = found.costed.table.region
      blocks.append(
        .heading("\(found.costed.name), \(region.code), \(found.costed.currency.code)"))
      blocks += BreakEvenPage(found).blocks
    }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: costed).words),
      .heading("Prices"), .list(costed.map(\.table).unique.map(\.provenance)),
    ]
    self.init(
      title: title, blocks: blocks, records: Self.records(of: breakEvens),
      document: BreakEvenDocument(found: breakEvens).document)
  }

  /// Returns why something cannot be found, as the end of a sentence.
  ///
  /// - Parameter rejection: The reason.
  /// - Returns: Words without a full stop.
  public static func words(for rejection: Rejection) -> String { rejection.reason.words }

  /// One row for each interval and mode.
  private static func records(of breakEvens: [FoundBreakEven]) -> Records {
    Records(
      header: [
        "scenario", "region", "currency", "field", "from", "to", "cheapest", "mode", "totalAtFrom",
        "totalBeforeTo",
      ],
      rows: breakEvens.flatMap { found in
        found.result.intervals.flatMap { interval in
          found.result.modes.indices.map { mode in
            [
              .text(found.costed.name), .text(found.costed.table.region.code),
              .text(found.costed.currency.code), .text(found.result.field.shortName),
              .number(interval.from.decimal()),
              interval.to.map { .number($0.decimal()) } ?? .empty,
              interval.cheapest.map { .text($0.rawValue) } ?? .empty,
              .text(found.result.modes[mode].rawValue),
              interval.first.totals[mode].map { .number($0.description) } ?? .empty,
              interval.to == nil
                ? .empty : interval.last.totals[mode].map { .number($0.description) } ?? .empty,
            ]
          }
        }
      })
  }
}
