public import ShardPlanText

/// Why an input cannot be used: everything that was found, with its position.
public struct InvalidInput: Error, Sendable {
  /// What was found.
  public let diagnostics: [Diagnostic]

  /// Creates the error from what was found.
  ///
  /// - Parameter diagnostics: Everything that was found, with its place.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension InvalidInput: CustomStringConvertible {
  /// Everything that was found, with its place and what to do about it.
  public var description: String { DiagnosticText().text(of: diagnostics) }
}
