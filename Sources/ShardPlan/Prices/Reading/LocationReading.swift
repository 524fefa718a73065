import ShardPlanText

extension DocumentReader {
  /// Reads the location, which names the region a second time.
  mutating func readLocation(of region: Region, in table: ObjectNode) {
    guard let node = required(TableField.location.rawValue, of: table),
      let location = string(node), location != region.location
    else { return }
    let owner = Region.known.first { $0.location == location }
    report(
      .wrongLocation,
      "The location of \(region.code) is '\(region.location)'"
        + (owner.map { "; '\($0.location)' is that of \($0.code)." } ?? "."), at: node,
      advice: "write \"\(region.location)\"")
  }
}

extension Diagnostic.Code {
  static let wrongLocation = Self(
    "wrong-location", "The location is not AWS's name of the region.",
    """
    Code and location name the region twice, as AWS's price lists do. When they disagree, the prices \
    may have been copied from another region.
    """)
}
