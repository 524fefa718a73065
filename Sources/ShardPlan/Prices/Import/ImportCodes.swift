package import ShardPlanText

/// What is said about many rows of a price file at once.
extension Diagnostic.Code {
  static let importUnknownRegion = Self(
    "import-unknown-region", "Rows are of a region that is not known.",
    """
    Prices are only imported for regions whose code, location and partition are known. \
    `Docs/Pricing.md` says how to add one that AWS has just opened.
    """)
  static let importUnknownRate = Self(
    "import-unknown-rate", "Rows are of something that no billing dimension stands for.",
    """
    AWS bills some things together with data streams that are not computed here, such as delivery \
    to S3. A rate that is not known is left out rather than taken for one that resembles it.
    """)
  static let importOtherTerms = Self(
    "import-other-terms", "Prices are on other terms than paying as one goes.",
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
    "A mode is priced in full or left out, so that nothing is ever billed at nothing.")
  static let importAmbiguousRates = Self(
    "import-ambiguous-rates", "Rates that cannot be told apart differ.",
    """
    AWS's metered unit map does not say which of its Advantage rates is which within ingestion, \
    retrieval and retention. Where they are equal it does not matter; where not, nothing is guessed.
    """)
  static let importEmptyRegion = Self(
    "import-empty-region", "Nothing is left of a region.",
    "The file speaks of the region, but prices none of its capacity modes in full.")
  static let importMixedEditions = Self(
    "import-mixed-editions", "The prices of one region come from several editions.",
    "Each product states when it was published. The table bears the oldest date, to be safe.")

  /// All codes that only an import may be reported with.
  package static let ofImports: [Self] = [
    importUnknownFormat, importService, importCurrency, importUnit, importTiers, importPrice,
    importDate, importConflict, importContradiction, importNothing, importUnknownRegion,
    importAbsentRegion, importIncompleteMode, importAmbiguousRates, importEmptyRegion,
    importMixedEditions, importUnknownRate, importOtherTerms, importOtherFamily,
  ]
}
