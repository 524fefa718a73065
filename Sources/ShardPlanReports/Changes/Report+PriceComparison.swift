public import ShardPlanPricing
internal import ShardPlanEngine
internal import ShardPlanText

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
    let changed = comparison.tables.filter { $0.kind != .unchanged }
    var blocks: [Block] = [.paragraph("From \(old) to \(new).")]
    for change in changed {
      blocks.append(.heading(change.heading))
      if change.kind == .changed { blocks.append(.table(PriceChangeTable(change).table)) }
    }
    if !bills.isEmpty {
      blocks += [.heading("Monthly bills"), .table(BillChangeTable(bills).table)]
    }
    blocks.append(.conclusion(ChangeSummary(comparison).words))
    let notes = ChangeNotes(comparison.tables).words
    if !notes.isEmpty { blocks += [.heading("Take note"), .list(notes)] }
    self.init(
      title: "Changes of prices", blocks: blocks,
      records: ChangeRecords(comparison, bills).records,
      document: ChangeDocument(comparison, from: old, to: new, bills).document)
  }
}

extension TableChange {
  /// The sign of what happened, as in any list of differences.
  fileprivate var sign: String {
    switch kind {
    case .added: "+"
    case .removed: "−"
    case .changed: "~"
    case .unchanged: "="
    }
  }

  /// What happened to which region.
  fileprivate var heading: String {
    let names = [old, new].compactMap { $0?.region.code }.unique.joined(separator: " to ")
    let location = [old, new].compactMap { $0?.region.location }.unique.joined(separator: " to ")
    let count = Dimension.allCases.count { table?.rates[$0] != nil }
    switch kind {
    case .added: return "\(sign) \(names), \(location): added, with \(count) prices"
    case .removed: return "\(sign) \(names), \(location): removed, with \(count) prices"
    case .changed, .unchanged: return "\(sign) \(names), \(location)"
    }
  }
}
