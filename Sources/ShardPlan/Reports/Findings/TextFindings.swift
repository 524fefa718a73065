import ShardPlanText

extension Findings.Format {
  /// Text for people: each finding with its line and a caret, and a sentence at the end.
  package static let text = Findings.Format("text", isForTerminal: true) { findings, layout in
    let list = DiagnosticText(isColored: layout.isColored, columns: layout.columns)
      .list(of: findings.diagnostics)
    let lines = [list.isEmpty ? nil : list, findings.conclusion, findings.ageHint]
    return lines.compactMap { $0.map { $0 + "\n" } }.joined()
  }
}

extension Findings {
  /// The number of checked tables and of findings in one sentence.
  var conclusion: String {
    let checked =
      switch files.count {
      case 0: "No price tables checked"
      case 1: "1 price table checked"
      default: "\(files.count) price tables checked"
      }
    guard diagnostics.isEmpty else { return "\(checked): \(diagnostics.countsInWords())." }
    return files.isEmpty ? "\(checked)." : "\(checked): nothing found."
  }

  /// A hint at old prices, which are a finding only on request; `nil` without old prices.
  fileprivate var ageHint: String? {
    guard let first = oldFiles.first else { return nil }
    let place = oldFiles.count == 1 ? Escaping.terminal(first) : "\(oldFiles.count) files"
    return "Not asked for: the prices in \(place) are more than a year older than others known; "
      + "--max-age <days> finds them."
  }
}
