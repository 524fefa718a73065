package import ShardPlanText

/// The kinds of faults of a saved report, in addition to those of any JSON document.
extension Diagnostic.Code {
  /// A saved bill is in another currency than the one it is compared with.
  package static let otherCurrency = Self(
    "other-currency", "A saved bill is in another currency.",
    "Amounts of two currencies are not compared.")
  /// A saved bill is of a month of another length than the one it is compared with.
  package static let otherMonth = Self(
    "other-month", "A saved bill is of a month of another length.",
    "Bill the same month with `--month`.")
  /// A saved report has no scenario in common with the ones it is compared with.
  package static let noCommonScenario = Self(
    "no-common-scenario", "A saved report has no scenario in common with this one.",
    "Scenarios are matched by name and region.")

  /// All codes that only a saved report may be reported with.
  package static let ofSavedReports: [Self] = [otherCurrency, otherMonth, noCommonScenario]
}
