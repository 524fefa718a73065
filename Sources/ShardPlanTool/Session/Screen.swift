import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The width and the colors of the standard streams.
struct Screen {
  private let environment: any Environment
  /// The width that `--width` asks for.
  let width: Int?
  private let color: ColorChoice

  init(_ environment: any Environment, _ arguments: Arguments? = nil) {
    self.environment = environment
    width = arguments?[SessionOptions.width]
    color = arguments?[SessionOptions.color] ?? .auto
  }

  /// The columns of text on the screen: from `--width`, `COLUMNS` or the terminal, or else 80.
  var columns: Int {
    if let width { return width }
    let variable = environment.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let columns = variable ?? environment.terminalColumns ?? 80
    return min(SessionOptions.widths.upperBound, max(SessionOptions.widths.lowerBound, columns))
  }

  /// The columns of a text, which do not depend on the terminal if it goes to a file.
  func columns(toFile: Bool) -> Int { toFile ? width ?? 80 : columns }

  /// Returns whether a text has colors; in a file only if the user asks for them.
  func isColored(toFile: Bool) -> Bool { toFile ? color == .always : isColored(.output) }

  /// Returns whether control sequences may go to a stream.
  func isColored(_ stream: StandardStream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      environment.isTerminal(stream) && (environment.variable("NO_COLOR") ?? "").isEmpty
        && environment.variable("TERM") != "dumb"
    }
  }

  /// Returns diagnostics for standard error, ending with a newline.
  func text(of diagnostics: [Diagnostic]) -> String {
    let text = DiagnosticText(isColored: isColored(.error), columns: columns)
    return Escaping.workflowLog(text.text(of: diagnostics) + "\n")
  }
}
