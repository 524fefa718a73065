import ShardPlanEngine

/// The study as a page for people.
extension FaultStudy {
  /// The sizes that outcomes are counted by: up to a factor, in words.
  private static let sizes: [(limit: Ratio, words: String)] = [
    (Ratio(101, over: 100), "up to 1 %"), (Ratio(21, over: 20), "1 to 5 %"),
    (Ratio(11, over: 10), "5 to 10 %"), (Ratio(5, over: 4), "10 to 25 %"),
    (Ratio(3, over: 2), "25 to 50 %"), (2, "1.5 to 2 times"), (10, "2 to 10 times"),
    (Ratio(Ratio.powerOfTen(38)), "more than 10 times"),
  ]

  var document: String {
    let regions = `The price tables`.regions.count
    let blamed = unknown.filter { !$0.misplaced.isEmpty }
    return """
      # What the price check finds

      Generated from the tests (`UPDATE_GOLDEN=1 swift test --filter Random` brings it up to date).

      Into each of the \(regions) real tables random slips of the hand are put, one at a time, by seed:
      \(Self.list(RandomFault.Kind.allCases.map(\.rawValue))); \(Self.faultsOfEachKind) of each kind, \(known.count) in all.
      The tables are dated after all bundled ones, so that no price is simply compared with what was
      published: what is found here is found by the other prices of the same table. A slip counts as found
      when it is reported on its own line.

      "Known" is how the tool is used on these regions. "New" is the harder case of a region that the tool
      has never seen: its own prices are left out of what it knows.

      | Size of the error | Slips | found, known | as an error | found, new | as an error |
      |---|---:|---:|---:|---:|---:|
      \(rows.joined(separator: "\n"))

      An error of 1.5 times is a price of 1.5 times, or of a 1.5th of, the right one. Of this sample, every
      slip that changes a price by more than half of it (above 1.5 times, or below half) is found, and as an
      error. Other slips of that size may only be warned of in cn-north-1, whose 7 prices and lone currency
      tell least.
      What is smaller than the slack of 5 % is left to the comparison with what AWS published, which finds
      every difference in a table that is dated like the bundled one (`not-as-published`).

      **False alarms:** none in the \(regions) real tables. Judged by a tool that never saw the region,
      \(regions - Self.oddRegions.count) of the \(regions) are still clean, and \(Self.oddRegions.count) give warnings, never errors:
      \(Self.oddRegions.joined(separator: ", ")). These are honest oddities: extended retention is dear in
      ap-east-1, on-demand is dear in ap-northeast-3, and retention is cheap in eu-south-1.

      **Blame:** \(known.count { !$0.misplaced.isEmpty }) of \(known.count) slips in known regions were (also) reported at another price. All of
      them are below 10 %, in one of two prices that must agree, such as a rate and its shortfall; the message
      names both. In new regions it is \(blamed.count), \(blamed.count { Self.oddRegions.contains($0.fault.region) }) of them in the odd regions.

      ## By kind

      | Slip | Slips | found, known | found, new |
      |---|---:|---:|---:|
      \(kinds.joined(separator: "\n"))

      Slips below 5 % are included here.

      """
  }

  private var rows: [String] {
    var lowest: Ratio = 1
    return Self.sizes.map { size in
      let isOfSize = { (outcome: Outcome) in
        outcome.fault.size > lowest && outcome.fault.size <= size.limit
      }
      let (here, there) = (known.filter(isOfSize), unknown.filter(isOfSize))
      lowest = size.limit
      return row(
        size.words, here.count, here.count(where: \.isFound), here.count(where: \.isError),
        there.count(where: \.isFound), there.count(where: \.isError))
    }
  }

  private var kinds: [String] {
    RandomFault.Kind.allCases.map { kind in
      let (here, there) = (
        known.filter { $0.fault.kind == kind }, unknown.filter { $0.fault.kind == kind }
      )
      return row(
        kind.rawValue, here.count, here.count(where: \.isFound), there.count(where: \.isFound))
    }
  }

  private func row(_ name: String, _ count: Int, _ shares: Int...) -> String {
    let cells = shares.map { share in
      (Ratio(share) * 100 / Ratio(max(1, count))).decimal(
        places: 1, rounded: .toNearestOrAwayFromZero) + " %"
    }
    return "| \(([name, String(count)] + cells).joined(separator: " | ")) |"
  }

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
