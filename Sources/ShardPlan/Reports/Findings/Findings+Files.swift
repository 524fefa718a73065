import ShardPlanText

/// What was found in one file.
struct FileFindings {
  /// The file; nothing for what concerns no file.
  let file: String?
  /// All that was found there.
  let diagnostics: [Diagnostic]
}

extension Findings {
  /// The findings of each file: of all that were checked, and of any other that a finding names.
  var byFile: [FileFindings] {
    let named = diagnostics.map { $0.location?.file }
    let groups = Dictionary(grouping: diagnostics) { $0.location?.file }
    var seen: Set<String?> = []
    let files: [String?] = files.map { $0 }
    return (named.prefix { $0 == nil } + files + named)
      .filter { seen.insert($0).inserted }
      .map { FileFindings(file: $0, diagnostics: groups[$0] ?? []) }
  }
}
