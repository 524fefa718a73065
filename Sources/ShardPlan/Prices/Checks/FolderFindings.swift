package import ShardPlanText

extension PriceTableChecker {
  /// Reports a folder without any price table.
  ///
  /// - Parameter name: The path of the folder.
  package mutating func reportEmptyFolder(_ name: String) {
    append(.emptyFolder(name))
  }
}

extension Diagnostic {
  /// Returns the diagnostic for a folder without any price table.
  ///
  /// - Parameter name: The path of the folder.
  /// - Returns: An error.
  package static func emptyFolder(_ name: String) -> Diagnostic {
    Diagnostic(
      .noTables, "There is no price table in this folder.",
      location: Diagnostic.Location(file: name, line: 1, column: 1),
      advice: "name the folder that holds files like 'us-east-1.json'")
  }
}

extension Diagnostic.Code {
  static let noTables = Self(
    "no-tables", "A folder has no price tables.",
    "It is usually the wrong folder.")
}

extension PriceTableChecker {
  /// Reports a file that does not belong in a folder of price tables.
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
    "stray-file", "A file in a folder of price tables is not a price table.",
    """
    Price tables are named by region, like `us-east-1.json`; only `schema.json`, Markdown files, a \
    license and hidden files may accompany them.
    """)
}

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
    "unreadable-file", "A file named like a price table cannot be read.",
    "It may be a folder, a dangling link, or a file without read permission.")
}
