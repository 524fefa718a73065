import ShardPlanEngine

/// The parts of a page of break-even points.
struct BreakEvenParts {
  private let breakEvens: [BreakEven]
  private let notes: [String]

  /// Creates the parts.
  ///
  /// - Parameters:
  ///   - breakEvens: The searches, at least one.
  ///   - notes: Sentences about scenarios that were left out.
  init(_ breakEvens: [BreakEven], _ notes: [String]) {
    self.breakEvens = breakEvens
    self.notes = notes
  }

  var parts: Report.Parts {
    let months = breakEvens.map { $0.scenario.month }.unique
    let month = months.count == 1 ? " · \(months[0].words)" : ""
    let tables = breakEvens.flatMap { $0.tables }.unique
    return Report.Parts(
      facts: "Cheapest capacity mode by \(breakEvens[0].field.plainTitle)\(month)",
      verdict: verdict, answer: { answer },
      caveats: {
        let bills = breakEvens.reduce(0) { $0 + $1.compared.count }
        return CaveatList(caveats + tables.flatMap { $0.caveats }, of: bills).blocks
      },
      // The scenario's own mode is one of several, and each adds its own assumptions.
      assumptions: { ReportNotes(breakEvens.flatMap { $0.compared }).assumptions() },
      prices: { tables.map { $0.provenance } })
  }

  private var verdict: String {
    guard breakEvens.count > 1 else { return BreakEvenPage(breakEvens[0]).verdict }
    let modes = breakEvens.compactMap { found in
      found.current?.cheapest.map { found.modes[$0] }
    }
    let parts = modes.unique.map { mode in
      "\(mode.fullName) in \(modes.count { $0 == mode })"
    }
    let none = breakEvens.count - modes.count
    guard !parts.isEmpty else { return "As planned, no mode is the cheapest in any of them." }
    return "Cheapest as planned: \(parts.inWords) of \(breakEvens.count)"
      + (none > 0 ? "; none runs in \(none)." : ".")
  }

  private var answer: [Report.Block] {
    let overview =
      breakEvens.count > 1
      ? [.table(Report.Table([.scenario, .region, .current, .intervals], of: [breakEvens]))]
      : [Report.Block]()
    return overview
      + breakEvens.flatMap { found in
        [.heading("\(found.scenario.name), \(found.regionWords), \(found.currency.code)")]
          + BreakEvenPage(found).blocks
      }
  }

  /// What was left out, and the limits that the scenarios exceed as planned.
  private var caveats: [Caveat] {
    let errors = breakEvens.flatMap { found in
      found.compared.flatMap { estimate in
        estimate.limitCaveats(label(found, estimate.scenario.mode), [.error]).map { caveat in
          var caveat = caveat
          caveat.words = "as planned, " + caveat.words
          return caveat
        }
      }
    }
    return errors + notes.map { Caveat(severity: .warning, kind: "left out", words: $0) }
  }

  private func label(_ found: BreakEven, _ mode: CapacityMode) -> String {
    breakEvens.count == 1 ? mode.fullName : "\(found.scenario.name), \(mode.words)"
  }
}
