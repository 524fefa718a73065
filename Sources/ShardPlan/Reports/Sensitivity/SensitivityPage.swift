import ShardPlanEngine

/// The settings of a scenario, ranked by how much they move its bill.
struct SensitivityPage {
  private let found: Sensitivity

  init(_ found: Sensitivity) {
    self.found = found
  }

  private var currency: Money.Currency { found.estimate.currency }

  var blocks: [Block] {
    [.conclusion(conclusion), .table(table)]
      + (showsBrackets ? [.paragraph("What is in brackets does not take the peak.")] : [])
  }

  private var showsBrackets: Bool {
    found.entries.contains { entry in
      [entry.lower, entry.higher].contains { if case .throttled = $0 { true } else { false } }
    }
  }

  private var conclusion: String {
    let throttled = found.isThrottled ? ", and the shards do not take the peak" : ""
    let total = MoneyText.cents(found.total, currency) + " a month" + throttled
    guard let first = found.entries.first,
      first.swing(from: found.total) > .zero
    else {
      return "\(total); no setting moves it\(showsBrackets ? ", but for what is in brackets" : "")."
    }
    let swing = MoneyText.cents(first.swing(from: found.total), currency)
    return "\(total). Largest lever: \(name(of: first)), up to \(swing)."
  }

  private var table: Table {
    Table(
      columns: [
        Table.Column(name: "Setting", alignment: .left),
        Table.Column(name: "now", alignment: .right),
        Table.Column(name: "lowered to", alignment: .right),
        Table.Column(name: "bill", alignment: .right),
        Table.Column(name: "raised to", alignment: .right),
        Table.Column(name: "bill", alignment: .right),
      ],
      groups: [
        found.entries.map { entry in
          Table.Row(
            [.text(name(of: entry)), .text(entry.field.text(of: entry.value))]
              + cells(entry.lower, of: entry) + cells(entry.higher, of: entry))
        }
      ])
  }

  /// The name of a setting, with that of its stream where there are several.
  private func name(of entry: Sensitivity.Entry) -> String {
    guard found.estimate.onlyStream == nil else { return entry.field.title }
    return found.estimate.streams[entry.stream].stream.name + ": " + entry.field.title
  }

  private func cells(_ outcome: Sensitivity.Outcome, of entry: Sensitivity.Entry) -> [Cell] {
    switch outcome {
    case .bill(let value, let total):
      let change = total - found.total
      return [
        .text(entry.field.text(of: value)),
        change == .zero ? .text("the same") : .change(change, currency),
      ]
    case .throttled(let value, let total):
      let change = total - found.total
      let words = change == .zero ? "the same" : MoneyText.change(change, currency)
      return [.text(entry.field.text(of: value)), .text("(\(words))")]
    case .impossible: return [.missing("–"), .missing("–")]
    }
  }
}
