internal import ShardPlanEngine
internal import ShardPlanPricing

extension Report {
  /// Sets monthly bills side by side; the first is the baseline.
  ///
  /// - Parameters:
  ///   - scenarios: The costed scenarios, at least one.
  ///   - title: The title of the report.
  ///   - explains: Whether to show the arithmetic of every number.
  public init(comparing scenarios: [CostedScenario], title: String, explains: Bool = false) {
    let page = ComparisonPage(scenarios: scenarios)
    self.init(
      title: title,
      blocks: page.blocks(explains: explains),
      records: ComparisonRecords(scenarios: scenarios).records,
      document: ComparisonDocument(scenarios: scenarios, title: title).document)
  }
}

/// The page of a comparison.
private struct ComparisonPage {
  let scenarios: [CostedScenario]

  func blocks(explains: Bool) -> [Block] {
    var blocks: [Block] = [
      .paragraph(CommonFacts(scenarios).words),
      .table(ComparisonTable(scenarios: scenarios).table),
    ]
    if scenarios.contains(where: { $0.onlyStream == nil }) {
      blocks += [.heading("Streams"), .table(StreamTable(scenarios: scenarios).table)]
    }
    if let conclusion = Conclusion(scenarios).words { blocks.append(.conclusion(conclusion)) }
    if !remarks.isEmpty { blocks += [.heading("Take note"), .list(remarks)] }
    if explains {
      blocks += [.heading("How the numbers come about")]
      blocks += [.outline(scenarios.map { Explanation(of: $0).outline })]
    }
    blocks += [.heading("Assumptions"), .list(assumptions)]
    blocks += [.heading("Prices"), .list(prices)]
    return blocks
  }

  private var remarks: [String] {
    let aboutPrices = scenarios.map(\.table).unique.compactMap(\.ageNote)
    return aboutPrices + scenarios.flatMap(remarks).unique
      + ComparisonNotes(scenarios: scenarios).words
  }

  private func remarks(on scenario: CostedScenario) -> [String] {
    scenario.estimate.remarks.map { remark in
      let plan = scenario.estimate.streams[remark.stream]
      let stream = scenario.onlyStream == nil ? ", \(plan.stream.name)" : ""
      return "\(scenario.name)\(stream): \(remark.content.words)"
    }
  }

  private var assumptions: [String] {
    scenarios.map(\.estimate.assumptions).merged.map(\.words)
  }

  private var prices: [String] {
    scenarios.map(\.table).unique.map(\.provenance)
  }
}

extension PriceTable {
  /// That the prices are old, if they are, as a sentence.
  var ageNote: String? {
    guard isOld, let newest = PriceTable.newestBundled else { return nil }
    return "The prices of \(region.code) are of \(publishedAt.date), more than a year older than "
      + "others known (\(newest.date)): check them before relying on them."
  }

  /// Where the prices come from, as a sentence.
  var provenance: String {
    "\(region.code), \(region.location), in \(currency.code): published \(publishedAt.date), "
      + "\(source)."
  }
}

extension Array where Element == [Assumption] {
  /// All assumptions once, each behind those that it follows in its own list.
  var merged: [Assumption] {
    reduce(into: []) { merged, list in
      var place = 0
      for assumption in list {
        if let known = merged.firstIndex(of: assumption) {
          place = known + 1
        } else {
          merged.insert(assumption, at: place)
          place += 1
        }
      }
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without those that came before.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
