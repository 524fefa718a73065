extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as a compiler prints it, in one line or several; see ``DiagnosticText``.
  public var description: String { DiagnosticText().text(of: self) }
}
