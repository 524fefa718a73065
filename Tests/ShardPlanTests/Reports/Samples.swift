import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// Costed scenarios to report on.
enum Samples {
  /// Costs streams in a region with the bundled prices, or under other terms.
  static func costed(
    _ name: String, _ streams: [KinesisStream], mode: CapacityMode = .provisioned,
    in region: String = "us-east-1", month: BillingMonth = .hours(732), terms: String = ""
  ) throws -> Estimate {
    let table = try table(of: region, terms: terms)
    let scenario = Scenario(name: name, mode: mode, streams: streams, month: month)
    return try scenario.estimate(at: table)
  }

  /// The bundled table of a region with more fields, such as `"discountPercent": "12.5"`.
  static func table(
    of region: String, terms: String, price: (old: String, new: String) = ("", "")
  ) throws -> PriceTable {
    let source = try #require(PriceTable.bundledSource(for: region))
    let text = String(decoding: source.bytes, as: UTF8.self)
      .replacing("\"\(price.old)\"", with: "\"\(price.new)\"")
    let added = terms.isEmpty ? "" : terms + ", "
    return try PriceTable.read(
      SourceText(
        name: source.name, text: text.replacing("\"prices\"", with: added + "\"prices\"")))
  }

  /// The stream that the case study began from.
  static let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))

  /// A report on one scenario of that name.
  static func report(named name: String, title: String = "Title") throws -> Report {
    var stream = stream
    stream.name = name
    return Report(
      comparing: [
        try costed(name, [stream, Samples.stream]),
        try costed("other", [stream], mode: .onDemand),
      ], title: title, explains: true)
  }
}
