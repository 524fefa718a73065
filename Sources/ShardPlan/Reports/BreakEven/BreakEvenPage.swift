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
    [.table(table)] + BreakEvenChart(found).blocks + [.list(sentences)]
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
    // Without an end there is no bill at it, but perhaps one as planned.
    guard let end = interval.to else {
      guard isCurrent(interval), interval.last.value > interval.first.value else { return [from] }
      let planned = Report.Table.Row(
        [.text("at \(text(of: interval.last.value)), as planned"), .empty] + gap(interval.last),
        .detail)
      return [from, planned]
    }
    let to = Report.Table.Row(
      [.text("to below \(text(of: end))"), .empty] + gap(interval.last), .detail)
    return [from, to]
  }

  private func text(of value: Ratio) -> String { result.field.text(of: value) }

  /// The saving of the cheapest mode, and the next mode where there are several.
  private func gap(_ point: BreakEven.Point) -> [Report.Cell] {
    let gap = point.gap
    let amount =
      gap.map { gap -> Report.Cell in
        let words = gap.amount == .zero ? "the same" : MoneyText.difference(gap.amount, currency)
        return gap.amount.magnitude * 100 >= 1 ? .money(gap.amount, currency) : .text(words)
      } ?? .missing("–")
    guard result.modes.count > 2 else { return [amount] }
    return [amount, gap.map { .text(result.modes[$0.next].words) } ?? .missing("–")]
  }

  /// True if the scenario as it is lies in an interval.
  private func isCurrent(_ interval: BreakEven.Interval) -> Bool {
    guard let value = result.current?.value else { return false }
    return value >= interval.from && interval.to.map { value < $0 } ?? true
  }

  /// The cheapest mode now, and where that changes.
  var verdict: String {
    ([now ?? throughout, now == nil || throughout == nil ? nil : "It is so wherever was searched."]
      .compactMap { $0 } + changes.prefix(2)
      + (changes.count > 2 ? ["More changes follow."] : [])).joined(separator: " ")
  }

  /// The cheapest mode as planned.
  private var now: String? {
    guard let current = result.current, let cheapest = current.cheapest else { return nil }
    let saving = current.gap.map { gap in
      gap.amount == .zero
        ? ", as cheap as \(result.modes[gap.next].fullName)"
        : ", \(MoneyText.difference(gap.amount, currency)) a month less than \(result.modes[gap.next].fullName)"
    }
    return
      "As planned, with \(found.words(at: current.value)), \(result.modes[cheapest].fullName) is the "
      + "cheapest" + (saving ?? "") + "."
  }

  /// The points at which the cheapest mode changes, a sentence each.
  private var changes: [String] {
    zip(result.intervals, result.intervals.dropFirst()).prefix(6).map { interval, next in
      "From \(found.words(at: next.from)) on \(next.cheapest?.fullName ?? "no mode") "
        + change(from: interval.cheapest, to: next.cheapest, at: next.first)
    }
  }

  /// The mode that is the cheapest wherever was searched; `nil` where it changes.
  private var throughout: String? {
    guard result.intervals.count == 1 else { return nil }
    let range =
      found.isThroughout
      ? "throughout"
      : "from \(found.words(at: result.start)) to \(found.words(at: result.end)), where the search ends"
    return result.intervals[0].cheapest.map { "\($0.fullName) is the cheapest \(range)." }
      ?? "No mode runs \(range)."
  }

  private var sentences: [String] {
    var sentences = (throughout.map { [$0] } ?? []) + changes.dropFirst(2)
    sentences += LeftOutModes(found).notes
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
        + "\(result.field.words(for: result.end))\(found.endingWords).")
    if found.scenario.streams.contains(where: { $0.mode != nil }) {
      sentences.append(
        "The streams are in several modes; each mode is compared for all of them together.")
    }
    if let peak = found.peakNote { sentences.append(peak) }
    if !result.isComplete {
      sentences.append(
        "There may be more: the search ended before it had examined all values.")
    }
    return sentences
  }

  /// The reason why the cheapest mode changes.
  private func change(
    from old: CapacityMode?, to new: CapacityMode?, at point: BreakEven.Point
  ) -> String {
    guard let old else { return "is the cheapest; before, none runs." }
    guard let index = result.modes.firstIndex(of: old), point.totals[index] == nil else {
      return "replaces \(old.fullName)."
    }
    let reason = LeftOutModes(found).reason(of: old, at: point.value)
    return (new == nil ? "runs" : "is the cheapest")
      + ", as \(reason ?? "\(old.fullName) is no longer possible")."
  }
}

/// The cost of each mode over a setting, with the break-even points.
final class BreakEvenChart {
  private let found: BreakEven

  init(_ found: BreakEven) {
    self.found = found
  }

  var blocks: [Report.Block] {
    let result = found
    guard result.curve.count > 1 else { return [] }
    let series = result.modes.indices.map { mode in
      Chart.Lines.Series(
        result.modes[mode].fullName,
        result.curve.map { Chart.Lines.Point($0.value, $0.totals[mode]?.magnitude) })
    }
    let marks = result.crossings.prefix(3).map {
      Chart.Lines.Mark($0, result.field.text(of: $0))
    }
    let crossings = result.crossings.prefix(3).map { found.words(at: $0) }
    let summary =
      crossings.isEmpty
      ? "The lines do not cross."
      : "The cheapest mode changes at \(crossings.joined(separator: ", "))"
        + (result.crossings.count > 3 ? " and at more points." : ".")
    return [
      .chart(
        Chart(
          "Monthly bill by capacity mode: \(found.scenario.name), \(found.rates.regionCode)",
          summary: summary,
          lines: Chart.Lines(
            series,
            over: Chart.Axis(
              result.field.title, .number(places: 3),
              scale: result.isWide ? .logarithmic : .linear),
            // Where lines cross is seen best where equal distances are equal amounts.
            of: result.isWide
              ? .money(a: "month", found.currency, of: series.flatMap { $0.points })
              : Chart.Axis(
                "\(found.currency.code) a month", .money(found.currency)),
            marks: Array(marks))))
    ]
  }
}

extension BreakEven {
  /// The currency of the bills.
  var currency: Money.Currency { rates.currency }

  /// The prices of each region.
  var tables: [PriceTable] { rates.all.map { PriceTable($0) } }

  /// The codes of the regions.
  var regionWords: String { tables.map { $0.region.code }.inShortWords }

  /// The scenario in each of the compared modes, as far as it can be costed there.
  var compared: [Estimate] { scenario.estimates(in: modes, at: rates) }

  /// The mean bytes that a value of the setting puts in each second, where it is a rate.
  func bytesPerSecond(at value: Ratio) -> Ratio? {
    guard field.isRate else { return nil }
    return value * scenario.streams[stream].recordSize.bytes
  }

  /// The step of the setting with its unit.
  var stepWords: String {
    field.isRate
      ? "\(NumberText.text(step)) records/s, below 1 record/s to a hundredth" : field.stepWords
  }

  /// A value with its unit, as it stands within a sentence.
  func words(at value: Ratio) -> String {
    let mebibytes = bytesPerSecond(at: value).map {
      " (\(NumberText.rough($0 / 1_048_576, places: 3)) MiB/s)"
    }
    let shown = value.isExact(places: 6) ? value : value.roundedToMillionths
    return field.words(for: shown) + (mebibytes ?? "")
  }
}

extension Ratio {
  /// The number to six decimal places, for showing.
  fileprivate var roundedToMillionths: Ratio {
    rounded(places: 6, .toNearestOrAwayFromZero).map { Ratio($0, over: 1_000_000) } ?? self
  }
}
