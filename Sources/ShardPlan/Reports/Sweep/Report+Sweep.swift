public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows what stands out in a sweep; spreadsheets and programs are given every point instead, by
  /// ``SweepRows``.
  ///
  /// - Parameters:
  ///   - subject: What was swept.
  ///   - digest: What was kept of it.
  /// - Precondition: The digest is of the sweep of the subject.
  public init(sweeping subject: SweepSubject, _ digest: Sweep.Digest) {
    self.init(
      title: subject.title, blocks: Self.page(of: subject, digest),
      records: Records(header: [], rows: []), document: .null)
  }

  private static func page(of subject: SweepSubject, _ digest: Sweep.Digest) -> [Block] {
    let page = SweepPage(subject, digest)
    var blocks: [Block] = [.paragraph(CommonFacts(subject.bases).words)]
    blocks += page.blocks
    let remarks = subject.remarks(on: digest.tally)
    if !remarks.isEmpty { blocks += [.heading("Take note"), .list(remarks)] }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: subject.bases).words),
      .heading("Prices"), .list(subject.bases.map { $0.prices }.unique.map { $0.provenance }),
    ]
    return blocks
  }
}
