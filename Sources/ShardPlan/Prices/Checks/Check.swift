import ShardPlanText

/// One thing that price tables are checked for, in a file named by its code.
///
/// A check stands in ``all`` and is otherwise known to nobody: it reads the inspection, and reports
/// there.
struct Check: Sendable {
  /// What it reports.
  let code: Diagnostic.Code
  /// Inspects one table.
  let run: @Sendable (inout Inspection) -> Void

  /// All checks, in order: what explains a wrong price best comes before what explains it less.
  static let all: [Check] = [
    .wrongCurrency, .repeatedRegion, .dateInFuture, .dateBeforeKinesis, .tooOld,
    .pricesExchanged, .decimalPointSlipped, .digitsTransposed, .modeDearer, .priceOffLevel,
    .shortfallRate, .pricesOfOtherRegion, .tableOffLevel, .notAsPublished, .ownPriceOff,
  ]
}
