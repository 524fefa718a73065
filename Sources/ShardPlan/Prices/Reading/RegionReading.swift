import ShardPlanText

extension DocumentReader {
  /// Reads the region and its location.
  mutating func region(of table: ObjectNode, expected: String?) -> Located<Region>? {
    guard let node = required(TableField.region.rawValue, of: table), let code = string(node)
    else { return nil }
    guard let region = Region.named(code) else {
      report(
        .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.", at: node,
        advice: Region.advice(insteadOf: code))
      return nil
    }
    if let expected, code != expected {
      report(
        .otherRegion,
        "The file is named by \(Abbreviation.of(expected)), but the table is of \(code).", at: node,
        advice: "name the file '\(code).json', or mend the region")
    }
    readLocation(of: region, in: table)
    return Located(region, at: node)
  }
}

extension Diagnostic.Code {
  static let otherRegion = Self(
    "other-region", "The region of the table is not the one that its file is named by.",
    """
    Tables are found by the name of their file: with `--prices <folder>`, the prices of us-east-1 \
    are read from `us-east-1.json` and nowhere else.
    """)
}
