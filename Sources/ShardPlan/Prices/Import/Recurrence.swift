import ShardPlanEngine
public import ShardPlanText

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

/// The codes of an import.
extension Diagnostic.Code {
  static let importUnknownRegion = Self(
    "import-unknown-region", "Rows are of an unknown region.",
    "`Docs/Pricing.md` explains how to add a new region.")
  static let importUnknownRate = Self(
    "import-unknown-rate", "Rows belong to no billing dimension.",
    """
    They are left out; AWS bills related services, such as delivery to S3, together with data \
    streams.
    """)
  static let importOtherTerms = Self(
    "import-other-terms", "Prices have other terms than OnDemand.",
    "Tables hold public prices without a commitment.")
  static let importOtherFamily = Self(
    "import-other-family", "Products are of another family.",
    "Only the product family `Kinesis Streams` prices data streams.")
  static let importService = Self(
    "import-service", "The prices are of another service.",
    "Kinesis Data Streams is `AmazonKinesis` in the Price List and `kinesis` in metered unit maps.")
  static let importCurrency = Self(
    "import-currency", "A price is not in the currency of its region.",
    "AWS bills China in CNY, everything else in USD.")
  static let importIncompleteMode = Self(
    "import-incomplete-mode", "A capacity mode lacks prices.",
    "A mode is priced in full or left out.")
  static let importAmbiguousRates = Self(
    "import-ambiguous-rates", "Rates with the same description differ.",
    """
    AWS's metered unit map does not distinguish some Advantage rates.
    """)
  static let importEmptyRegion = Self(
    "import-empty-region", "No price of a region can be imported.",
    "The file prices none of its capacity modes in full.")
  static let importMixedEditions = Self(
    "import-mixed-editions", "The prices of a region have several dates.",
    "The table gets the oldest date.")

  /// The codes that only apply to imports.
  package static let ofImports: [Self] = [
    importUnknownFormat, importService, importCurrency, importUnit, importTiers, importPrice,
    importDate, importConflict, importContradiction, importNothing, importUnknownRegion,
    importAbsentRegion, importIncompleteMode, importAmbiguousRates, importEmptyRegion,
    importMixedEditions, importUnknownRate, importOtherTerms, importOtherFamily,
  ]
}

/// The codes of rates that are readable but inconsistent.
extension Diagnostic.Code {
  static let importConflict = Self(
    "import-conflict", "One dimension has two prices in one region.",
    "The file does not say which of them AWS charges.")
  static let importContradiction = Self(
    "import-contradiction", "A row contradicts itself.",
    "Its names of a dimension or region disagree.")
  static let importNothing = Self(
    "import-nothing", "Nothing in the file can be imported.",
    "No row is known, or every capacity mode lacks a price.")
  static let importAbsentRegion = Self(
    "import-absent-region", "A requested region is not in the file.",
    "Offer files may cover one region only, and China has separate files.")
}

/// The codes of imports that are not written.
extension Diagnostic.Code {
  /// The terms of an existing table cannot be kept.
  public static let importTerms = Self(
    "import-terms", "A discount or agreed price cannot be kept.",
    """
    Imports keep both, but not agreed prices in another currency.
    """)
  /// The tables would not pass a check.
  public static let importUnsound = Self(
    "import-unsound", "The imported tables would not pass a check.",
    """
    If AWS really changed a price by much, use `--accept <code>`.
    """)

  /// An existing table would lose prices.
  public static let importLosesPrices = Self(
    "import-loses-prices", "An existing table would lose a capacity mode.",
    "The file is probably truncated, or one page of several. Nothing is written.")

  /// The codes of imports that are readable but not written.
  package static let ofUnwrittenImports: [Self] = [
    importTerms, importUnsound, importLosesPrices,
  ]
}
