import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A region that AWS opened after this release is priced, but nothing is known about it.
  static let newRegion = Check(code: .newRegion) { inspection in
    guard let region = inspection.draft.region, !region.value.isKnown else { return }
    let code = region.value.code
    inspection.reader.report(
      .newRegion, "This release does not know the region '\(code)'.", at: region.node,
      advice: (Region.suggestion(insteadOf: code).map { $0 + " " } ?? "")
        + "If AWS has opened it since, '--accept new-region' makes this a note",
      severity: .warning)
  }
}

extension Diagnostic.Code {
  static let newRegion = Self(
    "new-region", "The region is newer than this release, or misspelled.",
    """
    Its table is used as it is: the location is the table's, and the usual quotas apply.
    """)
}
