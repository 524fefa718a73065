extension Sequence<Diagnostic> {
  /// Returns the diagnostics in the order in which a reader meets their places.
  ///
  /// Files that are not named keep the order in which they first come up; what concerns no place
  /// stands first, and what concerns the same place keeps its order.
  ///
  /// - Parameter first: The files that stand before all others, in their order.
  /// - Returns: All diagnostics of the sequence.
  public func sortedByPosition(files first: [String] = []) -> [Diagnostic] {
    var files: [String: Int] = [:]
    for file in first where files[file] == nil { files[file] = files.count }
    var places: [(place: (Int, Int, Int, Int), diagnostic: Diagnostic)] = []
    for diagnostic in self {
      var place = (-1, 0, 0, places.count)
      if let location = diagnostic.location {
        let file = files[location.file, default: files.count]
        files[location.file] = file
        place = (file, location.line, location.column, places.count)
      }
      places.append((place, diagnostic))
    }
    return places.sorted { $0.place < $1.place }.map { $0.diagnostic }
  }
}

extension Sequence<Diagnostic> {
  /// Returns how many diagnostics there are of each severity, such as "2 errors, 1 warning".
  ///
  /// - Returns: The counts in words, the gravest first; empty when there is no diagnostic.
  public func countsInWords() -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let severities: [Diagnostic.Severity] = [.error, .warning, .note]
    return severities.compactMap { severity in
      counts[severity].map { severity.rawValue.counted($0) }
    }.joined(separator: ", ")
  }
}
