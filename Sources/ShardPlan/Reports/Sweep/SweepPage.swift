import ShardPlanEngine

/// The part of a sweep's page that is about its points.
struct SweepPage {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
  }

  var blocks: [Block] {
    let isGrid = subject.sweep.axes.count == 2
    let grid = SweepGrid(subject, digest)
    let table = isGrid ? grid.table : SweepTable(subject, digest).table
    let notes = isGrid ? grid.notes : SweepTable(subject, digest).notes
    var blocks: [Block] = [.table(table)]
    if !notes.isEmpty { blocks.append(.paragraph(notes.joined(separator: " "))) }
    if let conclusion { blocks.append(.conclusion(conclusion)) }
    let points = SweepHighlights(subject, digest).words
    if !points.isEmpty { blocks.append(.list(points)) }
    return blocks + SweepChart(subject, digest).blocks
  }

  private var conclusion: String? {
    guard let least = digest.tally.least, let total = least.leastTotal else {
      return digest.tally.groups.contains { $0.rejection == nil }
        ? "At no point do the shards take the peak." : "No point can be."
    }
    let names = zip(subject.labels, least.outcomes).filter { $0.1.usableTotal == total }.map {
      $0.0
    }
    let label = subject.bases.count > 1 ? names.joined(separator: " and ") + " at " : ""
    return "Cheapest: \(label)\(subject.words(at: least.values)), "
      + "\(MoneyText.cents(total, subject.currency)) a month\(ties)."
  }

  /// That other points cost as little as the cheapest, which is the first of them.
  private var ties: String {
    let others = digest.tally.leastCount - 1
    return others == 0
      ? "" : "; \(SweepSubject.points(others)) more cost\(others == 1 ? "s" : "") the same"
  }
}
