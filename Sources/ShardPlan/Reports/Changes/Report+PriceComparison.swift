import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows how one set of price tables differs from another.
  ///
  /// - Parameters:
  ///   - comparison: The tables.
  ///   - old: What was before, in words, such as the name of a folder.
  ///   - new: What was after, in words.
  ///   - bills: What the change does to the bills of some scenarios; none when nobody asked.
  public init(
    changes comparison: PriceComparison, from old: String, to new: String, bills: [BillChange] = []
  ) {
    self.init(
      title: "Changes of prices", blocks: Self.page(of: comparison, from: old, to: new, bills),
      records: ChangeRecords(comparison, bills).records,
      document: ChangeDocument(comparison, from: old, to: new, bills).document)
  }

  private static func page(
    of comparison: PriceComparison, from old: String, to new: String, _ bills: [BillChange]
  ) -> [Block] {
    var blocks: [Block] = [.paragraph("From \(old) to \(new).")]
    for entry in comparison.entries where entry.isChanged {
      blocks.append(.heading(entry.heading))
      if case .kept(let change) = entry { blocks.append(.table(PriceChangeTable(change).table)) }
    }
    if !bills.isEmpty {
      blocks += [.heading("Monthly bills"), .table(BillChangeTable(bills).table)]
    }
    blocks.append(.conclusion(ChangeSummary(comparison).words))
    let notes = ChangeNotes(comparison.kept).words
    if !notes.isEmpty { blocks += [.heading("Take note"), .list(notes)] }
    return blocks
  }
}

extension PriceComparison.Entry {
  /// What happened to which region, with a sign as in any list of differences.
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

  /// How many dimensions have a price.
  var priceCount: Int { BillingDimension.allCases.count { rates[$0] != nil } }
}
