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
    var saved: Money?
    var now: Money?

    var change: Money { (now ?? .zero) - (saved ?? .zero) }
  }

  /// The lines of both bills: those of the new one, then those that are gone.
  ///
  /// Without saved lines there are none: every amount would seem to be new.
  var rows: [Row] {
    guard !saved.lines.isEmpty || saved.total == .zero else { return [] }
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
        $0.now = ($0.now ?? .zero) + line.amount
      }
    }
    for line in saved.lines {
      add(line.dimension, line.stream) { $0.saved = ($0.saved ?? .zero) + line.amount }
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

  private static func sum(_ first: Money?, _ second: Money?) -> Money? {
    guard let first else { return second }
    return second.map { first + $0 } ?? first
  }

  var total: Row {
    Row(dimension: "total", stream: nil, saved: saved.total, now: now.bill.total)
  }

  /// True if any amount differs.
  var hasChanged: Bool {
    total.change != .zero || rows.contains { $0.change != .zero }
  }
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
            "saved": .money(pair.saved.total), "now": .money(pair.now.bill.total),
            "change": .money(pair.total.change),
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
      "saved": saved.map { .money($0) } ?? .null, "now": now.map { .money($0) } ?? .null,
      "change": .money(change),
    ])
  }

  /// The change in percent of what was saved, without sign; `nil` for nothing.
  var percent: Ratio? {
    guard let saved, saved > .zero else { return nil }
    return change.magnitude * 100 / saved.magnitude
  }

  fileprivate var signedPercent: String? {
    percent.map { (change.isNegative && !$0.isZero ? "-" : "") + $0.decimal() }
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
      return pairs.count == 1 ? "the bill is the same." : "all \(pairs.count) bills are the same."
    }
    guard changed.count == 1 else {
      let more = changed.filter { $0.total.change > .zero }.count
      let less = changed.filter { $0.total.change < .zero }.count
      let parts = [more == 0 ? nil : "\(more) cost more", less == 0 ? nil : "\(less) cost less"]
        .compactMap { $0 }
      return "\(changed.count) of \(pairs.count) bills changed"
        + (parts.isEmpty ? "." : ": \(parts.joined(separator: ", ")).")
    }
    let (change, currency) = (first.total.change, first.now.currency)
    guard change != .zero else { return "\(labels[first.now]) costs the same in other lines." }
    let percent = first.total.percent.map { " (\(NumberText.percent($0)))" } ?? ""
    return "\(labels[first.now]) costs \(MoneyText.difference(change, currency))\(percent) "
      + "\(change.isNegative ? "less" : "more") a month."
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
    func amount(_ money: Money?) -> Report.Cell {
      money.map { .money($0, currency) } ?? .missing("–")
    }
    let percent =
      row.change == .zero
      ? nil
      : row.percent.map {
        Report.Cell.percentChange($0, isNegative: row.change.isNegative)
      }
    return Report.Table.Row(
      [
        .text(label), amount(row.saved), amount(row.now), .change(row.change, currency),
        percent ?? .empty,
      ], emphasis)
  }

  private static func list(_ start: String, _ names: [String]) -> String? {
    names.isEmpty ? nil : start + names.joined(separator: ", ") + "."
  }
}
