internal import ShardPlanText

/// One thing that price tables are checked for.
///
/// A check adds itself to ``all`` and is otherwise known to nobody: it reads the inspection, and
/// reports there.
struct Check: Sendable {
  /// What it may report.
  let codes: [Diagnostic.Code]
  /// Inspects one table.
  let run: @Sendable (inout Inspection) -> Void

  /// All checks, in order: what explains a wrong price best comes before what explains it less.
  static let all: [Check] = [
    .currencyOfPartition, .repeatedRegion, .dateInFuture, .dateBeforeKinesis, .age,
    .exchangedPrices, .slippedPoint, .transposedDigits, .dearerMode, .suspectPrice,
    .shortfallRates, .regionLevel, .asPublished, .ownPrices,
  ]
}
