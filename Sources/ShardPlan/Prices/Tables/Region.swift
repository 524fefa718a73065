public import ShardPlanEngine
public import ShardPlanText

/// An AWS region.
///
/// ```swift
/// print(Region.named("eu-west-1")?.location ?? "unknown")  // EU (Ireland)
/// ```
public struct Region: Sendable, Hashable {
  /// The code, such as `us-east-1`.
  public let code: String
  /// AWS's name of the place in its price lists, such as `US East (N. Virginia)`.
  public let location: String

  /// A group of AWS regions with separate accounts and one currency.
  ///
  /// ```swift
  /// print(Region.named("cn-north-1")?.partition.currency ?? .usDollar)  // CNY
  /// ```
  @nonexhaustive
  public enum Partition: String, Sendable, Equatable {
    /// The commercial regions.
    case commercial = "aws"
    /// The regions in China.
    case china = "aws-cn"
    /// The regions for the government of the United States.
    case government = "aws-us-gov"

    /// The currency that AWS bills in.
    public var currency: Money.Currency {
      self == .china ? .chineseYuan : .usDollar
    }
  }

  /// The partition that the region belongs to.
  public var partition: Partition {
    if code.hasPrefix("cn-") { return .china }
    return code.hasPrefix("us-gov-") ? .government : .commercial
  }

  /// Returns the region with a code.
  ///
  /// - Parameter code: The code, such as `us-east-1`.
  /// - Returns: `nil` when no such region is known.
  public static func named(_ code: String) -> Region? {
    known.first { $0.code == code }
  }

  /// Returns whether a text has the form of a region's code, known or not: `xx-west-1`.
  ///
  /// AWS opens regions after this release; a table of one's own may price them. Such a text is safe as
  /// the name of a file.
  ///
  /// - Parameter text: The text.
  /// - Returns: True for lowercase words and a number, with hyphens between them.
  package static func isCode(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.count <= 40 else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count >= 3 && (2...4).contains(parts[0].count)
      && parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(letters.contains) }
      && parts.last.map { !$0.isEmpty && $0.allSatisfy(digits.contains) } ?? false
  }

  /// A Boolean value indicating whether this release knows the region.
  package var isKnown: Bool { Self.named(code) != nil }
}

extension Region {
  /// Every region known, by code.
  ///
  /// Source: the location names of AWS's metered unit map for Kinesis of 2026-08-31, and the
  /// region table of the AWS General Reference.
  public static let known: [Region] = [
    Region(code: "af-south-1", location: "Africa (Cape Town)"),
    Region(code: "ap-east-1", location: "Asia Pacific (Hong Kong)"),
    Region(code: "ap-east-2", location: "Asia Pacific (Taipei)"),
    Region(code: "ap-northeast-1", location: "Asia Pacific (Tokyo)"),
    Region(code: "ap-northeast-2", location: "Asia Pacific (Seoul)"),
    Region(code: "ap-northeast-3", location: "Asia Pacific (Osaka)"),
    Region(code: "ap-south-1", location: "Asia Pacific (Mumbai)"),
    Region(code: "ap-south-2", location: "Asia Pacific (Hyderabad)"),
    Region(code: "ap-southeast-1", location: "Asia Pacific (Singapore)"),
    Region(code: "ap-southeast-2", location: "Asia Pacific (Sydney)"),
    Region(code: "ap-southeast-3", location: "Asia Pacific (Jakarta)"),
    Region(code: "ap-southeast-4", location: "Asia Pacific (Melbourne)"),
    Region(code: "ap-southeast-5", location: "Asia Pacific (Malaysia)"),
    Region(code: "ap-southeast-6", location: "Asia Pacific (New Zealand)"),
    Region(code: "ap-southeast-7", location: "Asia Pacific (Thailand)"),
    Region(code: "ca-central-1", location: "Canada (Central)"),
    Region(code: "ca-west-1", location: "Canada West (Calgary)"),
    Region(code: "cn-north-1", location: "China (Beijing)"),
    Region(code: "cn-northwest-1", location: "China (Ningxia)"),
    Region(code: "eu-central-1", location: "EU (Frankfurt)"),
    Region(code: "eu-central-2", location: "EU (Zurich)"),
    Region(code: "eu-north-1", location: "EU (Stockholm)"),
    Region(code: "eu-south-1", location: "EU (Milan)"),
    Region(code: "eu-south-2", location: "EU (Spain)"),
    Region(code: "eu-west-1", location: "EU (Ireland)"),
    Region(code: "eu-west-2", location: "EU (London)"),
    Region(code: "eu-west-3", location: "EU (Paris)"),
    Region(code: "il-central-1", location: "Israel (Tel Aviv)"),
    Region(code: "me-central-1", location: "Middle East (UAE)"),
    Region(code: "me-south-1", location: "Middle East (Bahrain)"),
    Region(code: "mx-central-1", location: "Mexico (Central)"),
    Region(code: "sa-east-1", location: "South America (Sao Paulo)"),
    Region(code: "us-east-1", location: "US East (N. Virginia)"),
    Region(code: "us-east-2", location: "US East (Ohio)"),
    Region(code: "us-gov-east-1", location: "AWS GovCloud (US-East)"),
    Region(code: "us-gov-west-1", location: "AWS GovCloud (US)"),
    Region(code: "us-west-1", location: "US West (N. California)"),
    Region(code: "us-west-2", location: "US West (Oregon)"),
  ]
}

extension Region: CustomStringConvertible {
  /// The code, such as `us-east-1`.
  public var description: String { code }
}

extension Region {
  /// An account's default quotas in the region.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits" (2026), which names three regions of
  /// large quotas.
  public var quotas: Quotas {
    ["us-east-1", "us-west-2", "eu-west-1"].contains(code) ? .large : .usual
  }
}

/// The names of places in AWS's price files.
extension Region {
  /// Returns the region at a location.
  ///
  /// Newer files say "Europe" where older ones say "EU", and name the western GovCloud region in
  /// full since there is an eastern one.
  ///
  /// - Parameter location: AWS's name of the place, such as `EU (Ireland)` or `Europe (Ireland)`.
  /// - Returns: `nil` when no region is known by that name.
  static func at(_ location: String) -> Region? { byLocation[location] }

  private static let byLocation: [String: Region] = {
    var regions: [String: Region] = [:]
    for region in known {
      regions[region.location] = region
      if region.location.hasPrefix("EU ") {
        regions["Europe " + region.location.dropFirst("EU ".count)] = region
      }
    }
    regions["AWS GovCloud (US-West)"] = named("us-gov-west-1")
    return regions
  }()
}

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
    let regions = codes?.map { named($0) ?? Region(code: $0, location: "") } ?? known
    func note(_ region: Region) -> String {
      let isPriced = codes != nil || PriceTable.bundledRegions.contains(region.code)
      return isPriced ? "" : ", which has no bundled prices"
    }
    if let code = Suggestion.nearest(to: text, among: regions.map({ $0.code })),
      let region = regions.first(where: { $0.code == code })
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
    guard !location.isEmpty else { return [] }
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
