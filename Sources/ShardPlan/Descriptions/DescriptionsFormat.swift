import ShardPlanText

extension InputFormat {
  /// What `aws kinesis describe-stream-summary` and the commands next to it answer.
  static let streamDescriptions = InputFormat(
    kind: .streamDescriptions,
    read: { reader, _ in
      Infrastructure.descriptions(&reader)?.scenarios(of: .after, &reader)
    })
}
