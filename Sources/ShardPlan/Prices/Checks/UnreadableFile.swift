import ShardPlanText

extension PriceTableChecker {
  /// Reports a file of a folder that cannot be read, so that the others are checked all the same.
  ///
  /// - Parameters:
  ///   - name: The path of the file.
  ///   - reason: Why it cannot be read, in a few words.
  package mutating func reportUnreadable(_ name: String, reason: String) {
    append(
      Diagnostic(
        .unreadableFile, "This price table cannot be read: \(reason).",
        location: Diagnostic.Location(file: name, line: 1, column: 1),
        advice: "make it readable, or take it away"))
  }
}

extension Diagnostic.Code {
  static let unreadableFile = Self(
    "unreadable-file", "A file that is named like a price table cannot be read.",
    """
    It may be a folder, a link that leads nowhere, or a file that only somebody else may read. Whoever asks \
    for the prices of its region gets none.
    """)
}
