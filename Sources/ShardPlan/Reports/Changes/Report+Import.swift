import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows what an import of prices amounts to.
  ///
  /// - Parameters:
  ///   - changes: Each imported table against the one that was there.
  ///   - kind: What kind of file it was.
  ///   - folder: Where the tables were written to; `nil` when they were not.
  ///   - others: The regions whose tables in the folder were left alone.
  public init(
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
      ] + (notes.isEmpty ? [] : [.heading("Take note"), .list(notes)]),
      records: PriceRecords(changes.map { $0.new }).records,
      document: .object([
        "schemaVersion": .integer(1),
        "kind": .string(kind.rawValue),
        "folder": folder.map { .string($0) } ?? .null,
        "tables": .array(changes.map { $0.importSummary }),
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
    let dates = changes.map { $0.new.publishedAt.date }.unique
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
        changes.map { change in
          Table.Row([
            .text(change.new.region.code), .text(change.new.region.location),
            .number(Ratio(change.new.priceCount), places: 0),
            .text(ImportState(change).words),
          ])
        }
      ])
  }

  var conclusion: String {
    guard let folder else {
      return "Nothing was written. To write \(Self.tables(changes.count)), add '--into <folder>'."
    }
    let written = changes.count { !$0.isSameFile }
    let same = changes.count - written
    return "\(Self.tables(written)) written to \(folder)"
      + (same > 0 ? ", \(same) unchanged." : ".")
  }

  private static func tables(_ count: Int) -> String {
    "\(count) \(count == 1 ? "table" : "tables")"
  }
}

extension TableChange {
  fileprivate var importSummary: JSONOutput {
    .object([
      "table": new.summary,
      "state": .string(ImportState(self).name),
      "changedPrices": .array(prices.map { .string($0.dimension.rawValue) }),
    ])
  }
}
