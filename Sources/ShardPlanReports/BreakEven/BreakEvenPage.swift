internal import ShardPlanEngine

/// The break-even points of one scenario, as a table, in words and as a chart.
struct BreakEvenPage {
  private let found: FoundBreakEven
  /// More intervals than these are told by CSV and JSON only.
  private static let mostRows = 30

  init(_ found: FoundBreakEven) {
    self.found = found
  }

  private var result: BreakEven { found.result }
  private var currency: Currency { found.costed.currency }

  var blocks: [Block] {
    [.table(table), .list(sentences)] + BreakEvenChart(found).blocks
  }

  private var table: Table {
    let names = ["From", "to below", "Cheapest mode", "saves first", "saves last", "against"]
    return Table(
      columns: names.map { name in
        Table.Column(
          name: name, alignment: name == "Cheapest mode" || name == "against" ? .left : .right)
      },
      groups: [result.intervals.prefix(Self.mostRows).map(row)])
  }

  private func row(_ interval: BreakEven.Interval) -> Table.Row {
    // Without an end there is no bill at it.
    let last = interval.to == nil ? nil : interval.last
    let next = (last ?? interval.first).gap?.next
    return Table.Row(
      [
        .text(result.field.text(of: interval.from)),
        interval.to.map { .text(result.field.text(of: $0)) } ?? .missing("–"),
        .text(interval.cheapest?.words ?? "none"), gap(interval.first),
        last.map(gap) ?? .missing("–"),
        next.map { .text(result.modes[$0].words) } ?? .missing("–"),
      ], isCurrent(interval) ? .strong : .plain)
  }

  private func gap(_ point: BreakEven.Point) -> Cell {
    point.gap.map { .money($0.amount, currency) } ?? .missing("–")
  }

  /// Whether the scenario as it is lies in an interval.
  private func isCurrent(_ interval: BreakEven.Interval) -> Bool {
    guard let value = result.current?.value else { return false }
    return value >= interval.from && interval.to.map { value < $0 } ?? true
  }

  private var sentences: [String] {
    var sentences: [String] = []
    if let current = result.current, let cheapest = current.cheapest {
      let saving = current.gap.map { gap in
        ", \(MoneyText.cents(gap.amount, currency)) a month less than \(result.modes[gap.next].fullName)"
      }
      sentences.append(
        "As planned, with \(found.words(at: current.value)), \(result.modes[cheapest].fullName) is the "
          + "cheapest" + (saving ?? "") + ".")
    }
    for (interval, next) in zip(result.intervals, result.intervals.dropFirst()).prefix(6) {
      sentences.append(
        "From \(found.words(at: next.from)) on \(next.cheapest?.fullName ?? "none") takes the place of "
          + "\(interval.cheapest?.fullName ?? "none").")
    }
    if result.intervals.count == 1 {
      sentences.append(
        "\(result.intervals[0].cheapest?.fullName ?? "No mode") is the cheapest throughout.")
    }
    if result.intervals.count > Self.mostRows {
      sentences.append(
        "\(NumberText.text(Ratio(result.intervals.count))) intervals were found; CSV and JSON hold them "
          + "all.")
    }
    if !result.isComplete {
      sentences.append("There are more, which were not told apart: the bills are too much alike.")
    }
    return sentences
  }
}
