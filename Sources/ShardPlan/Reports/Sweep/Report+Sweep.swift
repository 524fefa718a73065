public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows the notable points of a sweep; ``Sweep/Cursor`` visits every point.
  ///
  /// - Parameters:
  ///   - subject: The sweep.
  ///   - digest: The points and counts that were kept of it.
  /// - Precondition: The digest is of the sweep of the subject.
  public init(sweeping subject: SweepSubject, _ digest: Sweep.Digest) {
    self.init(
      title: subject.title, parts: Self.parts(of: subject, digest),
      records: Report.Records(header: []) { _ in }, document: .null)
  }

  private static func parts(of subject: SweepSubject, _ digest: Sweep.Digest) -> Parts {
    let page = SweepPage(subject, digest)
    let notes = ReportNotes(subject.bases)
    return Parts(
      facts: CommonFacts(subject.bases).words, verdict: page.verdict, answer: { page.blocks },
      caveats: {
        let remarks = subject.remarks(on: digest.tally).map {
          Caveat(severity: .note, kind: "sweep", words: $0)
        }
        return CaveatList(remarks + notes.priceCaveats, of: subject.bases.count).blocks
      },
      assumptions: { notes.assumptions() }, prices: { notes.sources })
  }
}

/// The part of a sweep's page that is about its points.
final class SweepPage: Sendable {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
  }

  var blocks: [Report.Block] {
    let isGrid = subject.sweep.axes.count == 2
    let grid = SweepGrid(subject, digest)
    let table = isGrid ? grid.table : SweepTable(subject, digest).table
    let notes = isGrid ? grid.notes : SweepTable(subject, digest).notes
    var blocks: [Report.Block] = [.table(table)]
    if !notes.isEmpty { blocks.append(.paragraph(notes.joined(separator: " "))) }
    blocks += SweepChart(subject, digest).blocks
    let points = SweepHighlights(subject, digest).words
    if !points.isEmpty { blocks.append(.list(points)) }
    return blocks
  }

  /// The cheapest point, or why no point is.
  var verdict: String {
    guard let least = digest.tally.least, let total = least.leastTotal else {
      if digest.tally.groups.isEmpty {
        return "Which point is the cheapest depends on what is unknown."
      }
      return digest.tally.groups.contains { $0.rejection == nil }
        ? "At no point does a scenario run as planned: \(Self.reasons(digest.tally))."
        : "No point is possible."
    }
    // The least traffic is no choice that anyone has.
    if subject.variesLoad {
      return LoadVerdict(subject, digest).words
    }
    let names = zip(subject.labels, least.outcomes).filter { $0.1.usableTotal == total }.map {
      $0.0
    }
    let label = subject.bases.count > 1 ? names.joined(separator: " and ") + " at " : ""
    return "Cheapest: \(label)\(subject.words(at: least.values)), "
      + "\(MoneyText.cents(total, subject.currency)) a month\(ties)."
  }

  /// The obstacles at the points of a sweep.
  private static func reasons(_ tally: Sweep.Tally) -> String {
    tally.groups.filter { $0.rejection == nil }.map { $0.obstacles.words }.unique
      .joined(separator: "; ")
  }

  /// A note on other points that cost as little as the cheapest.
  private var ties: String {
    let others = digest.tally.leastCount - 1
    return others == 0
      ? "" : "; \(SweepSubject.points(others)) more cost\(others == 1 ? "s" : "") the same"
  }
}

/// The highlights of a sweep, in words.
final class SweepHighlights {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
  }

  var words: [String] { shares + changes + jump }

  /// The share of points at which each scenario is the cheapest.
  private var shares: [String] {
    guard subject.bases.count > 1, digest.tally.least != nil, !subject.variesLoad else { return [] }
    let labels = subject.labels
    let counts = digest.tally.cheapestCounts
    if let only = counts.firstIndex(of: digest.tally.pointCount) {
      return ["No scenario is cheaper than \(labels[only]) at any point."]
    }
    let parts = zip(labels, counts).filter { $0.1 > 0 }
      .map { "\($0) at \(SweepSubject.points($1))" }
    return ["The cheapest, the first of equals, is \(parts.joined(separator: ", "))."]
  }

  /// The places where another scenario becomes the cheapest.
  private var changes: [String] {
    guard subject.bases.count > 1 else { return [] }
    var words = digest.changes.map { change in
      let place =
        "between \(subject.words(at: change.before.values)) and "
        + subject.words(at: change.after.values)
      guard let after = change.after.cheapest else {
        return "Somewhere \(place) no scenario is possible any more, or none runs as planned."
      }
      return "Somewhere \(place) \(subject.labels[after]) becomes the cheapest."
    }
    let rest = digest.changeCount - Int64(digest.changes.count)
    if rest > 0 {
      words.append("The cheapest changes \(NumberText.text(Ratio(rest))) times more after that.")
    }
    return words
  }

  private var jump: [String] {
    guard let jump = digest.jump,
      let before = jump.before.outcomes[jump.scenario].quote,
      let after = jump.after.outcomes[jump.scenario].quote
    else { return [] }
    let label = subject.bases.count > 1 ? "\(subject.labels[jump.scenario]) " : "it "
    var words =
      "Steeper than the steps around it: from \(subject.words(at: jump.before.values)) to "
      + "\(subject.words(at: jump.after.values)) \(label)costs "
      + "\(MoneyText.difference(jump.size, subject.currency)) \(after.total > before.total ? "more" : "less")"
    if let (from, to) = before.shards.flatMap({ from in after.shards.map { (from, $0) } }),
      from != to
    {
      words += " (\(CountText.of(from, "shard")) become \(NumberText.text(Ratio(to))))"
    }
    return [words + "."]
  }
}

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
    if isAlone, hasShards {
      columns.append(Report.Table.Column(name: SweepFact.shards.title, alignment: .right))
    }
    columns += subject.labels.map {
      Report.Table.Column(name: isAlone ? SweepFact.total.title : $0, alignment: .right)
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
    let obstacles = shown.reduce(into: Obstacles()) { all, point in
      for outcome in point.outcomes { all.formUnion(outcome.quote?.obstacles ?? []) }
    }
    if !obstacles.isEmpty { notes.append(obstacles.noteOnBrackets) }
    let count = Int64(shown.count)
    if count < digest.tally.pointCount {
      notes.append(
        "These are \(count) of \(SweepSubject.points(digest.tally.pointCount)); "
          + "--format csv or json writes all of them.")
    }
    return notes
  }

  private var hasShards: Bool { subject.bases[0].openShards != nil }

  private func cell(_ point: Sweep.Point, _ scenario: Int) -> Report.Cell {
    guard let quote = point.outcomes[scenario].quote else { return .missing("impossible") }
    let money = RangeText.cents(quote.totals, subject.currency)
    guard quote.obstacles.isEmpty else { return .text("(\(money))") }
    guard quote.totals.isExact else { return .money(quote.totals, subject.currency) }
    guard subject.bases.count > 1, quote.total == point.leastTotal else {
      return .money(quote.total, subject.currency)
    }
    return .best(.text("* \(money)"))
  }
}
