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
  /// The most terminal columns of a line.
  package let columns: Int

  /// The most diagnostics that are listed.
  private static let mostShown = 1_000

  /// Creates a way to print diagnostics.
  ///
  /// - Parameters:
  ///   - isColored: Whether to write control sequences for colors.
  ///   - columns: The most terminal columns of a line, but for the names of files, which are never
  ///     cut; less than 20 counts as 20, and more than a million as a million.
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
    var lines = heading(of: diagnostic).lines(within: columns, indent: 2, isColored: isColored)
    if let excerpt = diagnostic.excerpt, let location = diagnostic.location {
      lines += drawing(of: excerpt, at: location, style: TerminalStyle(diagnostic.severity))
    } else if let path = diagnostic.location?.path, !path.isEmpty {
      lines.append("  at \(Escaping.terminal(path))")
    }
    if let advice = diagnostic.advice {
      var help = StyledText()
      help.append("  help:", .strong)
      help.appendWords(of: Escaping.terminal(advice))
      lines += help.lines(within: columns, indent: 8, isColored: isColored)
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

  private func heading(of diagnostic: Diagnostic) -> StyledText {
    var heading = StyledText()
    if let location = diagnostic.location {
      let file = Escaping.terminal(location.file)
      heading.append("\(file):\(location.line):\(location.column):", .strong)
    }
    let severity = diagnostic.severity
    heading.append("\(severity.rawValue):", TerminalStyle(severity))
    heading.appendWords(of: Escaping.terminal(diagnostic.message), .strong)
    heading.append("[\(diagnostic.code)]")
    return heading
  }

  private func drawing(
    of excerpt: Diagnostic.Excerpt, at location: Diagnostic.Location, style: TerminalStyle
  ) -> [String] {
    let number = String(location.line)
    let blank = String(repeating: " ", count: number.count)
    let room = columns - number.count - " ".count - " | ".count
    let drawing = ExcerptDrawing(excerpt, columns: max(10, room))
    let path = Escaping.terminal(location.path)
    let line = drawing.line.isEmpty ? "" : " " + drawing.line
    let margin = styled(" \(blank) |", .margin)
    let caret = margin + " \(drawing.indent)" + styled(drawing.marker, style)
    let taken = drawing.indent.count + drawing.marker.count + " ".count
    let lines = [styled(" \(number) |", .margin) + line]
    if path.isEmpty { return lines + [caret] }
    guard taken + TextWidth.columns(of: path) > room else { return lines + [caret + " " + path] }
    // A path that doesn't fit behind the caret ends where the line does, as far as it can.
    let shift = min(drawing.indent.count, max(0, room - TextWidth.columns(of: path)))
    return lines + [caret, margin + " " + String(repeating: " ", count: shift) + path]
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
