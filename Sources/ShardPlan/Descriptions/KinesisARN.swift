import ShardPlanText

/// The name that AWS gives to a stream or to one of its consumers.
///
///     KinesisARN("arn:aws:kinesis:us-east-1:123456789012:stream/orders")?.region  // us-east-1
struct KinesisARN: Sendable, Equatable {
  /// The ARN of the stream.
  let stream: String
  let region: String
  let name: String

  /// Reads an ARN; `nil` unless it is that of a stream or a consumer.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "kinesis", !parts[3].isEmpty else {
      return nil
    }
    let way = parts[5].split(separator: "/", omittingEmptySubsequences: false)
    guard way.count == 2 || way.count >= 4 && way[2] == "consumer", way[0] == "stream",
      !way[1].isEmpty
    else { return nil }
    region = String(parts[3])
    name = String(way[1])
    stream = parts[..<5].joined(separator: ":") + ":stream/" + name
  }
}
