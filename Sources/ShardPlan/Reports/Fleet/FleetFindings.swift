import ShardPlanEngine
import ShardPlanText

/// A limit or a hot spot of an account, with all streams that it concerns.
struct FleetFinding: Sendable {
  let code: String
  let severity: LimitFinding.Severity
  /// The names of the streams, in their order; empty for what concerns the account.
  let streams: [String]
  /// The number of streams, with those that are alike.
  let count: Int64
  /// The finding as a sentence without its severity.
  let message: String

  /// All findings but notes: errors first, streams with the same one in one sentence.
  static func all(in fleet: Fleet) -> [FleetFinding] {
    let found =
      underProvisioned(in: fleet) + unknown(in: fleet) + limits(in: fleet) + quotas(of: fleet)
    return [.error, .warning].flatMap { severity in found.filter { $0.severity == severity } }
  }

  /// The finding with its code.
  var words: String { "\(message) (\(code))" }

  var output: JSONOutput {
    .object([
      "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
      "streams": .texts(streams),
    ])
  }

  /// Streams whose shards do not take their peak, or fewer of which are open now than it needs.
  private static func underProvisioned(in fleet: Fleet) -> [FleetFinding] {
    let rows = fleet.rows.filter { $0.isUnderProvisioned }
    guard !rows.isEmpty else { return [] }
    let listed = rows.map { row in
      let open = NumberText.text(Ratio(row.openShards ?? 0))
      let needed = row.neededShards.map { NumberText.text(Ratio($0)) }
      return "\(row.stream.name) (\(open)" + (needed.map { " of \($0)" } ?? "") + ")"
    }
    let count = rows.reduce(Int64(0)) { $0 + $1.stream.count }
    let verb = count == 1 ? "has" : "have"
    return [
      FleetFinding(
        code: "under-provisioned", severity: .error, streams: rows.map { $0.stream.name },
        count: count,
        message:
          "\(CountText.of(count, "stream")) \(verb) too few shards for the peak: \(list(listed)).")
    ]
  }

  /// Streams that are not compared, since not everything is known of their usage.
  private static func unknown(in fleet: Fleet) -> [FleetFinding] {
    let rows = fleet.rows.filter { !$0.isRanked }
    guard !rows.isEmpty else { return [] }
    let names = rows.map { $0.stream.name }
    let count = rows.reduce(Int64(0)) { $0 + $1.stream.count }
    return [
      FleetFinding(
        code: "usage-unknown", severity: .warning, streams: names, count: count,
        message:
          "\(CountText.of(count, "stream")) not ranked, as the usage is unknown: \(list(names)).")
    ]
  }

  /// The limits of single streams, and of the account as it is.
  private static func limits(in fleet: Fleet) -> [FleetFinding] {
    let estimate = fleet.estimate
    let found = estimate.limitFindings.filter { $0.severity != .note }
    let kinds = found.map { Kind($0) }.unique
    return kinds.map { kind in
      let alike = found.filter { Kind($0) == kind }
      let plans = alike.compactMap { finding in finding.stream.map { estimate.streams[$0] } }
      let names = plans.map { $0.stream.name }
      let count = plans.reduce(Int64(0)) { $0 + $1.stream.count }
      let first = alike[0].words(in: estimate.currency)
      let message =
        switch names.count {
        case 0: kind.region.map { "\($0): \(first)" } ?? first.uppercasedFirst
        case 1: "\(names[0]): \(first)"
        default: "\(CountText.of(count, "stream")), \(kind.words): \(list(names))."
        }
      return FleetFinding(
        code: kind.code, severity: alike[0].severity, streams: names, count: count,
        message: message)
    }
  }

  /// The quotas that the best mix would exceed in a region, and the account does not exceed as it is.
  private static func quotas(of fleet: Fleet) -> [FleetFinding] {
    guard let mix = fleet.bestMix else { return [] }
    let found = fleet.estimate.limitFindings
    return mix.regions.flatMap { region -> [FleetFinding] in
      let quotas = PriceTable(region.rates).region.quotas
      let known = found.filter { ($0.region ?? region.code) == region.code }.map { $0.code }
      let choices = mix.choices.filter {
        fleet.estimate.rates(ofStream: $0.index).origin.region == region.code
      }
      let onDemand = choices.filter { $0.shards == nil }.reduce(Int64(0)) { $0 + $1.count }
      let shards = choices.reduce(Int64(0)) { $0 + ($1.shards ?? 0) }
      let place = mix.regions.count == 1 ? "here" : "in \(region.code)"
      func finding(_ code: String, _ number: String, _ quota: Int64) -> FleetFinding? {
        known.contains(code)
          ? nil
          : FleetFinding(
            code: code, severity: .warning, streams: [], count: 0,
            message:
              "The best mix has \(number); an account has \(NumberText.text(Ratio(quota))) \(place) unless "
              + "AWS raises its quota.")
      }
      return [
        onDemand > quotas.onDemandStreams
          ? finding(
            "on-demand-streams", CountText.of(onDemand, "on-demand stream"), quotas.onDemandStreams)
          : nil,
        shards > quotas.shards
          ? finding("shard-quota", CountText.of(shards, "shard"), quotas.shards) : nil,
      ].compactMap { $0 }
    }
  }

  /// Returns the first few of many names.
  private static func list(_ names: [String]) -> String {
    let shown = names.count > 6 ? 5 : names.count
    let rest = names.count - shown
    return names.prefix(shown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Findings that are told in one sentence.
  private struct Kind: Equatable {
    let code: String
    let words: String
    /// The region of what concerns an account, where there are several.
    let region: String?

    init(_ finding: LimitFinding) {
      region = finding.stream == nil ? finding.region : nil
      code = finding.code
      words = finding.content.wordsForSeveral
    }
  }
}

extension Fleet.Row {
  /// The shards that are open now, over all streams that are alike.
  var openShards: Int64? { stream.currentShards.map { $0 * stream.count } ?? shards }

  /// A Boolean value indicating whether more shards are needed than are open.
  var isUnderProvisioned: Bool {
    guard mode == .provisioned, let openShards, let neededShards else {
      return obstacles.contains(.shards) && !obstacles.contains(.key)
    }
    return obstacles.contains(.shards) || stream.currentShards != nil && openShards < neededShards
  }
}

extension LimitFinding.Content {
  /// The finding about several streams, without numbers.
  fileprivate var wordsForSeveral: String {
    switch self {
    case .hotKey: "one partition key of each brings more than a shard takes"
    case .busiestShard: "the busiest shard of each gets more than it takes"
    case .shardReads: "consumers read more from the busiest shard of each than it gives"
    case .sharedPolls: "consumers ask each shard more than five times a second"
    case .kplAggregation: "aggregated, where the service distributes records and may drop them"
    case .fanOutConsumers: "more enhanced fan-out consumers than the mode allows"
    case .largeRecords: "more than 2 % of the bytes in records above 1 MiB"
    case .onDemandCeiling: "more at the peak than an on-demand stream takes"
    case .onDemandReads: "consumers read more than an on-demand stream gives"
    default: "as follows"
    }
  }
}
