import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads the currency; whether it is the region's is another question.
  mutating func currency(of table: ObjectNode) -> Located<Currency>? {
    guard let node = required(TableField.currency.rawValue, of: table), let code = string(node)
    else { return nil }
    guard let currency = Currency(code: code) else {
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
    "unknown-currency", "The currency is not written as the code of one.",
    "A currency is its ISO 4217 code: three capital letters, such as USD.")
}
