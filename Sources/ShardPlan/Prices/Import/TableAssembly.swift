import ShardPlanEngine
import ShardPlanText

/// From rates to tables: the rules that hold whichever file the rates come from.
extension ImportDraft {
  /// Returns the tables that the rates amount to, by the code of their region.
  ///
  /// - Parameter root: The document, for what concerns all of it.
  /// - Returns: No table when anything is an error.
  mutating func assembledTables(at root: Node) -> [PriceTable] {
    reportRecurrences()
    let rates = Dictionary(grouping: rates, by: { $0.region })
    let prices = regions.map { consistentPrices(of: rates[$0.value] ?? []) }
    // What would be left out of tables that are refused anyway is of no interest.
    guard document.errorCount == 0 else { return [] }
    let tables = zip(regions, prices).compactMap { region, prices in
      table(of: region, rates: rates[region.value] ?? [], prices: prices)
    }
    reportRecurrences()
    reportAbsentRegions(at: root)
    if tables.isEmpty {
      document.report(
        .importNothing,
        asked.isEmpty
          ? "The file prices no capacity mode of any region in full."
          : "The file prices no capacity mode in full of any region that is asked for.", at: root,
        advice: "give a file that holds all prices of Kinesis Data Streams")
    }
    return tables.sorted { $0.region.code < $1.region.code }
  }

  /// Returns the one price of each thing, or reports where one has several.
  private mutating func consistentPrices(
    of rates: [PublishedRate]
  ) -> [RateSubject: Located<Money>] {
    var prices: [RateSubject: Located<Money>] = [:]
    var conflicts: Set<RateSubject> = []
    for rate in rates {
      guard let earlier = prices.updateValue(rate.price, forKey: rate.subject) else { continue }
      prices[rate.subject] = earlier
      guard earlier.value != rate.price.value, conflicts.insert(rate.subject).inserted else {
        continue
      }
      document.report(
        .importConflict,
        "\(rate.subject.words) costs \(rate.price.value) here, but \(earlier.value) at "
          + "\(earlier.node.path); both are of \(rate.region.code).", at: rate.price.node,
        advice: ImportDraft.untouched)
    }
    return prices
  }

  private mutating func table(
    of region: Located<Region>, rates: [PublishedRate], prices: [RateSubject: Located<Money>]
  ) -> PriceTable? {
    let code = region.value.code
    let prices = completeModes(of: region, prices: prices)
    guard !prices.isEmpty, let oldest = rates.map({ $0.publication }).min(),
      let card = RateCard(currency: region.value.partition.currency, price: { prices[$0] })
    else {
      recur(.emptyRegion, at: region.node, example: code)
      return nil
    }
    if let other = rates.first(where: { $0.publication != oldest }) {
      recur(.mixedEditions, at: other.price.node, example: code)
    }
    return PriceTable(
      region: region.value, publishedAt: oldest.date, source: oldest.source,
      file: document.source.name, rates: card)
  }

  private mutating func reportAbsentRegions(at root: Node) {
    for code in asked.subtracting(regions.map({ $0.value.code })).sorted() {
      let isKnown = Region.named(code) != nil
      document.report(
        .importAbsentRegion, "The file has no prices of '\(Abbreviation.of(code))'.", at: root,
        advice: isKnown ? nil : Region.advice(insteadOf: code), severity: .warning)
    }
  }
}

extension RateSubject {
  /// What it is, for a message.
  fileprivate var words: String {
    switch self {
    case .dimension(let dimension): dimension.rawValue
    case .member(let group, let code): "\(code) (\(group.names(joinedBy: " or ")))"
    }
  }
}
