import ShardPlanEngine
import ShardPlanText
import TestSupport

@testable import ShardPlan

/// A Terraform plan of made-up streams, and its declared money by a slow and obvious computation.
struct PlanToReview {
  /// A stream on one side: `nil` for unknown shards of a provisioned one.
  struct Side: Equatable {
    var shards: Int? = 1
    var isOnDemand = false
    var hours = 24
    var consumers = 0

    /// Whether the plan tells all that decides declared money.
    var isKnown: Bool { isOnDemand || shards != nil }

    /// The declared money of 730 hours, by hand.
    func declared(in region: String) throws -> Ratio {
      let rates = try PriceTable.bundled(in: region).rates
      func price(_ dimension: BillingDimension) -> Ratio { rates[dimension]?.value ?? .zero }
      if isOnDemand { return Ratio(730) * price(.onDemandStreamHour) }
      let hours = Ratio(730 * (shards ?? 0))
      return hours * price(.provisionedShardHour)
        + hours * Ratio(consumers) * price(.provisionedFanOutConsumer)
        + (self.hours > 24 ? hours * price(.provisionedExtendedRetention) : .zero)
    }
  }

  struct Stream {
    var name: String
    var region: String
    var before: Side?
    var after: Side?

    var isKnown: Bool { (before?.isKnown ?? true) && (after?.isKnown ?? true) }
    var address: String { "aws_kinesis_stream.\(name)" }
    var arn: String { "arn:aws:kinesis:\(region):123456789012:stream/\(name)" }
  }

  var streams: [Stream]

  init(streams: [Stream]) { self.streams = streams }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func side() -> Side? {
      guard Int.random(in: 0..<5, using: &random) > 0 else { return nil }
      let isOnDemand = Int.random(in: 0..<4, using: &random) == 0
      return Side(
        shards: Int.random(in: 0..<6, using: &random) == 0
          ? nil : Int.random(in: 1...40, using: &random),
        isOnDemand: isOnDemand, hours: [24, 48, 168].randomElement(using: &random) ?? 24,
        consumers: isOnDemand ? 0 : Int.random(in: 0...2, using: &random))
    }
    streams = (0..<Int.random(in: 1...8, using: &random)).map { index in
      let before = side()
      return Stream(
        name: "s\(index)", region: index.isMultiple(of: 3) ? "us-east-1" : "eu-central-1",
        before: before, after: Int.random(in: 0..<3, using: &random) == 0 ? before : side())
    }
    streams.removeAll { $0.before == nil && $0.after == nil }
    if streams.isEmpty {
      streams = [Stream(name: "s", region: "us-east-1", before: Side(), after: Side(shards: 2))]
    }
  }

  /// The declared money of one side over the streams that are known on both.
  func declared(_ side: KeyPath<Stream, Side?>) throws -> Ratio {
    try streams.filter { $0.isKnown }.reduce(.zero) { sum, stream in
      try sum + (stream[keyPath: side]?.declared(in: stream.region) ?? .zero)
    }
  }

  /// The plan as `terraform show -json` writes it.
  func text(shuffledBy seed: UInt64? = nil) -> String {
    var changes = streams.flatMap { self.changes(of: $0) }
    if let seed {
      var random = SplitMix64(seed: seed)
      changes.shuffle(using: &random)
    }
    return #"{ "format_version": "1.2", "resource_changes": ["#
      + changes.joined(separator: ",\n") + #"], "configuration": { "root_module": {} } }"#
  }

  private func actions(_ before: Bool, _ after: Bool, isSame: Bool) -> String {
    switch (before, after) {
    case (true, true): isSame ? "no-op" : "update"
    case (true, false): "delete"
    default: "create"
    }
  }

  private func changes(of stream: Stream) -> [String] {
    func values(_ side: Side?) -> String {
      guard let side else { return "null" }
      let mode = side.isOnDemand ? "ON_DEMAND" : "PROVISIONED"
      let shards = side.isOnDemand ? "null" : side.shards.map { "\($0)" } ?? "null"
      return
        #"{ "name": "\#(stream.name)", "region": "\#(stream.region)", "arn": "\#(stream.arn)", "#
        + #""shard_count": \#(shards), "retention_period": \#(side.hours), "#
        + #""stream_mode_details": [{ "stream_mode": "\#(mode)" }] }"#
    }
    let isUnknown = stream.after.map { !$0.isKnown } ?? false
    let action = actions(
      stream.before != nil, stream.after != nil, isSame: stream.before == stream.after)
    let own =
      #"{ "address": "\#(stream.address)", "mode": "managed", "type": "aws_kinesis_stream", "#
      + #""name": "\#(stream.name)", "change": { "actions": ["\#(action)"], "before": "#
      + values(stream.before) + #", "after": \#(values(stream.after)), "after_unknown": { "#
      + (isUnknown ? #""shard_count": true"# : "") + " } } }"
    let counts = (stream.before?.consumers ?? 0, stream.after?.consumers ?? 0)
    return [own]
      + (0..<max(counts.0, counts.1)).map { number in
        let value = #"{ "name": "c\#(number)", "stream_arn": "\#(stream.arn)" }"#
        let (before, after) = (number < counts.0, number < counts.1)
        return
          #"{ "address": "aws_kinesis_stream_consumer.\#(stream.name)_\#(number)", "mode": "managed", "#
          + #""type": "aws_kinesis_stream_consumer", "name": "\#(stream.name)_\#(number)", "#
          + #""change": { "actions": ["\#(actions(before, after, isSame: true))"], "before": "#
          + (before ? value : "null") + #", "after": "# + (after ? value : "null")
          + #", "after_unknown": {} } }"#
      }
  }

  /// Reviews the plan at the bundled prices.
  func review(shuffledBy seed: UInt64? = nil) throws -> Review {
    let input = ReviewInput(SourceText(name: "plan.json", text: text(shuffledBy: seed)))
    var prices = ScenarioPrices(listing: "'shardplan prices list'")
    for code in input.regions {
      if let table = PriceTable.bundled(for: code) { prices.add(table) }
    }
    return try input.review(at: prices)
  }
}
