public import ShardPlanText

/// The codes of an import.
extension Diagnostic.Code {
  static let importUnknownRegion = Self(
    "import-unknown-region", "Rows are of an unknown region.",
    """
    Prices are only imported for regions whose code, location and partition are known. \
    `Docs/Pricing.md` says how to add one that AWS has just opened.
    """)
  static let importUnknownRate = Self(
    "import-unknown-rate", "Rows belong to no billing dimension.",
    """
    AWS bills some things together with data streams that are not computed here, such as delivery \
    to S3. An unknown rate is left out and never mistaken for a similar one.
    """)
  static let importOtherTerms = Self(
    "import-other-terms", "Prices are on other terms than pay as you go.",
    "Tables hold what AWS calls OnDemand terms: public prices without a commitment.")
  static let importOtherFamily = Self(
    "import-other-family", "Products are of another family than data streams.",
    "Only the product family `Kinesis Streams` prices data streams.")
  static let importService = Self(
    "import-service", "The prices are of another service.",
    """
    Kinesis Data Streams is `AmazonKinesis` in the Price List and `kinesis` in metered unit maps. \
    Data Firehose and Managed Service for Apache Flink are priced in files of their own.
    """)
  static let importCurrency = Self(
    "import-currency", "A price is not in the currency of its region.",
    """
    AWS bills its regions in China in CNY and all others in USD. Prices in another currency are \
    conversions of some day.
    """)
  static let importIncompleteMode = Self(
    "import-incomplete-mode", "A capacity mode of a region lacks some prices.",
    "A mode is priced in full or left out, so that nothing is ever billed at zero.")
  static let importAmbiguousRates = Self(
    "import-ambiguous-rates", "Rates that cannot be distinguished differ.",
    """
    Within ingestion, retrieval and retention, AWS's metered unit map does not identify its Advantage \
    rates. Equal rates are imported; different ones are left out, because nothing is guessed.
    """)
  static let importEmptyRegion = Self(
    "import-empty-region", "A region has no complete capacity mode.",
    "The file mentions the region, but prices none of its capacity modes in full.")
  static let importMixedEditions = Self(
    "import-mixed-editions", "The prices of one region come from several editions.",
    "Each product states when it was published. The table gets the oldest date, to be safe.")

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
    "import-conflict", "One thing has two prices in one region.",
    "The file does not say which of the two AWS charges, so none of it is imported.")
  static let importContradiction = Self(
    "import-contradiction", "A row contradicts itself.",
    """
    Rows name their price, or their region, more than once. When the names disagree, the file or AWS's \
    naming changed, and no price can be assigned reliably.
    """)
  static let importNothing = Self(
    "import-nothing", "Nothing in the file can be imported.",
    "No row could be placed, or every capacity mode lacks some of its prices.")
  static let importAbsentRegion = Self(
    "import-absent-region", "A region that was asked for is not in the file.",
    "Offer files may be of one region only, and China has separate files.")
}

/// The codes of imports that are not written.
extension Diagnostic.Code {
  /// The terms of an existing table cannot be kept.
  public static let importTerms = Self(
    "import-terms", "A discount or an own price cannot be kept.",
    """
    `discountPercent` and `overrides` of an existing table are kept when new list prices are \
    imported. Own prices in another currency than the new list prices cannot be kept.
    """)
  /// The tables would not pass a check.
  public static let importUnsound = Self(
    "import-unsound", "The imported tables would not pass a check.",
    """
    Nothing is written that `shardplan prices check` would refuse. AWS may have changed a price \
    considerably: if AWS's own pages show the same, repeat the import, and each check, with `--accept <code>`.
    """)

  /// An existing table would lose prices.
  public static let importLosesPrices = Self(
    "import-loses-prices", "An existing table would lose a capacity mode.",
    """
    The imported file lacks prices that a table of the folder has. Such a file is usually cut, or one page \
    of many. Nothing is written, so that neither prices nor own prices are lost.
    """)

  /// The codes of imports that are readable but not written.
  package static let ofUnwrittenImports: [Self] = [
    importTerms, importUnsound, importLosesPrices,
  ]
}
