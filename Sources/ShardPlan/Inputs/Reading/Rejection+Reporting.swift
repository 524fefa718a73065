import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reports that a setting lies outside what it may be.
  mutating func reportOutOfBounds(_ field: StreamField, at node: Node) {
    let words = field.words
    report(
      .outOfRange,
      "\(words.subject) must be \(field.bounds.words(in: words.kind.boundsUnit)); "
        + "found \(node.summary).", at: node, advice: words.advice)
  }

  /// Reports why settings that are allowed one by one cannot go together.
  mutating func report(_ reason: Rejection.Reason, of stream: LocatedStream) {
    func place(_ candidates: StreamField...) -> Node {
      candidates.lazy.compactMap { stream.settings[$0]?.value }.first ?? stream.place
    }
    switch reason {
    case .peakBelowAverage(let peak, let average):
      report(
        .contradiction,
        "The peak of \(peak.shown) records/s is below the average of \(average.shown) records/s.",
        at: place(.peakRate),
        advice: "leave \(name(of: .peakRate, at: place(.peakRate))) out when the rate is steady")
    case .moreKeysThanRecords(let keys, let recordsPerPut):
      report(
        .contradiction,
        "An aggregate of \(recordsPerPut.shown) records cannot have \(keys) different keys.",
        at: place(.distinctKeys), advice: "write at most as many keys as records")
    case .recordTooLarge(let bytes, let recordsPerPut):
      let what =
        recordsPerPut == 1 ? "A record" : "A Kinesis record of \(recordsPerPut.shown) user records"
      report(
        .recordTooLarge,
        "\(what) takes \(bytes.shown) B with its key; Kinesis takes at most 10485760 B (10 MiB).",
        at: place(.putSize, .recordsPerPut, .recordSize, .recordSizes),
        advice: "put fewer or smaller records")
    case .outOfBounds(let field, _, _): reportOutOfBounds(field, at: place(field))
    case .streamCount, .monthLength, .modeNotPriced, .beyondCounting:
      preconditionFailure("A single stream cannot be at fault for what concerns its scenario.")
    case .notWhole, .noProducers, .notPriced, .changesAggregation:
      preconditionFailure("Only a change of a stream can be at fault in this way.")
    }
  }
}

extension Ratio {
  /// The number with all its digits, or cut where they do not end.
  fileprivate var shown: String {
    for places in [12, 38] where isExact(places: places) { return decimal(places: places) }
    return decimal(rounded: .down) + "…"
  }
}

extension Bounds {
  /// The bounds in words, such as "above 0 and at most 10485760 B".
  fileprivate func words(in unit: String) -> String {
    let scale: Ratio = unit == "%" ? 100 : 1
    let suffix = unit.isEmpty || unit == "%" ? unit : " " + unit
    return (includesLeast ? "at least " : "above ") + (least * scale).decimal() + suffix
      + " and at most " + (most * scale).decimal() + suffix
  }
}
