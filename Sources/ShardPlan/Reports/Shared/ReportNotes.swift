import ShardPlanEngine

/// The notes on estimates that several reports share: caveats, limits, assumptions and prices.
struct ReportNotes {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  /// Caveats about the prices, then about each scenario.
  var remarks: [String] {
    let prices = tables.flatMap { [$0.newRegionNote, $0.termsNote, $0.ageNote] }.compactMap { $0 }
    let remarks = estimates.flatMap { estimate in
      estimate.remarks.map { remark in
        let plan = estimate.streams[remark.stream]
        let stream = estimate.onlyStream == nil ? ", \(plan.stream.name)" : ""
        return "\(estimate.name)\(stream): \(remark.content.words)"
      }
    }
    return prices + remarks.unique
  }

  /// The sections that end a page: the assumptions, and the sources of the prices.
  ///
  /// - Parameters:
  ///   - compared: The estimates whose assumptions count, where they are others.
  ///   - further: Assumptions that go beyond those of bills.
  /// - Returns: Headings and lists.
  func closing(
    assumptionsOf compared: [Estimate]? = nil, further: [[Assumption]] = []
  ) -> [Report.Block] {
    [
      .heading("Assumptions"),
      .list(Self.assumptions(of: compared ?? estimates, further: further)), .heading("Prices"),
      .list(tables.map { $0.provenance }),
    ]
  }

  private var tables: [PriceTable] { estimates.map { $0.rates }.unique.map { PriceTable($0) } }

  /// Returns the assumptions behind bills as sentences, each once.
  ///
  /// - Parameters:
  ///   - estimates: The bills.
  ///   - further: Assumptions that go beyond those of bills.
  /// - Returns: The sentences.
  static func assumptions(of estimates: [Estimate], further: [[Assumption]] = []) -> [String] {
    let isAtListPrices = estimates.allSatisfy { $0.rates.isAtListPrices }
    return merged(estimates.map { $0.assumptions } + further)
      .map { $0.words(atListPrices: isAtListPrices) }
  }

  /// All assumptions once, each behind those that it follows in its own list.
  private static func merged(_ lists: [[Assumption]]) -> [Assumption] {
    var merged: [Assumption] = []
    for list in lists {
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
    return merged
  }
}

/// The limits that scenarios exceed, or may exceed, as sentences: errors before warnings.
struct ScenarioLimits {
  let words: [String]

  /// Finds the limits that scenarios exceed, or may exceed.
  init(_ estimates: [Estimate]) {
    let labels = ScenarioLabels(estimates)
    self.init([.error, .warning], of: estimates) { labels[$0] }
  }

  /// Finds the limits that scenarios exceed and no request can raise.
  init(errorsOf estimates: [Estimate], name: (Estimate) -> String) {
    self.init([.error], of: estimates, name: name)
  }

  private init(
    _ severities: [LimitFinding.Severity], of estimates: [Estimate], name: (Estimate) -> String
  ) {
    let found = estimates.map { (estimate: $0, name: name($0), findings: $0.limitFindings) }
    words = severities.flatMap { severity in
      // A sentence that holds for several scenarios is written once.
      var names: [String: [String]] = [:]
      var sentences: [String] = []
      for (estimate, name, findings) in found {
        for finding in findings where finding.severity == severity {
          let sentence = estimate.words(for: finding)
          if names[sentence] == nil { sentences.append(sentence) }
          names[sentence, default: []].append(name)
        }
      }
      return sentences.map { "\(names[$0, default: []].joined(separator: "; ")): \($0)" }
    }
  }
}

extension Estimate {
  /// Returns a finding with its severity and code, and its stream where there are several.
  func words(for finding: LimitFinding) -> String {
    let severity = finding.severity == .note ? "" : finding.severity.rawValue.uppercasedFirst + ": "
    let stream = onlyStream == nil ? finding.stream.map { streams[$0].stream.name } : nil
    let words = finding.words(in: currency)
    let start =
      stream.map { "\($0): " + words } ?? (severity.isEmpty ? words.uppercasedFirst : words)
    return severity + start + " (\(finding.code))"
  }
}
