import ShardPlanEngine

/// The limits that scenarios exceed, or may exceed, as sentences: errors before warnings.
struct ScenarioLimits {
  let words: [String]

  /// Finds the limits that scenarios exceed, or may exceed.
  init(_ scenarios: [Estimate]) {
    let labels = ScenarioLabels(scenarios)
    self.init([.error, .warning], of: scenarios) { labels[$0] }
  }

  /// Finds the limits that scenarios cannot exceed, and do.
  init(errorsOf scenarios: [Estimate], name: (Estimate) -> String) {
    self.init([.error], of: scenarios, name: name)
  }

  private init(
    _ severities: [LimitFinding.Severity], of scenarios: [Estimate],
    name: (Estimate) -> String
  ) {
    let found = scenarios.map { (scenario: $0, name: name($0), findings: $0.limitFindings) }
    words = severities.flatMap { severity in
      // What is the same for several scenarios is said once.
      var names: [String: [String]] = [:]
      var sentences: [String] = []
      for (scenario, name, findings) in found {
        for finding in findings where finding.severity == severity {
          let sentence = scenario.words(for: finding)
          if names[sentence] == nil { sentences.append(sentence) }
          names[sentence, default: []].append(name)
        }
      }
      return sentences.map { "\(names[$0, default: []].joined(separator: "; ")): \($0)" }
    }
  }
}

extension Estimate {
  /// The limits beyond the shard formula that the scenario reaches, or that are good to know.
  var limitFindings: [LimitFinding] {
    limitFindings(at: rates, within: prices.region.quotas)
  }

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

extension String {
  /// The text with a capital letter first.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
