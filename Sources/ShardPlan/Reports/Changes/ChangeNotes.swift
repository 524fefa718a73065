import ShardPlanEngine

/// Caveats about a change of prices: currencies, dates, terms and hidden changes.
struct ChangeNotes {
  private let changes: [TableChange]
  private let pairs: [Pair]

  /// The table before and the table after.
  private struct Pair {
    let old: PriceTable
    let new: PriceTable
    let isSame: Bool

    var days: [String] { [old.publishedAt.date, new.publishedAt.date] }

    /// True if both claim the same publication and still differ.
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

  /// The terms of two tables: once where they agree, before and now where they differ.
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
        + "\(pair.old.currency.code), so there is no difference in money."
    }
  }

  /// Merges the sentences of regions that share both days.
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

/// The prices of a region that stay the same although their list prices or terms change.
struct HiddenChanges {
  let words: String

  /// Finds them; `nil` without any.
  init?(_ change: TableChange) {
    let prices = change.prices.filter { !$0.isInEffect }
    guard !prices.isEmpty else { return nil }
    let names =
      prices.count > Self.mostNamed
      ? "\(prices.count) prices"
      : prices.map { Self.words(for: $0, in: change.new.currency) }.joined(separator: ", ")
    words =
      "Paid as before in \(change.new.region.code), though the list price or the terms behind it changed: "
      + "\(names)."
  }

  private static func words(for price: PriceChange, in currency: Money.Currency) -> String {
    guard let old = price.old, let new = price.new, old.list != new.list else {
      return "\(price.dimension.rawValue) (other terms)"
    }
    let list = [new, old].map { MoneyText.exact($0.list, currency) }
    return "\(price.dimension.rawValue) (list price \(list[0]) instead of \(list[1]))"
  }

  /// With more of them than this, a sentence counts them and leaves the names to the table.
  private static let mostNamed = 4
}

/// A change of prices in one sentence.
struct ChangeSummary {
  let words: String

  init(_ comparison: PriceComparison) {
    let kept = comparison.kept
    let added = comparison.entries.count { if case .added = $0 { true } else { false } }
    let removed = comparison.entries.count { if case .removed = $0 { true } else { false } }
    let parts = [
      Self.prices("changed", in: kept) { $0.old != nil && $0.new != nil && $0.isInEffect },
      Self.prices("changed in list price or terms only", in: kept) { !$0.isInEffect },
      Self.prices("added", in: kept) { $0.old == nil },
      Self.prices("removed", in: kept) { $0.new == nil },
      Self.count(added, "region", "added"), Self.count(removed, "region", "removed"),
    ].compactMap { $0 }
    let count = comparison.entries.count
    words =
      parts.isEmpty
      ? "All prices are the same, in \("region".counted(count))."
      : parts.joined(separator: ", ") + "."
  }

  /// Counts the prices with one kind of change in the tables that remain.
  private static func prices(
    _ what: String, in tables: [TableChange], where isMeant: (PriceChange) -> Bool
  ) -> String? {
    let concerned = tables.filter { $0.prices.contains(where: isMeant) }
    let prices = concerned.reduce(0) { $0 + $1.prices.count(where: isMeant) }
    let place =
      concerned.count == 1 ? concerned[0].new.region.code : "\(concerned.count) regions"
    return count(prices, "price", "\(what) in \(place)")
  }

  private static func count(_ count: Int, _ noun: String, _ what: String) -> String? {
    count == 0 ? nil : "\(noun.counted(count)) \(what)"
  }
}
