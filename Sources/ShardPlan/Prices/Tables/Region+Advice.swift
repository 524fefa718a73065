public import ShardPlanText

extension Region {
  /// Returns advice on the code of a region that does not exist.
  ///
  /// - Parameter code: The code as written.
  /// - Returns: The end of a sentence, such as "did you mean 'us-east-1'?".
  package static func advice(insteadOf code: String) -> String {
    suggestion(insteadOf: code) ?? "'shardplan prices list' shows the regions that have prices"
  }

  /// Suggests the region that was probably meant, or the two of the same name.
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

  /// The region of the place that is nearest to a name, or two regions that share it; empty without one.
  private static func nearest(to place: String, among regions: [Region]) -> [Region] {
    // A part of the world with many regions, such as Asia Pacific, identifies none of them.
    let inArea = regions.count { $0.area.lowercased() == place.lowercased() }
    guard inArea <= 2 else { return [] }
    func owners(of name: String) -> [Region] { regions.filter { $0.names.contains(name) } }
    // "US East" is two regions; "Central" alone is a place in Canada and in Mexico.
    let names = regions.flatMap { $0.names }.filter { name in
      let owners = owners(of: name)
      return owners.count == 1 || owners.count == 2 && owners.allSatisfy { $0.area == name }
    }
    return Suggestion.nearest(to: place, among: names).map(owners) ?? []
  }

  /// The names that people use for the region: `US East`, `US East (N. Virginia)`, `N. Virginia`, `Virginia`.
  private var names: [String] {
    let place = location.split(separator: "(").last?.dropLast() ?? ""
    let shortened = place.hasPrefix("N. ") ? [String(place.dropFirst("N. ".count))] : []
    return [area, location, String(place)] + shortened
  }

  /// The part of the world that the region lies in, such as `US East`.
  private var area: String { String(location.prefix { $0 != "(" }.dropLast()) }
}

extension Diagnostic.Code {
  /// The region is unknown.
  public static let unknownRegion = Self(
    "unknown-region", "The region is unknown.",
    """
    Regions have codes, such as `us-east-1`. `Docs/Pricing.md` explains how to add one.
    """)
  /// A region has no price table.
  public static let regionNotPriced = Self(
    "region-not-priced", "The region has no prices.",
    "Import them from AWS's price files.")
  /// A region's price table does not price a capacity mode.
  public static let modeNotPriced = Self(
    "mode-not-priced", "The region has no prices for the capacity mode.",
    "A mode without prices is refused, never billed at zero.")
}
