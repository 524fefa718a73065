public import ShardPlanText

extension Region {
  /// Returns what to write instead of the code of a region that does not exist.
  ///
  /// - Parameter code: The code as written.
  /// - Returns: The end of a sentence, such as "did you mean 'us-east-1'?".
  package static func advice(insteadOf code: String) -> String {
    suggestion(insteadOf: code) ?? "'shardplan prices list' shows the regions that have prices"
  }

  /// Asks for the region that was probably meant.
  ///
  /// - Parameters:
  ///   - text: What was written: nearly a code, or nearly a place, such as Frankfurt.
  ///   - codes: The codes that would have been right.
  /// - Returns: A question without its capital letter; `nil` when nothing is near.
  package static func suggestion(
    insteadOf text: String, among codes: [String] = known.map(\.code)
  ) -> String? {
    if let code = Suggestion.nearest(to: text, among: codes) { return "did you mean '\(code)'?" }
    let named = codes.compactMap(named).flatMap { region in
      region.names.map { (name: $0, region: region) }
    }
    // "Central" alone is a place in Canada and in Mexico.
    let names = named.map(\.name).filter { name in named.count { $0.name == name } == 1 }
    guard let name = Suggestion.nearest(to: text, among: names),
      let region = named.first(where: { $0.name == name })?.region
    else { return nil }
    return "did you mean '\(region.code)', \(region.location)?"
  }

  /// What people call the region: `US East (N. Virginia)`, `N. Virginia`, `Virginia`.
  private var names: [String] {
    let place = location.split(separator: "(").last?.dropLast() ?? ""
    let shortened = place.hasPrefix("N. ") ? [String(place.dropFirst("N. ".count))] : []
    return [location, String(place)] + shortened
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
