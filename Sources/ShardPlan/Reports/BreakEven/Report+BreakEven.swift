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
  public init(breakEvens: [BreakEven], title: String, notes: [String] = []) {
    self.init(
      title: title, blocks: Self.page(of: breakEvens, notes: notes),
      records: Self.records(of: breakEvens),
      document: BreakEvenDocument(found: breakEvens).document)
  }

  private static func page(of breakEvens: [BreakEven], notes: [String]) -> [Block] {
    let months = breakEvens.map { $0.scenario.month }.unique
    let month = months.count == 1 ? " · \(months[0].words)" : ""
    var blocks: [Block] = [
      .paragraph("Cheapest capacity mode by \(breakEvens[0].field.plainTitle)\(month)")
    ]
    if breakEvens.count > 1 { blocks.append(.table(Self.overview(of: breakEvens))) }
    if !notes.isEmpty { blocks.append(.list(notes)) }
    for found in breakEvens {
      let region = found.prices.region
      blocks.append(
        .heading("\(found.scenario.name), \(region.code), \(found.currency.code)"))
      blocks += BreakEvenPage(found).blocks
    }
    // A scenario's own mode counts for nothing; what is compared takes more for granted.
    let compared = breakEvens.flatMap { $0.compared }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: compared).words),
      .heading("Prices"), .list(breakEvens.map { $0.prices }.unique.map { $0.provenance }),
    ]
    return blocks
  }

  /// Returns what to say of a region that prices too few modes to compare.
  ///
  /// - Parameter scenario: A scenario priced there.
  /// - Returns: A sentence.
  package static func missingModes(in scenario: Estimate) -> String {
    let modes = scenario.rates.pricedModes.map { $0.fullName }.joined(separator: " and ")
    return "\(scenario.prices.region.code) has nothing to compare: it prices \(modes)."
  }

  /// Returns why something cannot be found, as the end of a sentence.
  ///
  /// - Parameter rejection: The reason.
  /// - Returns: Words without a full stop.
  package static func words(for rejection: Rejection) -> String { rejection.reason.words }

  /// One row for each scenario and region.
  private static func overview(of breakEvens: [BreakEven]) -> Table {
    Table(
      columns: ["Scenario", "Region", "as planned", "changes at"].map {
        Table.Column(name: $0, alignment: .left)
      },
      groups: [
        breakEvens.map { found in
          let points = found.crossings.prefix(3).map { found.field.text(of: $0) }
          let rest = found.crossings.count > 3 ? ", …" : ""
          let now = found.current?.cheapest.map { found.modes[$0].words }
          return Table.Row([
            .text(found.scenario.name), .text(found.prices.region.code),
            now.map { .text($0) } ?? .missing("–"),
            points.isEmpty
              ? .missing("no point") : .text(points.joined(separator: " and ") + rest),
          ])
        }
      ])
  }

  /// One row for each interval and mode.
  private static func records(of breakEvens: [BreakEven]) -> Records {
    Records(
      header: [
        "scenario", "region", "currency", "field", "from", "to", "cheapest", "mode", "totalAtFrom",
        "totalBeforeTo",
      ],
      rows: breakEvens.flatMap { found in
        found.intervals.flatMap { interval in
          found.modes.indices.map { mode in
            [
              .text(found.scenario.name), .text(found.prices.region.code),
              .text(found.currency.code), .text(found.field.shortName),
              .number(interval.from.decimal()),
              interval.to.map { .number($0.decimal()) } ?? .empty,
              interval.cheapest.map { .text($0.rawValue) } ?? .empty,
              .text(found.modes[mode].rawValue),
              interval.first.totals[mode].map { .number($0.description) } ?? .empty,
              interval.to == nil
                ? .empty : interval.last.totals[mode].map { .number($0.description) } ?? .empty,
            ]
          }
        }
      })
  }
}
