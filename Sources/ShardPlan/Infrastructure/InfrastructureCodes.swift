import ShardPlanText

/// The kinds of findings about declared infrastructure.
extension Diagnostic.Code {
  static let regionUnknown = Self(
    "region-unknown", "Nothing in a file tells the region of a resource.",
    "Prices differ between regions, and none is guessed. `--region` fills in where a file says nothing."
  )
  static let shardsUnknown = Self(
    "shards-unknown", "The shards of a stream are unknown, so it is left out.",
    "A provisioned stream costs by its shards. An unknown one counts in no sum.")
  static let attributeUnknown = Self(
    "attribute-unknown", "An attribute is unknown.",
    "The file leaves its value open, or the attribute is newer than ShardPlan.")
  static let modeAbsent = Self(
    "mode-absent", "A stream has no capacity mode, so it is provisioned.",
    "AWS takes `PROVISIONED` where none is given.")
  static let consumerElsewhere = Self(
    "consumer-elsewhere", "The stream of a consumer is not in the file.",
    "Enhanced fan-out costs by the shards of that stream, so the consumer is left out.")
  static let consumerUnclear = Self(
    "consumer-unclear", "The stream of a consumer is unclear.",
    "Enhanced fan-out costs by the shards of the stream, so the consumer is left out.")
  static let advantageEnabled = Self(
    "advantage-enabled", "On-demand Advantage is on in a region.",
    "It commits the region to at least 25 MiB/s of data in and of data out, whatever is used.")
  static let forgotten = Self(
    "forgotten", "A stream is no longer managed, and goes on costing money.",
    "Forgetting a resource removes it from the state, not from AWS.")
  static let notPriced = Self(
    "not-priced", "A resource costs money that is not priced.",
    "Only Kinesis data streams are priced.")
  static let noStreams = Self(
    "no-streams", "A file declares no stream that can be priced.",
    "The message says what it declares instead.")
  static let planIncomplete = Self(
    "plan-incomplete", "A plan ended with an error.",
    "It may lack resources, so that its streams are not all there are.")
  static let streamDeleting = Self(
    "stream-deleting", "AWS is deleting a stream, so it is left out.",
    "It costs nothing once it is gone.")
  static let streamUpdating = Self(
    "stream-updating", "AWS is changing a stream.",
    "The number of its shards is that of the moment. Describe it again once it is active.")
  static let listCut = Self(
    "list-cut", "A list of AWS's command line is cut.",
    "Without `--max-items` it is complete.")
  static let malformedARN = Self(
    "malformed-arn", "A text is no ARN of a Kinesis stream.",
    "Streams are `arn:aws:kinesis:<region>:<account>:stream/<name>`.")
  static let unknownParameter = Self(
    "unknown-parameter", "A template has no such parameter, or does not take the value.",
    "`--parameter` gives values to the parameters of a CloudFormation template.")
  static let regionUnused = Self(
    "region-unused", "`--region` has no effect.",
    "It fills in where a file of infrastructure says nothing. To price elsewhere, save the scenario."
  )
  static let unknownStream = Self(
    "unknown-stream", "Usage is given for a stream that is not declared.",
    "Streams are found by their names, or by the addresses of their resources.")

  /// All codes that only files of infrastructure are reported with.
  package static let ofInfrastructure: [Self] = [
    regionUnknown, regionUnused, shardsUnknown, attributeUnknown, modeAbsent, consumerElsewhere,
    consumerUnclear, advantageEnabled, forgotten, notPriced, noStreams,
    planIncomplete, streamDeleting, streamUpdating, listCut, malformedARN, unknownParameter,
    unknownStream,
  ]
}
