/// Diagnostics as a compiler prints them, with the line concerned and a caret under the place.
///
/// ```text
/// scenario.json:7:7: error: The field 'recordsize' is not known here. [unknown-field]
///  7 |       "recordsize": "77 B",
///    |       ^~~~~~~~~~~~ $.scenarios[0].stream
///   help: did you mean 'recordSize'?
/// ```
package struct DiagnosticText: Sendable, Equatable {
  /// True to write control sequences for colors.
  package let isColored: Bool
  /// The most terminal columns of a document's line to show.
  package let columns: Int

  /// The most diagnostics that are listed.
  private static let mostShown = 1_000

  /// Creates a way to print diagnostics.
  ///
  /// - Parameters:
  ///   - isColored: Whether to write control sequences for colors.
  ///   - columns: The most terminal columns of a document's line to show; less than 20 counts as
  ///     20, and more than a million as a million.
  package init(isColored: Bool = false, columns: Int = 100) {
    self.isColored = isColored
    // No line is as long, and fractions of the room can be taken without overflow.
    self.columns = min(max(20, columns), 1_000_000)
  }

  /// Returns the lines of one diagnostic, without a newline at the end.
  ///
  /// - Parameter diagnostic: The diagnostic.
  /// - Returns: What is wrong and, where they are known, the place, its line and the advice.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines = [heading(of: diagnostic)]
    if let excerpt = diagnostic.excerpt, let location = diagnostic.location {
      lines += drawing(of: excerpt, at: location, style: TerminalStyle(diagnostic.severity))
    } else if let path = diagnostic.location?.path, !path.isEmpty {
      lines.append("  at \(Escaping.terminal(path))")
    }
    if let advice = diagnostic.advice {
      lines.append("  " + styled("help:", .strong) + " " + Escaping.terminal(advice))
    }
    return lines.joined(separator: "\n")
  }

  /// Returns all diagnostics in the order of their places, without a newline at the end.
  ///
  /// - Parameter diagnostics: Any number of diagnostics.
  /// - Returns: Their lines and, for more than one, a last line that counts them.
  package func text(of diagnostics: [Diagnostic]) -> String {
    let list = list(of: diagnostics)
    return diagnostics.count > 1 ? "\(list)\n\(diagnostics.countsInWords())." : list
  }

  /// Returns all diagnostics in the order of their places, for a caller that sums them up itself.
  ///
  /// - Parameter diagnostics: Any number of diagnostics.
  /// - Returns: Their lines, without a newline at the end; of very many, only the first.
  package func list(of diagnostics: [Diagnostic]) -> String {
    var texts = diagnostics.sortedByPosition().prefix(Self.mostShown).map { text(of: $0) }
    if diagnostics.count > Self.mostShown {
      texts.append("… and \(diagnostics.count - Self.mostShown) more.")
    }
    return texts.joined(separator: "\n")
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    var parts: [String] = []
    if let location = diagnostic.location {
      let file = Escaping.terminal(location.file)
      parts.append(styled("\(file):\(location.line):\(location.column):", .strong))
    }
    let severity = diagnostic.severity
    parts.append(styled("\(severity.rawValue):", TerminalStyle(severity)))
    parts.append(styled(Escaping.terminal(diagnostic.message), .strong))
    parts.append("[\(diagnostic.code)]")
    return parts.joined(separator: " ")
  }

  private func drawing(
    of excerpt: Diagnostic.Excerpt, at location: Diagnostic.Location, style: TerminalStyle
  ) -> [String] {
    let drawing = ExcerptDrawing(excerpt, columns: columns)
    let number = String(location.line)
    let blank = String(repeating: " ", count: number.count)
    let path = location.path.isEmpty ? "" : " " + Escaping.terminal(location.path)
    let line = drawing.line.isEmpty ? "" : " " + drawing.line
    return [
      styled(" \(number) |", .margin) + line,
      styled(" \(blank) |", .margin) + " \(drawing.indent)" + styled(drawing.marker, style) + path,
    ]
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    isColored ? style.applied(to: text) : text
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as a compiler prints it, in one line or several.
  public var description: String { DiagnosticText().text(of: self) }
}

/// The styles of a diagnostic on a terminal.
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
