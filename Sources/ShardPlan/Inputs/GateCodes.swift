package import ShardPlanText

/// What may be wrong with the bills that a gate holds to its limits.
extension Diagnostic.Code {
  /// A gate looked at the bill of a scenario that throttles.
  package static let throttledBill = Self(
    "throttled-bill", "A gate looked at the bill of a scenario that throttles.",
    """
    Shards that do not take the peak cost less than those that would, so a limit that is kept says \
    little. The exit code stays what the bill makes it.
    """)

  /// All codes that only a gate reports with.
  package static let ofGates: [Self] = [throttledBill]
}
