package import ShardPlanText

/// The kinds of findings about bills that a gate checks.
extension Diagnostic.Code {
  /// A gate looked at the bill of a scenario that throttles.
  package static let throttledBill = Self(
    "throttled-bill", "A gate checked the bill of a scenario that throttles.",
    "Too few shards cost less. The exit code depends on the bill only.")

  /// All codes that only a gate reports with.
  package static let ofGates: [Self] = [throttledBill]
}
