public import ShardPlanText

/// Codes of samples, which need no explanation.
extension Diagnostic.Code: ExpressibleByUnicodeScalarLiteral {}
extension Diagnostic.Code: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Diagnostic.Code: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name, "", "") }
}
