import ShardPlanEngine
import ShardPlanText

/// One price in an AWS file, with everything that a table needs.
struct PublishedRate {
  /// The region.
  let region: Region
  /// The subject of the price.
  let subject: RateSubject
  /// The price.
  let price: Located<Money>
  /// The edition of the file.
  let publication: Publication
}

/// The subject of a rate, as far as the file identifies it.
enum RateSubject: Hashable {
  /// One billing dimension.
  case dimension(BillingDimension)
  /// One of several dimensions that AWS's rate code does not distinguish.
  case member(of: SharedRates, code: String)
}

/// The edition of a price file.
struct Publication: Equatable {
  /// When AWS published it.
  let date: Timestamp
  /// The file in words, as tables name their source.
  let source: String
}

extension Publication: Comparable {
  /// Orders editions by their date; moments sort as their texts do.
  static func < (left: Self, right: Self) -> Bool {
    (left.date.description, left.source) < (right.date.description, right.source)
  }
}

extension DocumentReader {
  /// Reads a price of AWS's, which is decimal text with zeros at its end.
  mutating func awsPrice(_ node: Node) -> Located<Money>? {
    guard case .string(let text) = node.value.content else {
      report(
        .importPrice, "A price is decimal text in AWS's files; found \(node.summary).", at: node,
        advice: ImportDraft.untouched)
      return nil
    }
    let shortest = text.withoutTrailingZeros
    if let fault = PriceRule.broken(by: shortest) {
      report(
        .importPrice, "\(fault.message.dropLast()); found \(node.summary).", at: node,
        advice: ImportDraft.untouched)
      return nil
    }
    return Money(priceText: shortest).map { Located($0, at: node) }
  }
}

extension String {
  /// The decimal number without the zeros that end its decimals, which carry no value.
  fileprivate var withoutTrailingZeros: String {
    guard let point = utf8.firstIndex(of: UInt8(ascii: ".")), hasSuffix("0") else { return self }
    var digits = utf8[...]
    while digits.last == UInt8(ascii: "0"), digits.endIndex > point { digits.removeLast() }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Diagnostic.Code {
  static let importPrice = Self(
    "import-price", "A price in AWS's file is invalid.",
    "It is malformed, zero, negative, too large or too fine.")
}

/// Turns rates into tables, by the same rules for every format.
extension ImportDraft {
  /// Returns the tables that the rates form, by the code of their region.
  ///
  /// - Parameter root: The document, for what concerns all of it.
  /// - Returns: No table when anything is an error.
  mutating func assembledTables(at root: Node) -> [PriceTable] {
    reportRecurrences()
    let rates = Dictionary(grouping: rates, by: { $0.region })
    let prices = regions.map { consistentPrices(of: rates[$0.value] ?? []) }
    // Omissions do not matter when all tables are refused anyway.
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

  /// Returns the price of each subject, or reports conflicting ones.
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
  /// The subject's name for a message.
  fileprivate var words: String {
    switch self {
    case .dimension(let dimension): dimension.rawValue
    case .member(let group, let code): "\(code) (\(group.names(joinedBy: " or ")))"
    }
  }
}

extension ImportDraft {
  /// Returns the prices of the capacity modes that are complete, and counts those that are not.
  ///
  /// A mode that the file does not mention is not sold, like on-demand in China.
  mutating func completeModes(
    of region: Located<Region>, prices: [RateSubject: Located<Money>]
  ) -> [BillingDimension: Money] {
    var placed: [BillingDimension: Money] = [:]
    for (subject, price) in prices {
      if case .dimension(let dimension) = subject { placed[dimension] = price.value }
    }
    let ambiguous = placeGroups(of: region, prices: prices, into: &placed)
    for mode in CapacityMode.allCases {
      let dimensions = BillingDimension.allCases.filter { $0.mode == mode }
      let isNamed = prices.keys.contains { $0.mode == mode }
      let missing = dimensions.filter { placed[$0] == nil }
      guard isNamed, !missing.isEmpty else { continue }
      for dimension in dimensions { placed[dimension] = nil }
      guard mode != .onDemandAdvantage || !ambiguous else { continue }
      recur(
        .incompleteMode(mode, missing: missing.map { $0.rawValue }), at: region.node,
        example: region.value.code)
    }
    return placed
  }

  /// Assigns rates that share a meaning if all of them are present and equal.
  ///
  /// - Returns: Whether some differ, after counting that.
  private mutating func placeGroups(
    of region: Located<Region>, prices: [RateSubject: Located<Money>],
    into placed: inout [BillingDimension: Money]
  ) -> Bool {
    var isAmbiguous = false
    for group in SharedRates.allCases {
      let rates = group.codes.compactMap { prices[.member(of: group, code: $0)] }
      guard let first = rates.first else { continue }
      if let other = rates.first(where: { $0.value != first.value }) {
        isAmbiguous = true
        recur(.ambiguousRates(group), at: other.node, example: region.value.code)
      } else if rates.count == group.dimensions.count {
        for dimension in group.dimensions { placed[dimension] = first.value }
      }
    }
    return isAmbiguous
  }
}

extension RateSubject {
  /// The capacity mode that it belongs to.
  fileprivate var mode: CapacityMode {
    switch self {
    case .dimension(let dimension): dimension.mode
    case .member: .onDemandAdvantage
    }
  }
}
