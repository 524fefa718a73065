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
  /// Returns what to say of a folder without any price table.
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
    "no-tables", "A folder holds no price table.",
    "A check of nothing always passes, and nothing can be priced; it is usually the wrong folder.")
}
