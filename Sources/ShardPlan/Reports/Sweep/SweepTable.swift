import ShardPlanEngine

/// The points of a sweep of one field, one row each: all of them, or a selection of many.
final class SweepTable {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
  }

  var table: Report.Table {
    let field = subject.sweep.axes[0].field
    let isAlone = subject.bases.count == 1
    var columns = [Report.Table.Column(name: field.title, alignment: .decimal)]
    if isAlone, hasShards { columns.append(Report.Table.Column(name: "Shards", alignment: .right)) }
    columns += subject.labels.map {
      Report.Table.Column(name: isAlone ? "Total a month" : $0, alignment: .right)
    }
    let rows = digest.rows.map { point in
      var cells: [Report.Cell] = [.text(field.text(of: point.values[0]))]
      if isAlone, hasShards {
        cells.append(
          point.outcomes[0].quote?.shards.map { .number(Ratio($0), places: 0) } ?? .empty)
      }
      cells += point.outcomes.indices.map { cell(point, $0) }
      return Report.Table.Row(cells)
    }
    return Report.Table(columns: columns, groups: [rows])
  }

  /// Notes on reading the table.
  var notes: [String] {
    let shown = digest.rows
    var notes: [String] = []
    if subject.bases.count > 1 { notes.append("* is the cheapest of its row, or as cheap.") }
    if shown.contains(where: { $0.outcomes.contains { $0.quote?.isThrottled == true } }) {
      notes.append("Amounts in brackets cannot carry the peak.")
    }
    let count = Int64(shown.count)
    if count < digest.tally.pointCount {
      notes.append(
        "These are \(count) of \(SweepSubject.points(digest.tally.pointCount)); "
          + "--format csv or json writes all of them.")
    }
    return notes
  }

  private var hasShards: Bool { subject.bases[0].mode == .provisioned }

  private func cell(_ point: Sweep.Point, _ scenario: Int) -> Report.Cell {
    guard let quote = point.outcomes[scenario].quote else { return .missing("impossible") }
    let money = MoneyText.cents(quote.total, subject.currency)
    if quote.isThrottled { return .text("(\(money))") }
    guard subject.bases.count > 1, quote.total == point.leastTotal else {
      return .money(quote.total, subject.currency)
    }
    return .text("* \(money)")
  }
}
