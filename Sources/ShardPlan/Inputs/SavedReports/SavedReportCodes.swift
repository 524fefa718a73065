package import ShardPlanText

/// What may be wrong with a saved report, beyond what may be wrong with any JSON document.
extension Diagnostic.Code {
  /// A saved bill is in another currency than the one it is compared with.
  package static let otherCurrency = Self(
    "other-currency", "A saved bill is in another currency than the one that it is compared with.",
    "Exchange rates change from day to day, so amounts of two currencies are not compared.")
  /// A saved bill is of a month of another length than the one it is compared with.
  package static let otherMonth = Self(
    "other-month",
    "A saved bill is of a month of another length than the one that it is compared with.",
    "A longer month costs more with the same streams. Bill the same month with `--month`.")
  /// A saved report has no scenario in common with the ones it is compared with.
  package static let noCommonScenario = Self(
    "no-common-scenario",
    "A saved report has no scenario in common with the ones that it is compared with.",
    "Scenarios are found by name and region. Nothing would be compared, so nothing could fail.")

  /// All codes that only a saved report may be reported with.
  package static let ofSavedReports: [Self] = [otherCurrency, otherMonth, noCommonScenario]
}
