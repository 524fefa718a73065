import ShardPlanEngine

/// The events while a scenario grows, as sentences.
final class GrowthEvents {
  private let growth: Growth
  private let milestones: Growth.Milestones
  private let streams: [StreamPlan]
  private let currency: Money.Currency
  /// The condition under which modes are compared, where streams are in several.
  private let condition: String
  /// The least cost of Advantage a day; `nil` where it is already on, or not sold.
  private let floor: Money?

  init(_ growth: Growth, of scenario: Estimate) {
    self.growth = growth
    milestones = growth.milestones
    // Nothing has grown in the first month.
    streams = growth.steps.isEmpty ? [] : scenario.streams
    currency = scenario.currency
    condition = scenario.mode == nil ? ", if all streams had one mode," : ""
    let isOn = scenario.modes.contains(.onDemandAdvantage)
    floor = isOn || scenario.regions.count > 1 ? nil : scenario.rates.advantageFloor
  }

  /// The events, each with what it is about.
  var points: [(kind: String, words: String)] {
    let end = growth.end.map { end in
      "There the plan ends: in month \(growth.steps.count + 1) \(end.growthWords)."
    }
    let all: [(String, [String])] = [
      ("shards", [nextShard].compactMap { $0 } + tooBusy + shortages), ("limits", limits),
      ("modes", modes), ("places", places), ("sum", [sum]), ("end", [end].compactMap { $0 }),
    ]
    return all.flatMap { kind, sentences in sentences.map { (kind, $0) } }
  }

  /// The months in which two modes change places.
  private var places: [String] {
    growth.changesOfPlaces.prefix(Self.mostStreams).map { change in
      let isBeyond = change.month > growth.steps.count
      return "In month \(change.month)\(isBeyond ? ", after the table," : "")\(condition) "
        + "\(change.cheaper.fullName) becomes cheaper than \(change.dearer.fullName)."
    }
  }

  private var months: String { CountText.of(Int64(growth.steps.count), "month") }

  /// The streams that need more shards than they have, the earliest first.
  private var nextShard: String? {
    guard streams.contains(where: { $0.capacity != nil }) else { return nil }
    guard let first = milestones.nextShards.first else {
      return tooBusy.isEmpty ? "No further shard is due within \(months)." : nil
    }
    let later = milestones.nextShards.dropFirst().prefix(Self.mostStreams).map { due in
      "\(name(due.stream) ?? "") in month \(due.month) (\(change(due)))"
    }
    let rest = milestones.nextShards.count - 1 - later.count
    let others = rest > 0 ? ["\(CountText.of(Int64(rest), "other stream")) later"] : []
    return "The next shard is due in month \(first.month): "
      + (name(first.stream).map { "\($0) needs " } ?? "") + "\(change(first))"
      + (later.isEmpty ? "" : "; then \((later + others).joined(separator: ", "))") + "."
  }

  /// The streams that no number of shards is enough for, each with its first such month.
  private var tooBusy: [String] {
    milestones.tooBusy.map { busy in
      "From month \(busy.month) on no number of shards is enough"
        + (name(busy.stream).map { " for \($0)" } ?? "")
        + (busy.holds
          ? " within the target: one key fills a shard further."
          : ": one key fills a shard or more.")
    }
  }

  /// From when on given shards are too few, and how many are needed then and at the end.
  private var shortages: [String] {
    let shown = milestones.shortages.prefix(Self.mostStreams).map { shortage($0) }
    let rest = milestones.shortages.count - shown.count
    return shown
      + (rest > 0
        ? ["The shards given to \(CountText.of(Int64(rest), "other stream")) become too few later."]
        : [])
  }

  private func shortage(_ due: Growth.Milestones.ShardsDue) -> String {
    let last = growth.steps.count
    let end =
      milestones.neededAtEnd[due.stream].map {
        $0 > due.to ? ", \(NumberText.text(Ratio($0))) in month \(last)\(cost(last))" : ""
      } ?? ""
    return "From month \(due.month) on the shards given"
      + (name(due.stream).map { " to \($0)" } ?? "")
      + " are too few for the peak: \(change(due)) are needed"
      + "\(cost(due.month))\(end)."
  }

  /// The bill of a month with the shards needed, where those of one stream decide it.
  private func cost(_ month: Int) -> String {
    guard streams.count == 1, let needed = growth.steps[month - 1].withNeededShards else {
      return ""
    }
    return " (\(MoneyText.cents(needed.total, currency)))"
  }

  private func change(_ due: Growth.Milestones.ShardsDue) -> String {
    let each = streams[due.stream].stream.count
    return "\(NumberText.text(Ratio(due.to))) instead of \(NumberText.text(Ratio(due.from)))"
      + (each == 1 ? "" : " in each of \(NumberText.text(Ratio(each))) streams")
  }

  /// The streams that are named one by one.
  private static let mostStreams = 5

  private var limits: [String] {
    guard !milestones.limits.isEmpty else {
      return ["No further limit is reached within \(months)."]
    }
    return milestones.limits.map { limit in
      "Month \(limit.month): "
        + ((limit.finding.stream.map { name($0) } ?? limit.finding.region).map { $0 + ": " } ?? "")
        + limit.finding.words(in: currency)
    }
  }

  /// The name of a stream, where it has to be told from others.
  private func name(_ index: Int) -> String? {
    streams.count > 1 ? streams[index].stream.name : nil
  }

  private var modes: [String] {
    guard let first = milestones.modes.first else { return [] }
    let later = milestones.modes.dropFirst().map { ", \($0.mode.fullName) from month \($0.month)" }
    let ends = growth.steps.first { $0.cheapestMode == nil && $0.month > first.month }
    let when =
      later.isEmpty && ends == nil && first.month == 1 ? "throughout" : "from month \(first.month)"
    let exceedsGiven = growth.steps.contains { $0.totals.contains { $0.exceedsGiven } }
    var sentences = [
      "By price alone\(condition) \(first.mode.fullName) is the cheapest mode \(when)\(later.joined())"
        + (ends.map { "; from month \($0.month) on none runs as planned." } ?? ".")
        + (exceedsGiven
          ? " Where the shards given are too few, Provisioned counts with those needed." : "")
    ]
    // Advantage commits the whole account, so its price alone would mislead.
    if milestones.modes.contains(where: { $0.mode == .onDemandAdvantage }), let floor {
      sentences.append(
        "On-demand Advantage costs at least \(MoneyText.cents(floor, currency)) a day for all on-demand "
          + "streams of the account in the region, and stays on for 24 hours at least.")
    }
    return sentences
  }

  /// The total of all months, and of the needed shards where given ones are too few.
  private var sum: String {
    let total = MoneyText.cents(growth.total, currency)
    guard let short = growth.steps.first(where: { !$0.runs }) else {
      return "\(months) cost \(total) in all."
    }
    guard milestones.shortOfShards != nil else {
      return "\(months) cost (\(total)) in all; from month \(short.month) on "
        + "\(short.quote.obstacles.words)."
    }
    let needed = growth.totalWithNeededShards.map {
      "; with those needed they cost \(MoneyText.cents($0, currency))"
    }
    return "\(months) cost (\(total)) in all with the shards given, too few from month "
      + "\(short.month) on\(needed ?? "")."
  }
}

extension Rejection {
  /// The reason why a plan ends, as it follows "in month 10".
  var growthWords: String {
    switch reason {
    case .outOfBounds(_, let found, let allowed):
      "\(NumberText.text(found, places: 0)) records/s would come, and at most "
        + "\(NumberText.text(allowed.most)) can be planned for"
    case .beyondCounting:
      "the bill would exceed 10^25, or the shards 10^12, which is too large to count"
    default: "the traffic would exceed what can be planned for"
    }
  }
}
