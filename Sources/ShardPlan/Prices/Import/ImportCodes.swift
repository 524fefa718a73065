public import ShardPlanText

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
