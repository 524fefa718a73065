import ShardPlanText

extension Findings {
  /// One sentence on how much was checked and found.
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

  /// That old prices are no finding unless their age is asked for; `nil` where none are old.
  var ageHint: String? {
    guard let first = oldFiles.first else { return nil }
    let place = oldFiles.count == 1 ? Escaping.terminal(first) : "\(oldFiles.count) files"
    return "Not asked for: the prices in \(place) are more than a year older than others known; "
      + "--max-age <days> finds them."
  }
}
