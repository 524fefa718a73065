import ShardPlanEngine

/// What to know about a change of prices besides the prices.
struct ChangeNotes {
  private let changes: [TableChange]
  private let pairs: [Pair]

  /// Two tables of which both are there.
  private struct Pair {
    let old: PriceTable
    let new: PriceTable
    let isSame: Bool

    var days: [String] { [old.publishedAt.date, new.publishedAt.date] }

    /// Whether the two claim to hold what AWS published at one moment, and do not.
    var contradict: Bool {
      !isSame && old.publishedAt == new.publishedAt && old.region == new.region
        && old.rates.isAtListPrices && new.rates.isAtListPrices
    }
  }

  init(_ changes: [TableChange]) {
    self.changes = changes
    pairs = changes.compactMap { change in
      change.old.map { Pair(old: $0, new: change.new, isSame: change.prices.isEmpty) }
    }
  }

  var words: [String] {
    let older = note(on: pairs.filter { $0.old.publishedAt > $0.new.publishedAt }) {
      regions, days in
      "The new prices of \(regions) are of \(days[1]), older than the old ones (\(days[0]))."
    }
    let contradicting = note(on: pairs.filter { $0.contradict }) { regions, days in
      "Both tables of \(regions) are dated \(days[0]), but they differ."
    }
    return currencies + older + contradicting + pairs.flatMap(terms)
      + changes.compactMap { HiddenChanges($0)?.words }
  }

  /// The terms of two tables, told apart where they differ.
  private func terms(_ pair: Pair) -> [String] {
    let (old, new) = (pair.old.termsNote, pair.new.termsNote)
    guard old != new else { return [new].compactMap({ $0 }) }
    let isOneRegion = pair.old.region == pair.new.region
    let atList = { (table: PriceTable) in "\(table.region.code) is priced at AWS's list prices." }
    return isOneRegion
      ? ["Before: \(old ?? atList(pair.old))", "Now: \(new ?? atList(pair.new))"]
      : [old, new].compactMap { $0 }
  }

  private var currencies: [String] {
    pairs.filter { $0.old.currency != $0.new.currency }.map { pair in
      "\(pair.new.region.code) is priced in \(pair.new.currency.code) instead of "
        + "\(pair.old.currency.code), so differences cannot be told."
    }
  }

  /// Says the same of many regions once for each two days.
  private func note(
    on pairs: [Pair], _ sentence: (_ regions: String, _ days: [String]) -> String
  ) -> [String] {
    pairs.map { $0.days }.unique.map { days in
      let regions = pairs.filter { $0.days == days }.map { $0.new.region.code }
      let names =
        regions.count > 3 ? "\(regions.count) regions" : regions.joined(separator: ", ")
      return sentence(names, days)
    }
  }
}
