public import ShardPlanText

/// Why imported tables are not written.
extension Diagnostic.Code {
  /// The terms of a table that is there cannot go on to hold.
  public static let importTerms = Self(
    "import-terms", "A discount or an own price cannot go on to hold.",
    """
    `discountPercent` and `overrides` of a table that is there are kept when new list prices are \
    imported. Own prices in another currency than the new list prices cannot be.
    """)
  /// The tables would not pass a check.
  public static let importUnsound = Self(
    "import-unsound", "The imported tables would not pass a check.",
    """
    Nothing is written that `shardplan prices check` would refuse. AWS may have changed a price by much: \
    when AWS's own pages show the same, repeat the import, and each check, with `--accept <code>`.
    """)

  /// A table that is there would lose prices.
  public static let importLosesPrices = Self(
    "import-loses-prices", "A table that is there would lose a capacity mode.",
    """
    The imported file does not price, or not in full, what a table of the folder prices. Such a file is \
    usually cut, or one page of many. Nothing is written, so that neither prices nor own prices are lost.
    """)

  /// The codes of imports that could be read and are not written.
  package static let ofUnwrittenImports: [Self] = [
    importTerms, importUnsound, importLosesPrices,
  ]
}
