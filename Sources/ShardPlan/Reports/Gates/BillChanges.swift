import ShardPlanEngine
import ShardPlanText

/// The differences of bills from saved ones, line by line.
///
/// Scenarios are matched by name and region, the lines of a bill by dimension and stream.
package struct BillChanges: Sendable {
  /// A bill and the saved one of the same scenario.
  struct Pair: Sendable {
    let now: Estimate
    let saved: SavedReport.Entry
  }

  /// The name of the file with the saved bills.
  private let file: String
  private let pairs: [Pair]
  /// The bills that the file does not hold.
  private let added: [Estimate]
  /// The scenarios of the file that are not compared now, by name and region.
  private let removed: [SavedReport.Key]
  private let labels: ScenarioLabels

  /// Compares bills with saved ones.
  ///
  /// - Parameters:
  ///   - estimates: The bills, of which those without a namesake in the same currency are new.
  ///   - saved: The saved bills.
  ///   - isPart: Whether other scenarios were left out on purpose, so that none counts as removed.
  package init(of estimates: [Estimate], from saved: SavedReport, isPart: Bool) {
    file = saved.source.name
    labels = ScenarioLabels(estimates)
    var (pairs, added): ([Pair], [Estimate]) = ([], [])
    var keys: Set<SavedReport.Key> = []
    for estimate in estimates {
      let key = SavedReport.Key(name: estimate.name, region: estimate.regionCode)
      keys.insert(key)
      if let entry = saved.entries[key], entry.currency.value == estimate.currency.code {
        pairs.append(Pair(now: estimate, saved: entry))
      } else {
        added.append(estimate)
      }
    }
    (self.pairs, self.added) = (pairs, added)
    removed =
      isPart
      ? []
      : saved.entries.keys.filter { !keys.contains($0) }
        .sorted { ($0.name, $0.region) < ($1.name, $1.region) }
  }
}

extension BillChanges.Pair {
  /// An amount of a bill, saved and now.
  struct Row: Sendable {
    let dimension: String
    let stream: String?
    var saved: Within<Money>?
    var now: Within<Money>?
    /// The change, where it is known better than by both amounts.
    var known: Bill.Difference?

    /// The change, exact or within bounds.
    var change: Bill.Difference {
      known ?? Bill.Difference(of: now ?? Within(.zero), from: saved ?? Within(.zero))
    }

    /// True if the amounts differ, or what is unknown of them may.
    var hasChanged: Bool { change.isExact ? change.amount != .zero : saved != now }
  }

  /// The lines of both bills: those of the new one, then those that are gone.
  ///
  /// Without saved lines there are none: every amount would seem to be new.
  var rows: [Row] {
    guard !saved.lines.isEmpty || saved.total == Within(.zero) else { return [] }
    var rows: [Row] = []
    var places: [[String]: Int] = [:]
    func add(_ dimension: String, _ stream: String?, _ amount: (inout Row) -> Void) {
      let key = [dimension, stream ?? ""]
      let place = places[key] ?? rows.count
      places[key] = place
      if place == rows.count { rows.append(Row(dimension: dimension, stream: stream)) }
      amount(&rows[place])
    }
    for line in now.bill.lines {
      add(line.dimension.rawValue, now.streamName(of: line)) {
        $0.now = ($0.now ?? Within(.zero)) + line.amounts
      }
    }
    for line in saved.lines {
      add(line.dimension, line.stream) { $0.saved = ($0.saved ?? Within(.zero)) + line.amount }
    }
    return rows
  }

  /// The same rows as people read bills: the streams and modes together.
  var items: [(label: String, row: Row)] {
    var items: [(label: String, row: Row)] = []
    var places: [String: Int] = [:]
    let labels: [String: String] = BillingDimension.allCases.reduce(into: [:]) {
      $0[$1.rawValue] = $1.billItem.rawValue
    }
    for row in rows {
      let label = labels[row.dimension] ?? row.dimension
      if let index = places[label] {
        items[index].row.saved = Self.sum(items[index].row.saved, row.saved)
        items[index].row.now = Self.sum(items[index].row.now, row.now)
      } else {
        places[label] = items.count
        items.append((label, row))
      }
    }
    let order = BillItem.allCases.map { $0.rawValue }
    func place(_ label: String) -> Int { order.firstIndex(of: label) ?? order.count }
    return items.sorted { place($0.label) < place($1.label) }
  }

  private static func sum(_ first: Within<Money>?, _ second: Within<Money>?) -> Within<Money>? {
    guard let first else { return second }
    return second.map { first + $0 } ?? first
  }

  var total: Row {
    Row(
      dimension: "total", stream: nil, saved: saved.total, now: now.bill.totals,
      known: saved.estimate.flatMap { now.difference(from: $0) })
  }

  /// True if any amount differs.
  var hasChanged: Bool { total.hasChanged || rows.contains { $0.hasChanged } }
}

extension BillChanges {
  /// The changes for programs.
  var document: JSONOutput {
    .object([
      "file": .string(file),
      "scenarios": .array(
        pairs.map { pair in
          .object([
            "name": .string(pair.now.name), "region": .string(pair.now.regionCode),
            "currency": .string(pair.now.currency.code),
            "saved": .within(pair.saved.total) { $0.description },
            "now": .within(pair.now.bill.totals) { $0.description },
            "change": .change(pair.total.change),
            "percent": pair.total.signedPercent.map { .string($0) } ?? .null,
            "lines": .array(pair.rows.map { $0.document }),
          ])
        }),
      "added": .array(added.map { Self.document($0.name, $0.regionCode) }),
      "removed": .array(removed.map { Self.document($0.name, $0.region) }),
    ])
  }

  private static func document(_ name: String, _ region: String) -> JSONOutput {
    .object(["name": .string(name), "region": .string(region)])
  }
}

extension BillChanges.Pair.Row {
  fileprivate var document: JSONOutput {
    .object([
      "dimension": .string(dimension), "stream": stream.map { .string($0) } ?? .null,
      "saved": saved.map { .within($0) { $0.description } } ?? .null,
      "now": now.map { .within($0) { $0.description } } ?? .null,
      "change": .change(change),
    ])
  }

  /// The change in percent of what was saved, without sign; `nil` for nothing, or where it is not exact.
  var percent: Ratio? { change.percent }

  fileprivate var signedPercent: String? { change.signedPercent }
}

extension JSONOutput {
  /// A difference as text where it is exact, and else an object of its bounds.
  fileprivate static func change(_ difference: Bill.Difference) -> JSONOutput {
    guard !difference.isExact else { return .money(difference.amount) }
    return .object([
      "low": difference.least.map { .money($0) } ?? .null,
      "high": difference.most.map { .money($0) } ?? .null,
    ])
  }
}

/// The changes for people.
extension BillChanges {
  /// The changes in one sentence.
  var verdict: String {
    "Since '\(Abbreviation.of(file))': \(change(of: pairs.filter { $0.hasChanged }))"
  }

  /// The changed bills line by line, and the names of the others.
  var blocks: [Report.Block] {
    let changed = pairs.filter { $0.hasChanged }
    var blocks: [Report.Block] = [.heading("Changes since '\(Abbreviation.of(file))'")]
    if !changed.isEmpty { blocks.append(.table(table(of: changed))) }
    let remarks = [
      Self.list("Not saved there: ", added.map { labels[$0] }),
      Self.list("No longer there: ", removed.map { "\(Abbreviation.of($0.name)) in \($0.region)" }),
      Self.list("Unchanged: ", pairs.filter { !$0.hasChanged }.map { labels[$0.now] }),
    ].compactMap { $0 }
    return remarks.isEmpty ? blocks : blocks + [.list(remarks)]
  }

  private func change(of changed: [Pair]) -> String {
    guard let first = changed.first else {
      let isExact = pairs.allSatisfy { $0.total.change.isExact }
      return (pairs.count == 1 ? "the bill is the same" : "all \(pairs.count) bills are the same")
        + (isExact ? "." : " in what is known.")
    }
    guard changed.count == 1 else {
      let more = changed.filter { $0.total.change.least ?? .zero > .zero }.count
      let less = changed.filter { $0.total.change.most ?? .zero < .zero }.count
      let open = changed.filter { !$0.total.change.isExact }.count
      let parts = [
        more == 0 ? nil : "\(more) cost more", less == 0 ? nil : "\(less) cost less",
        open == 0 ? nil : "\(open) by what is known only within bounds",
      ].compactMap { $0 }
      return "\(changed.count) of \(pairs.count) bills changed"
        + (parts.isEmpty ? "." : ": \(parts.joined(separator: ", ")).")
    }
    let currency = first.now.currency
    guard first.total.change.isExact else { return openChange(of: first) }
    let change = first.total.change.amount
    guard change != .zero else { return "\(labels[first.now]) costs the same in other lines." }
    let percent = first.total.percent.map { " (\(NumberText.percent($0)))" } ?? ""
    return "\(labels[first.now]) costs \(MoneyText.difference(change, currency))\(percent) "
      + "\(change.isNegative ? "less" : "more") a month."
  }

  /// The change of a bill that is known only within bounds: of what is known, and altogether.
  private func openChange(of pair: Pair) -> String {
    let currency = pair.now.currency
    let amounts = [pair.saved.total, pair.now.bill.totals].map { RangeText.cents($0, currency) }
    let known = pair.rows.filter { $0.change.isExact }.reduce(Money.zero) { $0 + $1.change.amount }
    let difference =
      known == .zero
      ? "the same in what is known"
      : "\(MoneyText.difference(known, currency)) \(known.isNegative ? "less" : "more") in what is known"
    return
      "\(labels[pair.now]) costs \(difference): \(amounts[1]) a month instead of \(amounts[0])."
  }

  private func table(of changed: [Pair]) -> Report.Table {
    let isMany = pairs.count > 1
    return Report.Table(
      columns: [Report.Table.Column(name: "", alignment: .left)]
        + ["saved", "now", "change", "in percent"].map {
          Report.Table.Column(name: $0, alignment: .right)
        },
      groups: changed.flatMap { pair -> [[Report.Table.Row]] in
        let currency = pair.now.currency
        let name = Report.Table.Row(
          [.text(labels[pair.now])] + [Report.Cell](repeating: .empty, count: 4), .strong)
        let lines = pair.items.map { row($0.row, named: $0.label, currency) }
        let total = row(pair.total, named: "Total a month", currency, .strong)
        return [(isMany ? [name] : []) + lines, [total]]
      })
  }

  private func row(
    _ row: Pair.Row, named label: String, _ currency: Money.Currency,
    _ emphasis: Report.Table.Row.Emphasis = .plain
  ) -> Report.Table.Row {
    func amount(_ money: Within<Money>?) -> Report.Cell {
      money.map { .money($0, currency) } ?? .missing("–")
    }
    let percent =
      row.change.amount == .zero
      ? nil
      : row.percent.map {
        Report.Cell.percentChange($0, isNegative: row.change.amount.isNegative)
      }
    return Report.Table.Row(
      [
        .text(label), amount(row.saved), amount(row.now),
        FactValue.change(row.change, currency).cell ?? .empty, percent ?? .empty,
      ], emphasis)
  }

  private static func list(_ start: String, _ names: [String]) -> String? {
    names.isEmpty ? nil : start + names.joined(separator: ", ") + "."
  }
}
