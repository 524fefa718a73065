import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// What the gates of a run have found.
struct Verdict {
  /// Whole lines for standard error.
  private(set) var lines: [String] = []
  /// Whether a gate has failed.
  private(set) var isFailed = false
  /// What is wrong with the bills that a gate looked at, whether they keep to it or not.
  private(set) var warnings: [Diagnostic] = []

  /// Notes that something exceeds its limit.
  mutating func fail(_ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    lines += sentences.map { "Error: " + $0 }
    isFailed = true
  }

  /// Notes what a reader should know all the same.
  mutating func note(_ sentence: String) { lines.append("Note: " + sentence) }

  /// Warns of bills that are not those of their load, each once: shards too few cost less.
  ///
  /// - Parameters:
  ///   - columns: The bills that a gate looks at.
  ///   - budget: The names that tell them apart.
  mutating func look(at columns: [Estimate], _ budget: Budget) {
    for column in columns where column.throttlesAtPeak {
      let warning = Diagnostic(
        .throttledBill,
        "The gate looked at the bill of \(budget.name(of: column)), which throttles at its peak and so "
          + "does not carry its load.",
        severity: .warning, advice: "'shardplan plan' shows the shards that the peak takes")
      if !warnings.contains(warning) { warnings.append(warning) }
    }
  }
}

extension Estimate {
  /// Whether the shards that are given do not take the peak of a stream.
  fileprivate var throttlesAtPeak: Bool {
    remarks.contains { remark in
      if case .throttled = remark.content { true } else { false }
    }
  }
}
