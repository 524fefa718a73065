import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Variation {
  /// Finds a field by its name in scenario files, whole or its last part, or by that of its option.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - fields: The fields that can be named.
  ///   - listed: A sentence that lists them, where no other advice is near.
  /// - Returns: The field, one of those.
  /// - Throws: ``UsageError`` with the advice.
  static func field(
    named name: String, among fields: [StreamField] = StreamField.swept,
    orAdvise listed: String = Variation.listed
  ) throws(UsageError) -> StreamField {
    func isName(_ field: StreamField) -> Bool {
      let names = [
        field.shortName, field.path, field.usage.name,
        field.path.split(separator: ".").last.map(String.init) ?? "",
      ]
      return names.contains(name)
    }
    if let field = fields.first(where: isName) { return field }
    guard !StreamField.swept.contains(where: isName) else { throw UsageError(advice: listed) }
    if let field = StreamField.allCases.first(where: isName) {
      throw UsageError(
        advice: field == .recordSizes
          ? "A mix of sizes is no single number; vary recordSize instead."
          : "The field '\(field.shortName)' changes neither the shards nor the bill. \(listed)")
    }
    guard name != "mode", name != "region" else {
      throw UsageError(
        advice: "The \(name) is no number; list several by '--\(name)' or as scenarios of a file.")
    }
    let names = fields.flatMap { [$0.shortName, $0.usage.name] }
    let question = Suggestion.nearest(to: name, among: names).map { "Did you mean '\($0)'?" }
    throw UsageError(
      advice: "There is no field \(OptionFault.quoted(name)). \(question ?? listed)")
  }

  static let listed =
    "The fields that can vary are "
    + StreamField.swept.map(\.shortName).joined(separator: ", ") + "."
}
