import ShardPlanEngine
import ShardPlanText

/// The JSON document of a fleet, version 1: a contract with other programs.
struct FleetDocument {
  private let shown: ShownFleet
  private let title: String

  init(_ shown: ShownFleet, title: String) {
    (self.shown, self.title) = (shown, title)
  }

  private var fleet: Fleet { shown.fleet }

  var document: JSONOutput {
    let estimate = shown.estimate
    return .object([
      "schemaVersion": .integer(1),
      "title": .string(title),
      "scenario": .string(estimate.name),
      "otherScenarios": .texts(shown.others),
      "month": .object(["hours": .decimal(estimate.scenario.month.hours)]),
      "currency": .string(shown.currency.code),
      "streams": .list(
        [
          .name, .count, .region, .mode, .total, .shards, .neededShards, .cheapestMode,
          .cheapestTotal, .saving, .obstacles,
        ], of: shown.rows),
      "rest": shown.rest.isEmpty ? .null : sum(FleetSum(shown.rest)),
      "shared": .money(fleet.shared),
      "total": .within(totals) { $0.description },
      "totals": .array([
        .object([
          "currency": .string(shown.currency.code), "total": .within(totals) { $0.description },
          "bestMix": fleet.bestMix.map { best($0) } ?? .null,
        ])
      ]),
      "bestMix": fleet.bestMix.map(mix) ?? .null,
      "findings": .array(shown.findings.map { $0.output }),
      "prices": .prices(estimate.tables),
      "assumptions": .texts(ReportNotes.assumptions(of: [estimate])),
    ])
  }

  private var totals: Within<Money> { fleet.estimate.bill.totals }

  /// The total of a mix, whose unknown part is that of the account as it is.
  private func best(_ mix: Fleet.Mix) -> JSONOutput {
    let most = totals.isExact ? mix.total : totals.high.map { $0 + (mix.total - fleet.total) }
    return .within(Within(from: mix.total, to: most)) { $0.description }
  }

  private func sum(_ sum: FleetSum) -> JSONOutput {
    .object([
      "streams": .integer(sum.streams), "total": .within(sum.total) { $0.description },
      "shards": .integer(sum.shards),
      "saving": .money(sum.saving),
    ])
  }

  private func mix(_ mix: Fleet.Mix) -> JSONOutput {
    let advantage = mix.regions.filter { $0.isAdvantage }.map { $0.code }
    let changes = mix.regions.compactMap { region in
      region.advantageChange.map { change in
        JSONOutput.object(["region": .string(region.code), "amount": .money(change)])
      }
    }
    // What is not known of a stream is not known in the mix either.
    let unknown = fleet.rows.reduce(into: [Int: Within<Money>]()) { totals, row in
      if !row.isRanked { totals[row.index] = row.totals }
    }
    return .object([
      "total": best(mix),
      "saving": .money(fleet.total - mix.total),
      "excessAtMost": .money(mix.excess),
      "advantage": .texts(advantage),
      "advantageChange": .array(changes),
      "shared": .money(mix.shared),
      "streams": .array(
        mix.choices.map { choice in
          .object([
            "name": .string(choice.name), "count": .integer(choice.count),
            "mode": .string(choice.mode.rawValue),
            "shards": choice.shards.map { .integer($0) } ?? .null,
            "total": .within(unknown[choice.index] ?? Within(choice.total)) { $0.description },
          ])
        }),
    ])
  }
}

extension Fact where Subject == Fleet.Row {
  fileprivate static var obstacles: Self {
    Self("obstacles") { .nested(.texts($0.obstacles.codes)) }
  }
}
