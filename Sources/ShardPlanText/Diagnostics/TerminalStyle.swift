/// The ways in which a diagnostic stands out on a terminal.
enum TerminalStyle: String {
  case strong = "1"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case margin = "34"

  /// Creates the style of a severity.
  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// Returns text between the control sequences that switch the style on and off.
  func applied(to text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
