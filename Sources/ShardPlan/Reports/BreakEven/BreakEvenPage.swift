import ShardPlanEngine

/// The break-even points of one scenario, as a table, in words and as a chart.
final class BreakEvenPage {
  private let found: BreakEven
  /// Further intervals are in CSV and JSON only.
  private static let mostIntervals = 30

  init(_ found: BreakEven) {
    self.found = found
  }

  private var result: BreakEven { found }
  private var currency: Money.Currency { found.currency }

  var blocks: [Report.Block] {
    [.table(table), .list(sentences)] + BreakEvenChart(found).blocks
  }

  /// Two rows for each interval, one for each end: side by side they are too wide for a terminal.
  private var table: Report.Table {
    let opponent =
      result.modes.count > 2 ? [Report.Table.Column(name: "against", alignment: .left)] : []
    return Report.Table(
      columns: [
        Report.Table.Column(name: result.field.title, alignment: .left),
        Report.Table.Column(name: "Cheapest", alignment: .left),
        Report.Table.Column(name: "saves", alignment: .right),
      ] + opponent,
      groups: [result.intervals.prefix(Self.mostIntervals).flatMap(rows)])
  }

  private func rows(of interval: BreakEven.Interval) -> [Report.Table.Row] {
    let cheapest = interval.cheapest?.words ?? "none"
    let from = Report.Table.Row(
      [
        .text("from \(text(of: interval.from))" + (interval.to == nil ? " on" : "")),
        .text(isCurrent(interval) ? "\(cheapest) (now)" : cheapest),
      ] + gap(interval.first), isCurrent(interval) ? .strong : .plain)
    // Without an end there is no bill at it.
    guard let end = interval.to else { return [from] }
    let to = Report.Table.Row(
      [.text("to below \(text(of: end))"), .empty] + gap(interval.last), .detail)
    return [from, to]
  }

  private func text(of value: Ratio) -> String { result.field.text(of: value) }

  /// The saving of the cheapest mode, and the next mode where there are several.
  private func gap(_ point: BreakEven.Point) -> [Report.Cell] {
    let gap = point.gap
    let amount: Report.Cell = gap.map { .money($0.amount, currency) } ?? .missing("–")
    guard result.modes.count > 2 else { return [amount] }
    return [amount, gap.map { .text(result.modes[$0.next].words) } ?? .missing("–")]
  }

  /// True if the scenario as it is lies in an interval.
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
    let planned = found.compared
    sentences += ScenarioLimits(errorsOf: planned, name: { $0.mode.fullName }).words.map {
      "As planned, \($0)"
    }
    for (interval, next) in zip(result.intervals, result.intervals.dropFirst()).prefix(6) {
      sentences.append(
        "From \(found.words(at: next.from)) on \(next.cheapest?.fullName ?? "none") "
          + change(from: interval.cheapest, at: next.first))
    }
    if result.intervals.count == 1 {
      sentences.append(
        "\(result.intervals[0].cheapest?.fullName ?? "No mode") is the cheapest throughout.")
    }
    if let shards = GivenShards(found) { sentences.append(shards.note) }
    if result.intervals.count > Self.mostIntervals {
      sentences.append(
        "\(NumberText.text(Ratio(result.intervals.count))) intervals were found; CSV and JSON hold them "
          + "all.")
    }
    sentences.append(
      "Saves: what the cheapest costs less a month than the next cheapest, at the first and at the last "
        + "value of an interval.")
    sentences.append(
      "Points are exact to \(found.stepWords), and were searched up to "
        + "\(result.field.words(for: result.end)).")
    if !result.isComplete {
      sentences.append(
        "There may be more: the search ended before it had examined all values.")
    }
    return sentences
  }

  /// The reason why the cheapest mode changes.
  private func change(from old: CapacityMode?, at point: BreakEven.Point) -> String {
    guard let old, let index = result.modes.firstIndex(of: old), point.totals[index] == nil else {
      return "replaces \(old?.fullName ?? "none")."
    }
    if old == .provisioned, let shards = GivenShards(found, at: point.value) {
      return "is the cheapest, as the peak no longer fits into the \(shards.words)."
    }
    return "is the cheapest, as \(old.fullName) is no longer possible."
  }
}
