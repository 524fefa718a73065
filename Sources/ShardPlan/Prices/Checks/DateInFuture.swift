import ShardPlanText

extension Check {
  /// Prices are published before now.
  static let dateInFuture = Check(code: .dateInFuture) { inspection in
    let now = inspection.circumstances.now
    guard let date = inspection.draft.publishedAt, date.value > now else { return }
    inspection.reader.report(
      .dateInFuture, "The prices are dated after \(now), which counts as now.", at: date.node,
      advice: "write when AWS published the prices")
  }
}

extension Diagnostic.Code {
  static let dateInFuture = Self(
    "date-in-future", "The prices are dated in the future.",
    """
    `publishedAt` is when AWS published the prices. What counts as now can be given with `--now`, so \
    that a check gives the same result on any day.
    """)
}
