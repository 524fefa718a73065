package import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows for each interval of a setting the cheapest capacity mode.
  ///
  /// - Parameters:
  ///   - breakEvens: What was found, all over one setting and at least one.
  ///   - title: The title of the report.
  ///   - notes: What was left out, as sentences.
  /// - Precondition: There is a result.
  public init(breakEvens: [FoundBreakEven], title: String, notes: [String] = []) {
    self.init(
      title: title, blocks: Self.page(of: breakEvens, notes: notes),
      records: Self.records(of: breakEvens),
      document: BreakEvenDocument(found: breakEvens).document)
  }

  private static func page(of breakEvens: [FoundBreakEven], notes: [String]) -> [Block] {
    let costed = breakEvens.map { $0.costed }
    let month = CommonFacts(costed).month.map { " · \($0.words)" } ?? ""
    var blocks: [Block] = [
      .paragraph("Cheapest capacity mode by \(breakEvens[0].result.field.plainTitle)\(month)")
    ]
    if breakEvens.count > 1 { blocks.append(.table(Self.overview(of: breakEvens))) }
    if !notes.isEmpty { blocks.append(.list(notes)) }
    for found in breakEvens {
      let region = found.costed.table.region
      blocks.append(
        .heading("\(found.costed.name), \(region.code), \(found.costed.currency.code)"))
      blocks += BreakEvenPage(found).blocks
    }
    // A scenario's own mode counts for nothing; what is compared takes more for granted.
    let compared = breakEvens.flatMap { $0.costed.compared(in: $0.result.modes) }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: compared).words),
      .heading("Prices"), .list(costed.map { $0.table }.unique.map { $0.provenance }),
    ]
    return blocks
  }

  /// Returns what to say of a region that prices too few modes to compare.
  ///
  /// - Parameter scenario: A scenario priced there.
  /// - Returns: A sentence.
  package static func missingModes(in scenario: CostedScenario) -> String {
    let modes = scenario.table.rates.pricedModes.map { $0.fullName }.joined(separator: " and ")
    return "\(scenario.table.region.code) has nothing to compare: it prices \(modes)."
  }

  /// Returns why something cannot be found, as the end of a sentence.
  ///
  /// - Parameter rejection: The reason.
  /// - Returns: Words without a full stop.
  package static func words(for rejection: Rejection) -> String { rejection.reason.words }

  /// One row for each scenario and region.
  private static func overview(of breakEvens: [FoundBreakEven]) -> Table {
    Table(
      columns: ["Scenario", "Region", "as planned", "changes at"].map {
        Table.Column(name: $0, alignment: .left)
      },
      groups: [
        breakEvens.map { found in
          let points = found.result.crossings.prefix(3).map { found.result.field.text(of: $0) }
          let rest = found.result.crossings.count > 3 ? ", …" : ""
          let now = found.result.current?.cheapest.map { found.result.modes[$0].words }
          return Table.Row([
            .text(found.costed.name), .text(found.costed.table.region.code),
            now.map { .text($0) } ?? .missing("–"),
            points.isEmpty
              ? .missing("no point") : .text(points.joined(separator: " and ") + rest),
          ])
        }
      ])
  }

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
