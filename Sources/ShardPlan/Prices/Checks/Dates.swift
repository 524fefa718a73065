import ShardPlanText

extension Check {
  /// Prices are published before now.
  static let dateInFuture = Check(code: .dateInFuture, isAcceptable: false) { inspection in
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
    `publishedAt` is when AWS published the prices. `--now` replaces the clock.
    """)
}

extension Check {
  /// Prices are published after Kinesis was.
  static let dateBeforeKinesis = Check(code: .dateBeforeKinesis, isAcceptable: false) {
    inspection in
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
    "date-before-kinesis", "The prices are older than Kinesis.",
    "Amazon Kinesis was announced on 2013-11-14.")
}

extension Check {
  /// Prices are not older than the user accepts.
  static let tooOld = Check(code: .tooOld) { inspection in
    guard let maxAge = inspection.circumstances.maxAge, let date = inspection.draft.publishedAt
    else { return }
    let days = date.value.days(until: inspection.circumstances.now)
    guard days > maxAge else { return }
    inspection.reader.report(
      .tooOld,
      "The prices are \(days) days old on \(inspection.circumstances.now.date); "
        + "at most \(maxAge) are accepted.", at: date.node,
      advice: "import AWS's current prices: 'shardplan prices import'")
  }
}

extension Diagnostic.Code {
  static let tooOld = Self(
    "too-old", "The prices are older than `--max-age` accepts.",
    "Import AWS's current file.")
}
