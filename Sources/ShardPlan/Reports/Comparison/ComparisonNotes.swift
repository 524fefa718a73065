import ShardPlanEngine

/// What to know before comparing the scenarios with each other.
struct ComparisonNotes {
  let scenarios: [Estimate]

  var words: [String] {
    [months, workloads, means, rounding].compactMap { $0 }
  }

  private var months: String? {
    guard CommonFacts(scenarios).month == nil else { return nil }
    return "The scenarios are billed for months of different lengths."
  }

  private var workloads: String? {
    guard scenarios.map({ $0.userBytesPerSecond }).unique.count > 1 else { return nil }
    return "The scenarios do not carry the same load of user records."
  }

  private var means: String? {
    guard scenarios.contains(where: { $0.streams.contains(where: { $0.isMixed }) }) else {
      return nil
    }
    return "Bytes and payload units of a mix of record sizes are means over the mix."
  }

  /// Says so when lines as shown do not add up to the total as shown.
  private var rounding: String? {
    let labels = ScenarioLabels(scenarios)
    let uneven = scenarios.filter { !$0.linesAddUpAsShown }.map { labels[$0] }
    guard !uneven.isEmpty else { return nil }
    return
      "Each line is rounded on its own; for \(uneven.joined(separator: ", ")) the lines as shown "
      + "do not add up to the total, which is the rounded exact sum."
  }
}

extension Estimate {
  /// What comes in before it is packed, over all streams.
  fileprivate var userBytesPerSecond: Ratio {
    streams.reduce(Ratio.zero) { sum, plan in
      sum + plan.allRecordsPerSecond * plan.load.recordsPerPut
        * plan.stream.recordSize.bytes
    }
  }

  fileprivate var linesAddUpAsShown: Bool {
    func cents(_ money: Money) -> UInt128 {
      money.magnitude.rounded(places: 2, .toNearestOrAwayFromZero) ?? 0
    }
    let lines = BillLine.allCases.compactMap { amount(of: $0) }
    return lines.reduce(UInt128(0)) { $0 + cents($1) } == cents(bill.total)
  }
}
