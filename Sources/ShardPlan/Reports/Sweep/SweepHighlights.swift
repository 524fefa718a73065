import ShardPlanEngine

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
    guard subject.bases.count > 1, digest.tally.least != nil else { return [] }
    let labels = subject.labels
    let counts = digest.tally.cheapestCounts
    if let only = counts.firstIndex(of: digest.tally.pointCount) {
      return ["\(labels[only]) is the cheapest at every point."]
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
        return "Somewhere \(place) no scenario is possible any more, or none carries the peak."
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
      + "\(MoneyText.cents(jump.size, subject.currency)) \(after.total > before.total ? "more" : "less")"
    if let (from, to) = before.shards.flatMap({ from in after.shards.map { (from, $0) } }),
      from != to
    {
      words += " (\(CountText.of(from, "shard")) become \(NumberText.text(Ratio(to))))"
    }
    return [words + "."]
  }
}
