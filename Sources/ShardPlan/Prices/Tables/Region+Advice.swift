public import ShardPlanText

extension Region {
  /// Returns what to write instead of the code of a region that does not exist.
  ///
  /// - Parameter code: The code as written.
  /// - Returns: The end of a sentence, such as "did you mean 'us-east-1'?".
  package static func advice(insteadOf code: String) -> String {
    suggestion(insteadOf: code) ?? "'shardplan prices list' shows the regions that have prices"
  }

  /// Asks for the region that was probably meant, or for one of two of the same name.
  ///
  /// - Parameters:
  ///   - text: What was written: nearly a code, or nearly a place, such as Frankfurt or US East.
  ///   - codes: The codes that would have been right, all of which have prices; those of all regions
  ///     when left out, and of one without bundled prices that is said.
  /// - Returns: A question without its capital letter; `nil` when nothing is near.
  package static func suggestion(
    insteadOf text: String, among codes: [String]? = nil
  ) -> String? {
    let regions = codes?.compactMap(named) ?? known
    func note(_ region: Region) -> String {
      let isPriced = codes != nil || PriceTable.bundledRegions.contains(region.code)
      return isPriced ? "" : ", which has no bundled prices"
    }
    if let code = Suggestion.nearest(to: text, among: regions.map({ $0.code })),
      let region = named(code)
    {
      return "did you mean '\(code)'\(note(region))?"
    }
    let meant = nearest(to: text, among: regions)
    guard !meant.isEmpty else { return nil }
    let words = meant.map { "'\($0.code)', \($0.location)\(note($0))" }
    return "did you mean \(words.joined(separator: ", or "))?"
  }

  /// The region that a place most probably stands for, or two that share it; none when nothing is near.
  private static func nearest(to place: String, among regions: [Region]) -> [Region] {
    // A part of the world with many regions, such as Asia Pacific, tells nothing of them.
    let inArea = regions.count { $0.area.lowercased() == place.lowercased() }
    guard inArea <= 2 else { return [] }
    func owners(of name: String) -> [Region] { regions.filter { $0.names.contains(name) } }
    // "US East" is two regions side by side; "Central" alone is a place in Canada and in Mexico.
    let names = regions.flatMap { $0.names }.filter { name in
      let owners = owners(of: name)
      return owners.count == 1 || owners.count == 2 && owners.allSatisfy { $0.area == name }
    }
    return Suggestion.nearest(to: place, among: names).map(owners) ?? []
  }

  /// What people call the region: `US East`, `US East (N. Virginia)`, `N. Virginia`, `Virginia`.
  private var names: [String] {
    let place = location.split(separator: "(").last?.dropLast() ?? ""
    let shortened = place.hasPrefix("N. ") ? [String(place.dropFirst("N. ".count))] : []
    return [area, location, String(place)] + shortened
  }

  /// The part of the world that the region lies in, such as `US East`.
  private var area: String { String(location.prefix { $0 != "(" }.dropLast()) }
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
