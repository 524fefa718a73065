internal import ShardPlanEngine
internal import ShardPlanPricing

/// The limits that scenarios exceed, or may exceed, as sentences: errors before warnings.
struct ScenarioLimits {
  let words: [String]

  init(_ scenarios: [CostedScenario]) {
    let labels = ScenarioLabels(scenarios)
    let found = scenarios.map { scenario in
      (label: labels[scenario], findings: scenario.limitFindings)
    }
    words = [LimitFinding.Severity.error, .warning].flatMap { severity in
      // What is the same for several scenarios is said once.
      var names: [String: [String]] = [:]
      var sentences: [String] = []
      for (index, scenario) in found.enumerated() {
        for finding in scenario.findings where finding.severity == severity {
          let sentence = scenarios[index].words(for: finding)
          if names[sentence] == nil { sentences.append(sentence) }
          names[sentence, default: []].append(scenario.label)
        }
      }
      return sentences.map { "\(names[$0, default: []].joined(separator: "; ")): \($0)" }
    }
  }
}

extension CostedScenario {
  /// The limits beyond the shard formula that the scenario reaches, or that are good to know.
  var limitFindings: [LimitFinding] {
    estimate.limitFindings(at: table.rates, within: table.region.quotas)
  }

  /// Returns a finding with its severity and code, and its stream where there are several.
  func words(for finding: LimitFinding) -> String {
    let severity = finding.severity == .note ? "" : finding.severity.rawValue.uppercasedFirst + ": "
    let stream = onlyStream == nil ? finding.stream.map { estimate.streams[$0].stream.name } : nil
    let words = finding.words(in: currency)
    let start =
      stream.map { "\($0): " + words } ?? (severity.isEmpty ? words.uppercasedFirst : words)
    return severity + start + " (\(finding.code))"
  }
}

extension String {
  /// The text with a capital letter first.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
