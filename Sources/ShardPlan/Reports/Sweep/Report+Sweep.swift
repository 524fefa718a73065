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
      title: subject.title, blocks: Self.page(of: subject, digest),
      records: Report.Records(header: [], rows: []), document: .null)
  }

  private static func page(of subject: SweepSubject, _ digest: Sweep.Digest) -> [Report.Block] {
    let page = SweepPage(subject, digest)
    var blocks: [Report.Block] = [.paragraph(CommonFacts(subject.bases).words)]
    blocks += page.blocks
    let remarks = subject.remarks(on: digest.tally)
    if !remarks.isEmpty { blocks += [.heading("Notes"), .list(remarks)] }
    return blocks + ReportNotes(subject.bases).closing()
  }
}

/// The part of a sweep's page that is about its points.
final class SweepPage {
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
    if let conclusion { blocks.append(.conclusion(conclusion)) }
    let points = SweepHighlights(subject, digest).words
    if !points.isEmpty { blocks.append(.list(points)) }
    return blocks + SweepChart(subject, digest).blocks
  }

  private var conclusion: String? {
    guard let least = digest.tally.least, let total = least.leastTotal else {
      return digest.tally.groups.contains { $0.rejection == nil }
        ? "At no point can the shards carry the peak." : "No point is possible."
    }
    let names = zip(subject.labels, least.outcomes).filter { $0.1.usableTotal == total }.map {
      $0.0
    }
    let label = subject.bases.count > 1 ? names.joined(separator: " and ") + " at " : ""
    return "Cheapest: \(label)\(subject.words(at: least.values)), "
      + "\(MoneyText.cents(total, subject.currency)) a month\(ties)."
  }

  /// A note on other points that cost as little as the cheapest.
  private var ties: String {
    let others = digest.tally.leastCount - 1
    return others == 0
      ? "" : "; \(SweepSubject.points(others)) more cost\(others == 1 ? "s" : "") the same"
  }
}
