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
