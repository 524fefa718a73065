import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads the region and its location.
  mutating func region(of table: ObjectNode, expected: String?) -> Located<Region>? {
    guard let node = required(TableField.region.rawValue, of: table), let code = string(node)
    else { return nil }
    guard let region = Region.named(code) else {
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
    readLocation(of: region, in: table)
    return Located(region, at: node)
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
