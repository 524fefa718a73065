public import ShardPlanText

extension Region {
  /// Returns what to write instead of the code of a region that does not exist.
  ///
  /// - Parameter code: The code as written.
  /// - Returns: The end of a sentence, such as "did you mean 'us-east-1'?".
  package static func advice(insteadOf code: String) -> String {
    suggestion(insteadOf: code) ?? "'shardplan prices list' shows the regions that have prices"
  }

  /// Asks for the region whose code is nearly the one written; `nil` when none is.
  static func suggestion(insteadOf code: String) -> String? {
    Suggestion.nearest(to: code, among: known.map(\.code)).map { "did you mean '\($0)'?" }
  }
}

extension Diagnostic.Code {
  /// A region code is none that is known.
  public static let unknownRegion = Self(
    "unknown-region", "The region is not known.",
    """
    A region is given by its code, such as `us-east-1`. One that AWS has just opened is added in a few \
    lines; `Docs/Pricing.md` says how.
    """)
  /// A region has no price table.
  public static let regionNotPriced = Self(
    "region-not-priced", "There are no prices for the region.",
    "The region exists, but no table holds its prices. They can be imported from AWS's own files.")
  /// A region's price table does not price a capacity mode.
  public static let modeNotPriced = Self(
    "mode-not-priced", "The region has no prices for the capacity mode.",
    "A mode without prices is refused instead of being billed at nothing.")
}
