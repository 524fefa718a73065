import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Variation {
  /// Finds a field by its path in scenario files, the last part of the path, or its option.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - fields: The fields to choose from.
  ///   - listed: A sentence that lists them, for when no similar name exists.
  /// - Returns: The field.
  /// - Throws: ``UsageError`` with the advice.
  static func field(
    named name: String, among fields: [StreamField] = StreamField.swept,
    orAdvise listed: String = Variation.listed
  ) throws(UsageError) -> StreamField {
    func isName(_ field: StreamField) -> Bool {
      field.isNamed(name)
    }
    if let field = fields.first(where: isName) { return field }
    guard !StreamField.swept.contains(where: isName) else { throw UsageError(advice: listed) }
    if let field = StreamField.allCases.first(where: isName) {
      throw UsageError(
        advice: field == .recordSizes
          ? "A mix of sizes is not a number; vary recordSize instead."
          : "The field '\(field.shortName)' changes neither the shards nor the bill. \(listed)")
    }
    guard name != "mode", name != "region" else {
      throw UsageError(
        advice:
          "The \(name) is not a number; list several by '--\(name)' or as scenarios of a file.")
    }
    let names = fields.flatMap { [$0.shortName, $0.optionName] }
    let question = Suggestion.nearest(to: name, among: names).map { "Did you mean '\($0)'?" }
    throw UsageError(
      advice: "There is no field \(Escaping.quoted(name)). \(question ?? listed)")
  }

  static let listed =
    "The fields that can vary are "
    + StreamField.swept.map(\.shortName).joined(separator: ", ") + "."
}
