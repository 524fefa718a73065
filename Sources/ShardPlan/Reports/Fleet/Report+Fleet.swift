public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Ranks the streams of an account by what each could save, and names the cheapest mix of modes.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(1), shards: 4)
  /// let fleet = Fleet(of: try Scenario(streams: [stream]).estimate(in: "us-east-1"))
  /// print(Report(fleet: fleet, title: "Account").title)  // Account
  /// ```
  ///
  /// - Parameters:
  ///   - fleet: The streams.
  ///   - title: The title of the report.
  ///   - top: The most streams to list, which are those that save the most; the others are summed up.
  ///   - others: The names of other scenarios of the same file, which the report leaves out.
  public init(fleet: Fleet, title: String, top: Int? = nil, others: [String] = []) {
    let shown = ShownFleet(fleet, top: top, others: others)
    self.init(
      title: title, parts: FleetPage(shown).parts, records: FleetRecords(shown).records,
      document: FleetDocument(shown, title: title).document)
  }
}

/// The streams that a report lists, and the sums over all others.
final class ShownFleet: Sendable {
  let fleet: Fleet
  /// The streams that are listed.
  let rows: [Fleet.Row]
  /// The streams that are only summed up.
  let rest: [Fleet.Row]
  /// The names of other scenarios.
  let others: [String]
  /// The choices of the best mix for each stream, by its index.
  let choices: [Int: [Fleet.Mix.Choice]]
  let findings: [FleetFinding]

  init(_ fleet: Fleet, top: Int?, others: [String]) {
    self.fleet = fleet
    self.others = others
    rows = Array(fleet.rows.prefix(top ?? .max))
    rest = Array(fleet.rows.dropFirst(top ?? .max))
    choices = Dictionary(grouping: fleet.bestMix?.choices ?? []) { $0.index }
    findings = FleetFinding.all(in: fleet)
  }

  var estimate: Estimate { fleet.estimate }
  var currency: Money.Currency { fleet.estimate.currency }

  /// Returns the modes of a stream in the best mix, in words: how many of it where they differ.
  func mix(of row: Fleet.Row) -> String {
    let found = choices[row.index] ?? []
    guard found.count > 1 else { return found.first?.mode.words ?? "none" }
    return found.map { "\($0.count) \($0.mode.words)" }.joined(separator: ", ")
  }

  /// A Boolean value indicating whether a stream does better in another mode than its cheapest by itself.
  var mixDiffers: Bool {
    fleet.rows.contains { row in
      row.cheapestMode != nil
        && (choices[row.index] ?? []).contains { $0.mode != row.cheapestMode }
    }
  }
}

/// Sums over several streams.
struct FleetSum {
  let streams: Int64
  /// A Boolean value indicating whether some of the streams are ranked.
  let isRanked: Bool
  let total: Within<Money>
  let shards: Int64
  let saving: Money

  init(_ rows: [Fleet.Row]) {
    streams = rows.reduce(0) { $0 + $1.stream.count }
    isRanked = rows.contains { $0.isRanked }
    total = rows.reduce(Within(.zero)) { $0 + $1.totals }
    shards = rows.reduce(0) { $0 + ($1.shards ?? 0) }
    saving = rows.reduce(.zero) { $0 + $1.saving }
  }

  /// The saving as a cell: a dash where nothing is saved, a word where it is unknown.
  func savingCell(_ currency: Money.Currency) -> Report.Cell {
    guard isRanked else { return .missing("unknown") }
    return saving == .zero ? .missing("–") : .money(saving, currency)
  }
}

extension Fact where Subject == Fleet.Row {
  static var name: Self { Self("name", "Stream", .left) { .text($0.stream.name) } }
  static var count: Self { Self("count", "Count") { .count($0.stream.count) } }
  static var region: Self { Self("region", "Region", .left) { .text($0.rates.origin.region) } }
  static var mode: Self {
    Self("mode", "Mode", .left) { .text($0.mode.rawValue, words: $0.mode.words) }
  }
  static var shards: Self {
    Self("shards", "Shards") { $0.shards.map { .count($0) } ?? .missing }
  }
  /// The shards now, and those needed where they are others.
  static var shardChange: Self {
    Self("shards", "Shards") { row in
      guard let shards = row.shards else { return .missing }
      let now = NumberText.text(Ratio(shards))
      guard row.isRanked, shards != row.neededShards else { return .count(shards) }
      let needed = row.neededShards.map { NumberText.text(Ratio($0)) } ?? "?"
      return FactValue(exact: .integer(shards), cell: .text("\(now) → \(needed)"))
    }
  }
  static var neededShards: Self {
    Self("neededShards") { $0.neededShards.map { .count($0) } ?? .missing }
  }
  static var total: Self { Self("total", "A month") { .money($0.totals, $0.rates.currency) } }
  static var cheapestMode: Self {
    Self("cheapestMode", "Cheapest", .left) { row in
      row.cheapestMode.map { .text($0.rawValue, words: $0.words) }
        ?? FactValue(exact: .missing, cell: .missing(row.isRanked ? "none" : "unknown"))
    }
  }
  static var cheapestTotal: Self {
    Self("cheapestTotal") { row in
      row.cheapestTotal.map { .money($0, row.rates.currency) } ?? .missing
    }
  }
  static var saving: Self {
    Self("saving", "Saves") { row in
      row.isRanked
        ? .money(row.saving, row.rates.currency)
          .shown(FleetSum([row]).savingCell(row.rates.currency))
        : FactValue(exact: .missing, cell: .missing("unknown"))
    }
  }
}
