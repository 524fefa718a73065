import ShardPlanText

/// Tells ShardPlan's files from those of others, of which a section must show nothing: keys, passwords
/// and the like would come to light in an error.
///
/// A scenario file and a price table are JSON objects with a `formatVersion`.
enum OwnFile {
  /// Throws for a file that is not ShardPlan's.
  ///
  /// - Parameter source: The file.
  /// - Throws: ``ToolError/input(_:)`` with the place, but without a word of the file.
  static func check(_ source: SourceText) throws(ToolError) {
    let value: JSONValue
    do throws(Diagnostic) {
      value = try JSONReader.read(source)
    } catch {
      throw foreign(
        "This file is not JSON, as ShardPlan's files are.", in: source, at: error.location)
    }
    guard case .object(let members) = value.content,
      members.contains(where: { $0.key == "formatVersion" })
    else { throw foreign("This file is not ShardPlan's: it has no 'formatVersion'.", in: source) }
  }

  private static func foreign(
    _ message: String, in source: SourceText, at location: Diagnostic.Location? = nil
  ) -> ToolError {
    let place = location ?? Diagnostic.Location(file: source.name, line: 1, column: 1)
    return .input([
      Diagnostic(
        .foreignFile, message, location: place,
        advice: "nothing of it is shown here; the command run by itself shows more")
    ])
  }
}
