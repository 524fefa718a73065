import ShardPlanEngine
public import ShardPlanText

extension PriceTable {
  /// The version of the format that is read.
  public static let formatVersion = "1"

  /// Reads a price table.
  ///
  /// - Parameters:
  ///   - source: The JSON of the table.
  ///   - region: The code of the region that the table must be of, if that is known.
  /// - Returns: The table.
  /// - Throws: ``InvalidInput`` with all diagnostics.
  public static func read(
    _ source: SourceText, of region: String? = nil
  ) throws(InvalidInput) -> PriceTable {
    var reader = DocumentReader(source)
    let draft = reader.tableDraft(of: region)
    guard reader.errorCount == 0, let draft, let table = PriceTable(draft, file: source.name) else {
      let mistaken = FileKind.mistaken(source, for: .priceTable)
      throw InvalidInput(diagnostics: mistaken.map { [$0] } ?? reader.diagnostics)
    }
    return table
  }

  /// Creates the table of a draft without errors.
  private convenience init?(_ draft: TableDraft, file: String) {
    guard let region = draft.region?.value, let currency = draft.currency?.value,
      let publishedAt = draft.publishedAt?.value, let source = draft.source,
      let rates = RateCard(
        currency: currency, discountPercent: draft.discountPercent?.value ?? .zero,
        ownPrice: { draft.ownPrices[$0]?.value }, price: { draft.listPrices[$0]?.value })
    else { return nil }
    self.init(
      region: region, publishedAt: publishedAt, source: source, file: file, rates: rates)
  }
}

extension DocumentReader {
  /// Reads as much of a price table as possible, and reports what is wrong with the rest.
  ///
  /// - Parameter region: The code of the region that the table must be of, if that is known.
  /// - Returns: The parts that could be read; `nil` when the document is not even an object.
  mutating func tableDraft(of region: String? = nil) -> TableDraft? {
    guard let root = root(),
      let table = object(root, fields: TableField.allCases.map({ $0.rawValue }))
    else { return nil }
    var draft = TableDraft()
    formatVersion(of: table, expected: PriceTable.formatVersion, format: "price table")
    draft.region = self.region(of: table, expected: region)
    draft.currency = currency(of: table)
    draft.publishedAt = publicationDate(of: table)
    draft.source = source(of: table)
    draft.discountPercent = table[TableField.discountPercent.rawValue].flatMap { discount($0) }
    readPrices(of: table, into: &draft)
    readOverrides(of: table, into: &draft)
    return draft
  }
}

/// A partly read price table: each part with its place, not yet checked.
struct TableDraft {
  /// The region, when its code is known.
  var region: Located<Region>?
  /// The currency, when it is written as the code of one.
  var currency: Located<Money.Currency>?
  /// When AWS published the prices.
  var publishedAt: Located<Timestamp>?
  /// The source of the prices, in words.
  var source: String?
  /// The user's discount on every list price, in percent.
  var discountPercent: Located<Ratio>?
  /// The object that holds the prices.
  var pricesNode: Node?
  /// AWS's list prices, those that could be read.
  var listPrices: [BillingDimension: Located<Money>] = [:]
  /// The user's own prices, which replace them.
  var ownPrices: [BillingDimension: Located<Money>] = [:]
}

extension DocumentReader {
  /// Reads the region and its location.
  mutating func region(of table: ObjectNode, expected: String?) -> Located<Region>? {
    guard let node = required(TableField.region.rawValue, of: table), let code = string(node)
    else { return nil }
    guard Region.isCode(code) else {
      report(
        .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.", at: node,
        advice: Region.advice(insteadOf: code))
      return nil
    }
    if let expected, code != expected {
      report(
        .otherRegion,
        "The file is named by \(Abbreviation.of(expected)), but the table is of \(code).", at: node,
        advice: "name the file '\(code).json', or correct the region")
    }
    guard let region = Region.named(code) else {
      // A slip in the code is explained by the file's name.
      guard expected == nil || code == expected else { return nil }
      return location(ofNew: code, in: table).map {
        Located(Region(code: code, location: $0), at: node)
      }
    }
    readLocation(of: region, in: table)
    return Located(region, at: node)
  }

  /// Reads the location of a region that this release does not know: any but that of another one.
  private mutating func location(ofNew code: String, in table: ObjectNode) -> String? {
    guard let node = required(TableField.location.rawValue, of: table), let location = string(node)
    else { return nil }
    let owner = Region.at(location)
    guard owner != nil || trimmingSpaces(Substring(location)).isEmpty else { return location }
    report(
      .wrongLocation,
      owner.map { "'\(location)' is the location of \($0.code), not of \(code)." }
        ?? "The location cannot be empty.", at: node,
      advice: "write AWS's name of \(code), such as \"US West (Oregon)\" for us-west-2")
    return nil
  }
}

extension Diagnostic.Code {
  static let otherRegion = Self(
    "other-region", "The file's name and its region differ.",
    "Tables are found by file name.")
}

extension DocumentReader {
  /// Reads the location, which names the region a second time.
  mutating func readLocation(of region: Region, in table: ObjectNode) {
    guard let node = required(TableField.location.rawValue, of: table),
      let location = string(node), location != region.location
    else { return }
    let owner = Region.known.first { $0.location == location }
    report(
      .wrongLocation,
      "The location of \(region.code) is '\(region.location)'"
        + (owner.map { "; '\($0.location)' is that of \($0.code)." } ?? "."), at: node,
      advice: "write \"\(region.location)\"")
  }
}

extension Diagnostic.Code {
  static let wrongLocation = Self(
    "wrong-location", "The location is not AWS's name of the region.",
    "The prices may have been copied from another region.")
}

extension DocumentReader {
  /// Reads the currency; a check compares it with the region's.
  mutating func currency(of table: ObjectNode) -> Located<Money.Currency>? {
    guard let node = required(TableField.currency.rawValue, of: table), let code = string(node)
    else { return nil }
    guard let currency = Money.Currency(code: code) else {
      report(
        .unknownCurrency, "'\(Abbreviation.of(code))' is not the code of a currency.", at: node,
        advice: "write three capital letters, such as \"USD\"")
      return nil
    }
    return Located(currency, at: node)
  }
}

extension Diagnostic.Code {
  static let unknownCurrency = Self(
    "unknown-currency", "The currency is not a currency code.",
    "Use an ISO 4217 code: three capital letters, such as USD.")
}

extension DocumentReader {
  /// Reads the moment at which AWS published the prices.
  mutating func publicationDate(of table: ObjectNode) -> Located<Timestamp>? {
    guard let node = required(TableField.publishedAt.rawValue, of: table),
      let text = string(node)
    else { return nil }
    guard let timestamp = Timestamp(text) else {
      report(
        .malformedDate, "'\(Abbreviation.of(text))' is not a moment in UTC.", at: node,
        advice: "write it like \"2026-08-31T09:22:09Z\"")
      return nil
    }
    return Located(timestamp, at: node)
  }
}

extension Diagnostic.Code {
  static let malformedDate = Self(
    "malformed-date", "A date is not a valid moment in UTC.",
    "AWS dates its price files to the second, like `2026-08-31T09:22:09Z`.")
}

extension DocumentReader {
  /// Reads the source of the prices.
  mutating func source(of table: ObjectNode) -> String? {
    guard let node = required(TableField.source.rawValue, of: table), let text = string(node)
    else { return nil }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(
        .emptySource, "The source of the prices is empty.", at: node,
        advice: "name the source of the prices, such as \"AWS Price List 20260831092209\"")
      return nil
    }
    return text
  }
}

extension Diagnostic.Code {
  static let emptySource = Self(
    "empty-source", "The table does not name the source of its prices.",
    "Name it, so that prices can be verified.")
}
