internal import ShardPlanText

extension Check {
  /// Prices are published after Kinesis was, and before now.
  static let impossibleDate = Check(codes: [.dateInFuture, .dateBeforeKinesis]) { inspection in
    guard let date = inspection.draft.publishedAt else { return }
    if date.value > inspection.circumstances.now {
      inspection.reader.report(
        .dateInFuture,
        "The prices are dated after \(inspection.circumstances.now), which counts as now.",
        at: date.node, advice: "write when AWS published the prices")
    } else if date.value.date < "2013-11-14" {
      inspection.reader.report(
        .dateBeforeKinesis, "Amazon Kinesis was announced on 2013-11-14.", at: date.node,
        advice: "write when AWS published the prices")
    }
  }
}

extension Diagnostic.Code {
  static let dateInFuture = Self(
    "date-in-future", "The prices are dated in the future.",
    """
    `publishedAt` is when AWS published the prices. What counts as now can be given with `--now`, so \
    that a check gives the same result on any day.
    """)
  static let dateBeforeKinesis = Self(
    "date-before-kinesis", "The prices are dated before there was any Kinesis.",
    "Amazon Kinesis was announced on 2013-11-14; an earlier date is a slip.")
}
