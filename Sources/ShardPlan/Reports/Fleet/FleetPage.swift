import ShardPlanEngine
import ShardPlanText

/// The page of a fleet: the verdict, what is wrong, and the streams by what they could save.
struct FleetPage {
  private let shown: ShownFleet

  init(_ shown: ShownFleet) {
    self.shown = shown
  }

  private var fleet: Fleet { shown.fleet }
  private var estimate: Estimate { shown.estimate }
  private var currency: Money.Currency { shown.currency }

  var parts: Report.Parts {
    let notes = ReportNotes([estimate])
    return Report.Parts(
      facts: scope, verdict: verdict,
      // A table of many streams would hide what is wrong with some of them.
      answer: { findings + [.table(table), .paragraph(legend)] },
      caveats: { CaveatList(notes.priceCaveats, of: 1).blocks },
      assumptions: { notes.assumptions() }, prices: { notes.sources })
  }

  private var findings: [Report.Block] {
    [LimitFinding.Severity.error, .warning].compactMap { severity in
      let lines = shown.findings.filter { $0.severity == severity }.map { $0.words }
      return lines.isEmpty ? nil : .caveats(severity, lines)
    }
  }

  /// The result in one sentence.
  private var verdict: String {
    let count = fleet.rows.reduce(Int64(0)) { $0 + $1.stream.count }
    let verb = count == 1 ? "costs" : "cost"
    let scope = estimate.scenario.whole == nil ? "" : " billed in \(currency.code)"
    let start =
      "\(CountText.of(count, "stream"))\(scope) \(verb) \(RangeText.cents(estimate.bill.totals, currency)) a month"
    guard let mix = fleet.bestMix else {
      return start + ". There is no mix of modes that bills all of them."
    }
    return ([result(start, mix)] + advantage(mix)).joined(separator: " ")
  }

  private func result(_ start: String, _ mix: Fleet.Mix) -> String {
    let change = mix.total - fleet.total
    let best = MoneyText.cents(mix.total, currency)
    let moves = self.moves(mix)
    let steps = moves.isEmpty ? "." : ": \(moves.joined(separator: ", "))."
    if !estimate.bill.totals.isExact, change.isNegative {
      return
        "\(start); the best mix of what is known saves \(MoneyText.difference(change, currency))"
        + steps + excess(mix)
    }
    if change == .zero {
      let scope = estimate.bill.totals.isExact ? "no mix of modes" : "no mix of what is known"
      return "\(start); \(scope) is cheaper\(steps)"
    }
    let difference = MoneyText.difference(change, currency)
    let percent =
      fleet.total > .zero && change.isNegative
      ? " (\(NumberText.percent(change.magnitude * 100 / fleet.total.magnitude)))" : ""
    let result =
      change.isNegative
      ? "; \(best) in the best mix, \(difference)\(percent) less"
      : "; \(best), \(difference) more, in the cheapest mix that carries every peak"
    return start + result + steps + excess(mix)
  }

  /// What to change, most streams first.
  private func moves(_ mix: Fleet.Mix) -> [String] {
    let changed = mix.choices.filter { $0.isChange }
    var moves = CapacityMode.allCases.compactMap { mode -> (count: Int64, words: String)? in
      let count = changed.filter { $0.mode == mode }.reduce(Int64(0)) { $0 + $1.count }
      return count == 0 ? nil : (count, "to \(mode.fullName)")
    }
    var (fewer, more): (Int64, Int64) = (0, 0)
    for choice in mix.choices where !choice.isChange {
      guard let shards = choice.plan.capacity?.shards,
        let now = estimate.streams[choice.index].capacity?.shards
      else { continue }
      if shards < now { fewer += choice.count }
      if shards > now { more += choice.count }
    }
    if fewer > 0 { moves.append((fewer, "to fewer shards")) }
    if more > 0 { moves.append((more, "to more shards")) }
    return moves.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    .map { CountText.of($0.element.count, "stream") + " " + $0.element.words }
  }

  private func excess(_ mix: Fleet.Mix) -> String {
    mix.excess >= .cent
      ? " That is at most \(MoneyText.cents(mix.excess, currency)) more than the best possible."
      : ""
  }

  /// Whether Advantage pays, region by region.
  private func advantage(_ mix: Fleet.Mix) -> [String] {
    let sold = mix.regions.filter { $0.rates.prices(.onDemandAdvantage) }
    // Where it does not pay is said in one sentence for all.
    let unpaid = sold.filter { region in
      !region.isAdvantage && region.advantageChange != nil && isKnown(region)
    }
    guard unpaid.count > 2 else { return sold.map { advantage($0) } }
    return sold.filter { region in !unpaid.contains { $0.code == region.code } }
      .map { advantage($0) }
      + [
        "On-demand Advantage does not pay in \(unpaid.map { $0.code }.inShortWords): with it the best mix "
          + "costs more."
      ]
  }

  /// Returns whether the usage of all streams of a region is known.
  private func isKnown(_ region: Fleet.Mix.Region) -> Bool {
    fleet.rows.allSatisfy { $0.rates.origin.region != region.code || $0.isRanked }
  }

  private func advantage(_ region: Fleet.Mix.Region) -> String {
    guard isKnown(region) else {
      return
        "Whether On-demand Advantage pays in \(region.code) depends on the usage that is unknown."
    }
    guard let change = region.advantageChange else {
      return region.isAdvantage
        ? "On-demand Advantage has to be on in \(region.code): without it some stream has no mode."
        : "On-demand Advantage cannot be on in \(region.code): with it some stream has no mode."
    }
    let difference = MoneyText.difference(change, currency)
    if region.isAdvantage {
      return
        "On-demand Advantage pays in \(region.code): without it the best mix costs \(difference) more."
    }
    return "On-demand Advantage does not pay in \(region.code): with it the best mix costs "
      + (change == .zero ? "the same." : "\(difference) more.")
  }

  /// The streams, the sums and what is billed to none of them.
  private var table: Report.Table {
    let isCounted = fleet.rows.contains { $0.stream.count > 1 }
    var facts: [Fact<Fleet.Row>] = [.name]
    if isCounted { facts.append(.count) }
    if estimate.regions.count > 1 { facts.append(.region) }
    facts += [.mode, .shardChange, .total, .saving, .cheapestMode]
    let shown = shown
    if shown.mixDiffers {
      facts.append(Fact("bestMode", "Best mix", .left) { .text(shown.mix(of: $0)) })
    }
    func sums(_ label: String, _ sum: FleetSum, _ total: Within<Money>) -> Report.Table.Row {
      let cells = facts.map { fact -> Report.Cell in
        switch fact.name {
        case "name": .text(label)
        case "count": .number(Ratio(sum.streams), places: 0)
        case "shards": sum.shards == 0 ? .empty : .number(Ratio(sum.shards), places: 0)
        case "total": .money(total, currency)
        case "saving": sum.savingCell(currency)
        default: .empty
        }
      }
      return Report.Table.Row(cells, label == "Total" ? .strong : .plain)
    }
    var last: [Report.Table.Row] = []
    if !shown.rest.isEmpty {
      let sum = FleetSum(shown.rest)
      last.append(sums(CountText.of(sum.streams, "other"), sum, sum.total))
    }
    if fleet.shared != .zero {
      let cells = facts.map { fact -> Report.Cell in
        switch fact.name {
        case "name": .text("Shortfall")
        case "total": .money(fleet.shared, currency)
        default: .empty
        }
      }
      last.append(Report.Table.Row(cells))
    }
    last.append(sums("Total", FleetSum(fleet.rows), estimate.bill.totals))
    return Report.Table(
      columns: Fact.columns(facts), groups: [shown.rows.map { Fact.row(facts, of: $0) }, last])
  }

  /// The meaning of columns that may be misread.
  private var legend: String {
    var notes = [
      "'Cheapest' and 'Saves' are those of each stream by itself; the best mix counts that streams share the "
        + "commitment of Advantage."
    ]
    if fleet.rows.contains(where: {
      $0.isRanked && $0.shards != nil && $0.shards != $0.neededShards
    }) {
      notes.append("'4 → 1' is 4 shards where the peak needs 1.")
    }
    let more = fleet.rows.reduce(Money.zero) { sum, row in
      sum + max(.zero, (row.cheapestTotal ?? .zero) - row.total)
    }
    if more >= .cent {
      notes.append(
        "'Saves' leaves out that streams which do not run now cost \(MoneyText.cents(more, currency)) more in "
          + "a mode that carries them.")
    }
    if fleet.shared != .zero {
      notes.append("'Shortfall' is what is missing from the commitment of Advantage.")
    }
    let floors = estimate.rates.all.compactMap { $0.advantageFloor }.unique
    if let floor = floors.min() {
      let amount = MoneyText.cents(floor, currency)
      notes.append(
        "Advantage commits the account to \(amount) a day at least, for all on-demand streams of "
          + (estimate.regions.count == 1
            ? "the region." : floors.count == 1 ? "a region." : "the cheapest of these regions."))
    }
    return notes.joined(separator: " ")
  }

  /// What the streams are those of.
  private var scope: String {
    let facts = CommonFacts([estimate]).words
    let others = shown.others
    guard !others.isEmpty else { return facts }
    return facts + " · scenario '\(estimate.name)', one of "
      + "\(others.count + 1) (--of <scenario> chooses another)"
  }
}
