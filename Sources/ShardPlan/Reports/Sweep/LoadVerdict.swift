import ShardPlanEngine

/// The answer of a sweep over the load itself: which scenario is the cheapest from where, or the range of the
/// bill of the only one.
struct LoadVerdict {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  /// The most changes that a sentence tells.
  private static let mostChanges = 4

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    (self.subject, self.digest) = (subject, digest)
  }

  /// A sentence.
  var words: String {
    guard subject.bases.count > 1 else { return range }
    let counts = digest.tally.cheapestCounts
    if let only = counts.firstIndex(of: digest.tally.pointCount) {
      return "No scenario is cheaper than \(subject.labels[only]) at any point."
    }
    guard subject.sweep.axes.count == 1, digest.changeCount <= Int64(Self.mostChanges),
      let first = digest.rows.first
    else {
      let parts = zip(subject.labels, counts).filter { $0.1 > 0 }
        .map { "\($0) at \(SweepSubject.points($1))" }
      return "The cheapest depends on the load: \(parts.joined(separator: ", "))."
    }
    let ends: [Sweep.Point?] = digest.changes.map { $0.before } + [nil]
    let starts = [first] + digest.changes.map { $0.after }
    let parts = zip(starts, ends).enumerated().map { index, part in
      let name = part.0.cheapest.map { subject.labels[$0] } ?? "none that runs as planned"
      guard index > 0 else {
        return "\(name) up to " + (part.1.map { subject.words(at: $0.values) } ?? "")
      }
      return "\(name) from " + subject.words(at: part.0.values)
    }
    return "Cheapest: \(parts.joined(separator: ", "))."
  }

  /// The bills of the only scenario at both ends of one axis, or the least and where it is.
  private var range: String {
    if digest.tally.leastCount == digest.tally.pointCount,
      let total = digest.tally.least?.leastTotal
    {
      return "\(money(total)) a month at every point."
    }
    if subject.sweep.axes.count == 1, let first = digest.rows.first, let last = digest.rows.last,
      let (low, high) = first.outcomes[0].usableTotal.flatMap({ low in
        last.outcomes[0].usableTotal.map { (low, $0) }
      })
    {
      return "\(money(low)) a month for \(subject.words(at: first.values)), \(money(high)) for "
        + "\(subject.words(at: last.values))."
    }
    guard let least = digest.tally.least, let total = least.leastTotal else {
      return "No point is possible."
    }
    return "\(money(total)) a month at least, for \(subject.words(at: least.values))."
  }

  private func money(_ money: Money) -> String { MoneyText.cents(money, subject.currency) }
}

extension SweepSubject {
  /// True if the points carry different loads.
  var variesLoad: Bool { sweep.axes.contains { $0.field.changesLoad } }
}
