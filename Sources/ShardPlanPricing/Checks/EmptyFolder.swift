internal import ShardPlanText

extension PriceTableChecker {
  /// Reports a folder without any price table.
  ///
  /// - Parameter name: The path of the folder.
  package mutating func reportEmptyFolder(_ name: String) {
    append(
      Diagnostic(
        .noTables, "There is no price table in this folder.",
        location: Diagnostic.Location(file: name, line: 1, column: 1),
        advice: "name the folder that holds files like 'us-east-1.json'"))
  }
}

extension Diagnostic.Code {
  static let noTables = Self(
    "no-tables", "A folder holds no price table.",
    "A check of nothing passes always; it is usually the wrong folder.")
}
