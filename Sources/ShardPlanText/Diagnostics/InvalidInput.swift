/// The error thrown for an unusable document: all its diagnostics with their positions.
///
/// ```swift
/// do {
///   _ = try PriceTable.read(SourceText(name: "prices.json", text: "["))
/// } catch {
///   print(error.diagnostics.count, error.diagnostics[0].code)  // 1 json-syntax
/// }
/// ```
public struct InvalidInput: Error, Sendable {
  /// The diagnostics, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// Creates the error from diagnostics.
  ///
  /// - Parameter diagnostics: The diagnostics, at least one of them an error.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension InvalidInput: CustomStringConvertible {
  /// All diagnostics as a compiler prints them; see ``DiagnosticText``.
  public var description: String { DiagnosticText().text(of: diagnostics) }
}
