import ShardPlanText

extension PriceTableChecker {
  /// Reports a file that a folder of price tables has no use for.
  ///
  /// - Parameters:
  ///   - name: The path of the file.
  ///   - isFolder: Whether it is a folder.
  package mutating func reportStray(_ name: String, isFolder: Bool = false) {
    append(
      Diagnostic(
        .strayFile,
        isFolder
          ? "Folders inside a folder of price tables are not looked into."
          : "This is no price table: tables are named like 'us-east-1.json'.",
        severity: .warning, location: Diagnostic.Location(file: name, line: 1, column: 1),
        advice: isFolder ? "name the folder itself to check it" : "rename it, or move it away"))
  }
}

extension Diagnostic.Code {
  static let strayFile = Self(
    "stray-file", "A file among the price tables is none.",
    """
    Files in a folder of price tables are named by region, like `us-east-1.json`. Beside them only \
    `schema.json`, Markdown files, a licence and hidden files are expected: a copy such as \
    `us-east-1.json.bak` is never read, and somebody may believe that it is.
    """)
}
