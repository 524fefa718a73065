import ShardPlanEngine

/// What reports on estimates have in common: what to mind, assumptions and prices.
struct ReportNotes {
  private let estimates: [Estimate]

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
  }

  /// What there is to mind about the prices, then about each scenario.
  ///
  /// - Parameter severities: The severities of limits that are said.
  /// - Returns: In any order of severity.
  func caveats(limits severities: [LimitFinding.Severity] = [.error, .warning]) -> [Caveat] {
    let labels = ScenarioLabels(estimates)
    return priceCaveats
      + estimates.flatMap { $0.caveats(labels[$0], limits: severities) }
  }

  /// What there is to mind about the prices.
  var priceCaveats: [Caveat] { tables.flatMap { $0.caveats } }

  /// The sources of the prices.
  var sources: [String] { tables.map { $0.provenance } }

  /// The assumptions that decide something for these estimates, and further ones.
  ///
  /// - Parameters:
  ///   - compared: The estimates whose assumptions count, where they are others.
  ///   - further: Assumptions that go beyond those of bills.
  /// - Returns: Sentences.
  func assumptions(of compared: [Estimate]? = nil, further: [[Assumption]] = []) -> [String] {
    let compared = compared ?? estimates
    let isAtListPrices = compared.allSatisfy { $0.isAtListPrices }
    // Advice lists the assumptions of its bill too.
    let deciding = Set(compared.flatMap { $0.decidingAssumptions })
      .union(Set(further.joined()).subtracting(compared.flatMap { $0.assumptions }))
    return Self.merged(compared.map { $0.assumptions } + further)
      .filter { deciding.contains($0) }.map { $0.words(atListPrices: isAtListPrices) }
  }

  private var tables: [PriceTable] {
    estimates.flatMap { $0.rates.all }.unique.map { PriceTable($0) }
  }

  /// Returns the assumptions behind bills as sentences, each once.
  ///
  /// - Parameters:
  ///   - estimates: The bills.
  ///   - further: Assumptions that go beyond those of bills.
  /// - Returns: The sentences.
  static func assumptions(of estimates: [Estimate], further: [[Assumption]] = []) -> [String] {
    let isAtListPrices = estimates.allSatisfy { $0.isAtListPrices }
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

/// The limits that scenarios exceed and no request can raise, as sentences.
struct ScenarioLimits {
  let words: [String]

  /// Finds the limits that scenarios exceed and no request can raise.
  init(errorsOf estimates: [Estimate], name: (Estimate) -> String) {
    // A sentence that holds for several scenarios is written once.
    var names: [String: [String]] = [:]
    var sentences: [String] = []
    for estimate in estimates {
      for finding in estimate.limitFindings where finding.severity == .error {
        let sentence = estimate.words(for: finding)
        if names[sentence] == nil { sentences.append(sentence) }
        names[sentence, default: []].append(name(estimate))
      }
    }
    words = sentences.map { "\(names[$0, default: []].joined(separator: "; ")): \($0)" }
  }
}

extension Estimate {
  fileprivate var isAtListPrices: Bool { rates.all.allSatisfy { $0.isAtListPrices } }

  /// Returns a finding with its code, and its stream where there are several.
  func words(for finding: LimitFinding) -> String {
    let subject = finding.stream.map { streams[$0].stream.name } ?? finding.region
    let stream = onlyStream == nil ? subject.map { $0 + ": " } : nil
    return (stream ?? "") + finding.words(in: currency) + " (\(finding.code))"
  }
}
