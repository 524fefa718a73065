import ShardPlanText

extension Check {
  /// A region has one table in a folder.
  static let repeatedRegion = Check(code: .repeatedRegion) { inspection in
    guard let region = inspection.draft.region,
      let earlier = inspection.circumstances.earlier[region.value.code]
    else { return }
    inspection.reader.report(
      .repeatedRegion, "The region \(region.value.code) has a table already: \(earlier).",
      at: region.node, advice: "keep one of the two, named by its region")
  }
}

extension Diagnostic.Code {
  static let repeatedRegion = Self(
    "repeated-region", "A region has two tables in one folder.",
    "Only one of them is ever read, and nobody can tell which was meant.")
}
