import ShardPlanEngine
import ShardPlanText

extension Report.Format {
  /// The page for a terminal.
  public static let text = Report.Format(name: "text", isForTerminal: true, hasVerdict: true) {
    report, layout, text in
    if layout.isBrief, let verdict = report.verdict {
      let style = TextStyle(isColored: layout.isColored)
      text += style.styled(Escaping.terminal(verdict), .strong) + "\n"
      return
    }
    var page = TextPage(
      width: layout.columns, style: TextStyle(isColored: layout.isColored), on: text)
    page.write(report)
    text = page.text
  }
}

/// A page for a terminal.
private struct TextPage {
  /// The most terminal columns that a line takes.
  let width: Int
  let style: TextStyle
  private(set) var text: TextSink

  init(width: Int, style: TextStyle, on text: TextSink) {
    self.width = width
    self.style = style
    self.text = text
  }

  mutating func write(_ report: Report) {
    let page = report.page
    write(report.title, .strong)
    // Without colors nothing else would tell a heading from those below it.
    let hasParts = page.contains { if case .subheading = $0 { true } else { false } }
    var previous: Report.Block?
    page.forEach { block in
      defer { previous = block }
      guard !block.isPicture else { return }
      if !continues(block, after: previous) { text += "\n" }
      switch block {
      case .heading(let words):
        write(words, .strong)
        if hasParts { underline(words) }
      case .subheading(let words): write(words, .strong)
      case .paragraph(let words): write(words, .plain)
      case .conclusion(let words): write(words, .strong)
      case .table(let table):
        text += TableText(table, width: width, style: style).text
      case .list(let points): write(points.map { Report.Outline($0) }, depth: 0)
      case .outline(let points): write(points, depth: 0)
      case .chart: break
      case .caveats(let severity, let points):
        write(severity.heading, severity.emphasis)
        if hasParts { underline(severity.heading) }
        write(points.map { Report.Outline($0) }, depth: 0)
      case .folded(let words, let points):
        write(words, .strong)
        if hasParts { underline(words) }
        write(points.map { Report.Outline($0) }, depth: 0)
      }
    }
  }

  /// Returns whether no empty line precedes a block: a subtitle, or a list below its heading.
  private func continues(_ block: Report.Block, after previous: Report.Block?) -> Bool {
    switch (previous, block) {
    case (nil, .paragraph), (.heading, .list), (.heading, .outline), (.subheading, .list),
      (.subheading, .outline):
      true
    default: false
    }
  }

  private mutating func underline(_ heading: String) {
    let longest =
      TextWrapping.lines(of: Escaping.terminal(heading), width: width)
      .map { TextWidth.columns(of: $0) }.max() ?? 0
    text += style.styled(String(repeating: "═", count: longest), .dim) + "\n"
  }

  private mutating func write(_ words: String, _ emphasis: TextStyle.Emphasis) {
    for line in TextWrapping.lines(of: Escaping.terminal(words), width: width) {
      text += style.styled(line, emphasis) + "\n"
    }
  }

  private mutating func write(_ points: [Report.Outline], depth: Int) {
    for point in points {
      let indent = String(repeating: " ", count: min(depth * 2, width / 2))
      let lines = TextWrapping.lines(
        of: Escaping.terminal(point.text), width: width - indent.count - 2)
      for (index, line) in lines.enumerated() {
        text += indent + (index == 0 ? "• " : "  ") + line + "\n"
      }
      write(point.children, depth: depth + 1)
    }
  }
}

/// The emphasis of text on a terminal, if it is allowed.
struct TextStyle {
  /// A degree of emphasis.
  enum Emphasis {
    case plain, strong, dim
    /// The best of several values, a fault, and what may be one.
    case best, error, warning
  }

  let isColored: Bool

  /// Returns text between the control sequences of an emphasis.
  func styled(_ text: String, _ emphasis: Emphasis) -> String {
    guard isColored, !text.isEmpty else { return text }
    switch emphasis {
    case .plain: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .dim: return "\u{1B}[2m\(text)\u{1B}[0m"
    case .best: return "\u{1B}[1;32m\(text)\u{1B}[0m"
    case .error: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[1;33m\(text)\u{1B}[0m"
    }
  }
}

extension LimitFinding.Severity {
  /// The heading of what has this severity.
  var heading: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    case .note: "Notes"
    }
  }

  fileprivate var emphasis: TextStyle.Emphasis {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .strong
    }
  }
}
