import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows the result of an import of prices.
  ///
  /// - Parameters:
  ///   - changes: Each imported table against the one that was there.
  ///   - kind: The kind of the imported file.
  ///   - folder: The folder that the tables were written to; `nil` when they were not.
  ///   - others: The regions whose tables in the folder were left alone.
  package init(
    importing changes: [TableChange], from kind: PriceImport.Kind, into folder: String?,
    beside others: [String]
  ) {
    let page = ImportPage(changes: changes, folder: folder)
    let leftAlone = others.isEmpty ? nil : "Left alone: \(others.joined(separator: ", "))."
    let notes = ChangeNotes(changes).words + [leftAlone].compactMap { $0 }
    self.init(
      title: "Import of prices",
      blocks: [
        .paragraph(
          "From AWS's \(kind.words)\(page.date)" + (folder.map { ", into \($0)." } ?? ".")),
        .table(page.table), .conclusion(page.conclusion),
      ] + (notes.isEmpty ? [] : [.heading("Notes"), .list(notes)]),
      records: Report.Records(prices: changes.map { $0.new }),
      document: .object([
        "schemaVersion": .integer(1),
        "kind": .string(kind.rawValue),
        "folder": folder.map { .string($0) } ?? .null,
        "tables": .list([.table, .state, .changedPrices], of: changes),
        "leftAlone": .texts(others),
      ]))
  }
}

extension Fact where Subject == TableChange {
  fileprivate static var table: Self {
    Self("table") { .nested(.facts(Fact<PriceTable>.summary, of: $0.new)) }
  }
  fileprivate static var state: Self {
    Self("state", "Against bundled", .left) { change in
      let state = ImportState(change)
      return .text(state.name, words: state.words)
    }
  }
  /// The state of a table that was written to a folder.
  fileprivate static var writtenState: Self {
    Self("state", "Table", .left, value: Self.state.value)
  }
  fileprivate static var prices: Self {
    Self("prices", "Prices") { .count(Int64($0.new.priceCount)) }
  }
  fileprivate static var changedPrices: Self {
    Self("changedPrices") { .nested(.texts($0.prices.map { $0.dimension.rawValue })) }
  }
}

/// The page of an import.
private struct ImportPage {
  let changes: [TableChange]
  let folder: String?

  /// The day on which all tables were published, if it is one.
  var date: String {
    let dates = changes.map { $0.new.publishedAt.date }.unique
    return dates.count == 1 ? " of \(dates[0])" : ""
  }

  var table: Report.Table {
    let new = { (fact: Fact<PriceTable>) in fact.of { (change: TableChange) in change.new } }
    return Report.Table(
      [new(.region), new(.location), .prices, folder == nil ? .state : .writtenState],
      of: [changes])
  }

  var conclusion: String {
    guard let folder else {
      return
        "Nothing was written. To write \("table".counted(changes.count)), add '--into <folder>'."
    }
    let written = changes.count { !$0.isSameFile }
    let same = changes.count - written
    return "\("table".counted(written)) written to \(folder)"
      + (same > 0 ? ", \(same) unchanged." : ".")
  }
}

/// The effect of an import on a table.
private enum ImportState {
  case new
  case changed(prices: Int)
  case newer
  case older
  case otherSource
  case unchanged

  init(_ change: TableChange) {
    guard let old = change.old else {
      self = .new
      return
    }
    if !change.prices.isEmpty {
      self = .changed(prices: change.prices.count)
    } else if change.isSameFile {
      self = .unchanged
    } else if old.publishedAt == change.new.publishedAt {
      self = .otherSource
    } else {
      self = old.publishedAt < change.new.publishedAt ? .newer : .older
    }
  }

  /// The state for a column of a table.
  var words: String {
    switch self {
    case .new: "new"
    case .changed(let prices): "\("price".counted(prices)) changed"
    case .newer: "same prices, newer"
    case .older: "same prices, older"
    case .otherSource: "same prices"
    case .unchanged: "unchanged"
    }
  }

  /// The state for programs.
  var name: String {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .newer, .older, .otherSource: "redated"
    case .unchanged: "unchanged"
    }
  }
}
