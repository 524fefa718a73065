package import ShardPlanEngine
import ShardPlanText

/// The change of one scenario's bill when prices change.
package struct BillChange: Sendable, Equatable {
  /// The bill at the prices before; `nil` when they do not price it.
  package let old: Estimate?
  /// The bill at the prices after; `nil` when they do not price it.
  package let new: Estimate?

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - old: The bill at the prices before; `nil` when they do not price it.
  ///   - new: The bill at the prices after; `nil` when they do not price it.
  package init(from old: Estimate?, to new: Estimate?) {
    self.old = old
    self.new = new
  }

  /// The estimate that exists, the newer one of two.
  var scenario: Estimate? { new ?? old }

  /// The difference of the bills; `nil` without two bills in one currency.
  var difference: Bill.Difference? {
    guard let old, let new else { return nil }
    return new.difference(from: old)
  }
}

extension Report {
  /// Shows how one set of price tables differs from another.
  ///
  /// - Parameters:
  ///   - comparison: The tables.
  ///   - old: The place of the tables before, in words, such as the name of a folder.
  ///   - new: The place of the tables after, in words.
  ///   - bills: The changes of bills that result; empty to leave them out.
  package init(
    changes comparison: PriceComparison, from old: String, to new: String, bills: [BillChange] = []
  ) {
    self.init(
      title: "Changes of prices", blocks: Self.page(of: comparison, from: old, to: new, bills),
      records: Report.Records(changes: comparison, bills),
      document: .object([
        "schemaVersion": .integer(1), "old": .string(old), "new": .string(new),
        "isChanged": .bool(comparison.isChanged),
        "regions": .array(comparison.entries.map(Self.document)),
        "bills": .list(
          [.name, .region, .currency, .change, .old, .new, .difference, .percent], of: bills),
      ]))
  }

  private static func page(
    of comparison: PriceComparison, from old: String, to new: String, _ bills: [BillChange]
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.paragraph("From \(old) to \(new).")]
    // Many regions that come or go would bury the prices that changed.
    let many = Dictionary(grouping: comparison.entries.filter { $0.isChanged }) { $0.kind }
      .filter { $0.key != "changed" && $0.value.count > mostHeadings }
    for entry in comparison.entries where entry.isChanged && many[entry.kind] == nil {
      blocks.append(.heading(entry.heading))
      if case .kept = entry { blocks.append(.table(table(of: entry))) }
    }
    for (kind, entries) in many.sorted(by: { $0.key < $1.key }) {
      blocks.append(
        .heading("\(kind == "added" ? "+" : "−") \("region".counted(entries.count)) \(kind)"))
      blocks.append(.paragraph(entries.map { $0.table.region.code }.joined(separator: ", ")))
    }
    if !bills.isEmpty { blocks += [.heading("Monthly bills"), .table(table(of: bills))] }
    blocks.append(.conclusion(ChangeSummary(comparison).words))
    let notes = ChangeNotes(comparison.kept).words
    if !notes.isEmpty { blocks += [.heading("Notes"), .list(notes)] }
    return blocks
  }

  /// The most regions added, or removed, with a heading each.
  private static var mostHeadings: Int { 3 }

  /// The changed prices of one region, mode by mode.
  private static func table(of entry: PriceComparison.Entry) -> Report.Table {
    let facts: [Fact<PriceChangeRow>] = [.line, .old, .new, .difference, .percent]
    let rows = PriceChangeRow.all(of: entry)
    return Report.Table(
      columns: Fact.columns(facts),
      groups: CapacityMode.allCases.map { mode in
        let changed = rows.filter { $0.change.dimension.mode == mode }
        guard !changed.isEmpty else { return [] }
        let blanks = [Report.Cell](repeating: .empty, count: facts.count - 1)
        return [Report.Table.Row([.text(mode.fullName)] + blanks, .strong)]
          + changed.map { Fact.row(facts, of: $0, .detail) }
      })
  }

  /// The bills before and after.
  private static func table(of bills: [BillChange]) -> Report.Table {
    let labels = ScenarioLabels(bills.compactMap { $0.scenario })
    let label = Fact<BillChange>("scenario", "", .left) { bill in
      .text(bill.scenario.map { labels[$0] } ?? "–")
    }
    return Report.Table([label, .old, .new, .difference, .percent], of: [bills])
  }

  private static func document(of entry: PriceComparison.Entry) -> JSONOutput {
    let (old, new): (PriceTable?, PriceTable?) =
      switch entry {
      case .added(let table): (nil, table)
      case .removed(let table): (table, nil)
      case .kept(let change): (change.old, change.new)
      }
    func summary(_ table: PriceTable?) -> JSONOutput {
      table.map { .facts(Fact<PriceTable>.summary, of: $0) } ?? .null
    }
    return .object([
      "region": .string(entry.table.region.code),
      "change": .string(entry.kind),
      "old": summary(old),
      "new": summary(new),
      "prices": .list(
        [.dimension, .change, .oldTerms, .newTerms, .difference, .percent],
        of: PriceChangeRow.all(of: entry)),
    ])
  }
}

extension PriceComparison.Entry {
  /// The change of the region in a word, for programs.
  fileprivate var kind: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .kept: isChanged ? "changed" : "unchanged"
    }
  }

  /// The table that exists, the newer one of two.
  var table: PriceTable {
    switch self {
    case .added(let table), .removed(let table): table
    case .kept(let change): change.new
    }
  }

  /// The change of the region with a sign, as in any list of differences.
  fileprivate var heading: String {
    switch self {
    case .added(let table): "+ \(table.name): added, with \(table.priceCount) prices"
    case .removed(let table): "− \(table.name): removed, with \(table.priceCount) prices"
    case .kept(let change):
      if let old = change.old, old.region != change.new.region {
        "~ \(old.name), to \(change.new.name)"
      } else {
        "~ \(change.new.name)"
      }
    }
  }
}

extension PriceTable {
  fileprivate var name: String { "\(region.code), \(region.location)" }

  /// The number of dimensions that have a price.
  var priceCount: Int { BillingDimension.allCases.count { rates[$0] != nil } }
}
