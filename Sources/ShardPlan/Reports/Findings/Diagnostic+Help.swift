import ShardPlanText

extension Diagnostic {
  /// The advice as a line of its own.
  var help: String? { advice.map { "help: \($0)" } }
}
