import ShardPlanEngine
import ShardPlanText

/// A finding that may apply to thousands of rows of a price file and is reported once, with a count.
struct Recurrence: Sendable {
  /// The code of the diagnostic.
  let code: Diagnostic.Code
  /// The severity: a note for what no table holds anyway, a warning for a gap in the result.
  let severity: Diagnostic.Severity
  /// The part that differs between findings of one code.
  var detail = ""
  /// The advice, if any.
  var advice: String?
  /// Returns the message for a number of rows, given the first as an example.
  let message: @Sendable (_ count: Int, _ example: String) -> String
}

extension Recurrence: Hashable {
  static func == (left: Recurrence, right: Recurrence) -> Bool {
    left.code == right.code && left.detail == right.detail
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(detail)
  }
}

extension Recurrence {
  /// Rows of an unknown region.
  static let unknownRegion = Recurrence(
    code: .importUnknownRegion, severity: .warning,
    advice: "a region that AWS has just opened must be made known first"
  ) { "Left out: \("row".counted($0)) of unknown regions, such as '\($1)'." }

  /// Rows that belong to no dimension.
  static let unknownRate = Recurrence(code: .importUnknownRate, severity: .note) {
    "Left out: \("row".counted($0)) that no billing dimension stands for, such as '\($1)'."
  }

  /// Prices on other terms than pay as you go.
  static let otherTerms = Recurrence(code: .importOtherTerms, severity: .note) {
    "Left out: \("price".counted($0)) on other terms than OnDemand, such as '\($1)'."
  }

  /// Products of another family of the service.
  static let otherFamily = Recurrence(code: .importOtherFamily, severity: .note) {
    "Left out: \("product".counted($0)) of other families, such as '\($1)'."
  }

  /// Products of another service than the expected one.
  static func otherService(_ service: String) -> Recurrence {
    Recurrence(
      code: .importService, severity: .error, detail: service,
      advice: "give the file of Kinesis Data Streams"
    ) { "These are prices of another service, '\($1)'; '\(service)' was expected." }
  }

  /// Prices in another currency than that of their region.
  static let otherCurrency = Recurrence(
    code: .importCurrency, severity: .error,
    advice: "AWS bills China in CNY and publishes its prices in a separate file"
  ) { "Not in the currency of their region: \("price".counted($0)), such as \($1)." }

  /// Regions in which a capacity mode lacks some dimensions.
  static func incompleteMode(_ mode: CapacityMode, missing: [String]) -> Recurrence {
    let missing = missing.joined(separator: ", ")
    return Recurrence(
      code: .importIncompleteMode, severity: .warning, detail: mode.rawValue + missing,
      advice: wholeFile
    ) {
      "Left out: \(mode.rawValue) mode of \("region".counted($0)), such as \($1), which lacks "
        + missing + "."
    }
  }

  /// Regions in which rates that share a meaning differ.
  static func ambiguousRates(_ rates: SharedRates) -> Recurrence {
    let names = rates.names(joinedBy: " and ")
    return Recurrence(
      code: .importAmbiguousRates, severity: .warning, detail: names,
      advice: "import the Price List instead, which names every rate"
    ) {
      "Left out: on-demand-advantage mode of \("region".counted($0)), such as \($1), where "
        + names + " have different rates and nothing tells which is which."
    }
  }

  /// Regions without a complete capacity mode.
  static let emptyRegion = Recurrence(
    code: .importEmptyRegion, severity: .warning, advice: wholeFile
  ) { "Left out: \("region".counted($0)) without a single complete mode, such as \($1)." }

  /// Regions whose rows come from several editions.
  static let mixedEditions = Recurrence(
    code: .importMixedEditions, severity: .warning,
    advice: "ask for all products again, at one time"
  ) {
    "The prices of \("region".counted($0)), such as \($1), come from several editions; "
      + "the table is dated as the oldest."
  }

  private static let wholeFile = "give the whole file, or every page of the answer"
}
