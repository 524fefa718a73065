public import ShardPlanPricing
internal import ShardPlanEngine
internal import ShardPlanText

extension Report {
  /// Shows what an import of prices amounts to.
  ///
  /// - Parameters:
  ///   - changes: Each imported table against the one that was there.
  ///   - kind: What kind of file it was, in words.
  ///   - folder: Where the tables were written to; `nil` when they were not.
  ///   - others: The regions whose tables in the folder were left alone.
  public init(
    importing changes: [TableChange], from kind: String, into folder: String?,
    beside others: [String]
  ) {
    let page = ImportPage(changes: changes, folder: folder)
    let leftAlone = others.isEmpty ? nil : "Left alone: \(others.joined(separator: ", "))."
    let notes = ChangeNotes(changes).words + [leftAlone].compactMap(\.self)
    self.init(
      title: "Import of prices",
      blocks: [
        .paragraph("From AWS's \(kind)\(page.date)" + (folder.map { ", into \($0)." } ?? ".")),
        .table(page.table), .conclusion(page.conclusion),
      ] + (notes.isEmpty ? [] : [.heading("Take note"), .list(notes)]),
      records: PriceRecords(changes.compactMap(\.new)).records,
      document: .object([
        "schemaVersion": .integer(1),
        "kind": .string(kind),
        "folder": folder.map { .string($0) } ?? .null,
        "tables": .array(changes.map(\.importSummary)),
        "leftAlone": .array(others.map { .string($0) }),
      ]))
  }
}

/// The page of an import.
private struct ImportPage {
  let changes: [TableChange]
  let folder: String?

  /// The day on which all tables were published, if it is one.
  var date: String {
    let dates = changes.compactMap(\.new?.publishedAt.date).unique
    return dates.count == 1 ? " of \(dates[0])" : ""
  }

  var table: Table {
    Table(
      columns: [
        Table.Column(name: "Region", alignment: .left),
        Table.Column(name: "Location", alignment: .left),
        Table.Column(name: "Prices", alignment: .right),
        Table.Column(name: folder == nil ? "Against bundled" : "Table", alignment: .left),
      ],
      groups: [
        changes.compactMap { change in
          change.new.map { table in
            Table.Row([
              .text(table.region.code), .text(table.region.location),
              .number(Ratio(Dimension.allCases.count { table.rates[$0] != nil }), places: 0),
              .text(change.importState.words),
            ])
          }
        }
      ])
  }

  var conclusion: String {
    guard let folder else {
      return "Nothing was written. To write \(Self.tables(changes.count)), add '--into <folder>'."
    }
    let written = changes.count { $0.importState != .unchanged }
    let same = changes.count - written
    return "\(Self.tables(written)) written to \(folder)"
      + (same > 0 ? ", \(same) unchanged." : ".")
  }

  private static func tables(_ count: Int) -> String {
    "\(count) \(count == 1 ? "table" : "tables")"
  }
}

/// What an import does to a table.
private enum ImportState: Equatable {
  case new
  case changed(prices: Int)
  case newer
  case older
  case otherSource
  case unchanged

  var words: String {
    switch self {
    case .new: "new"
    case .changed(let prices): "\(prices) \(prices == 1 ? "price" : "prices") changed"
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

extension TableChange {
  fileprivate var importState: ImportState {
    guard let old, let new else { return .new }
    guard prices.isEmpty else { return .changed(prices: prices.count) }
    if old.text == new.text { return .unchanged }
    if old.publishedAt == new.publishedAt { return .otherSource }
    return old.publishedAt < new.publishedAt ? .newer : .older
  }

  fileprivate var importSummary: JSONOutput {
    .object([
      "table": new.map(\.summary) ?? .null,
      "state": .string(importState.name),
      "changedPrices": .array(prices.map { .string($0.dimension.rawValue) }),
    ])
  }
}
