internal import ShardPlanText

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
}
