import ShardPlanText

extension Check {
  /// Prices are published after Kinesis was.
  static let dateBeforeKinesis = Check(code: .dateBeforeKinesis) { inspection in
    guard let date = inspection.draft.publishedAt, date.value.date < announcement else { return }
    inspection.reader.report(
      .dateBeforeKinesis, "Amazon Kinesis was announced on \(announcement).", at: date.node,
      advice: "write when AWS published the prices")
  }

  /// The day of AWS's press release.
  private static let announcement = "2013-11-14"
}

extension Diagnostic.Code {
  static let dateBeforeKinesis = Self(
    "date-before-kinesis", "The prices are dated before there was any Kinesis.",
    "Amazon Kinesis was announced on 2013-11-14; an earlier date is a slip.")
}
