import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// Reads scenario files that differ from a plain one in a single place.
enum Reading {
  /// A scenario file around the fields of its only stream.
  static func file(stream: String) -> String {
    """
    {
      "formatVersion": 1,
      "region": "us-east-1",
      "scenarios": [
        { "name": "one", "stream": { \(stream) } }
      ]
    }
    """
  }

  /// What is wrong with a file; nothing when it can be used.
  static func diagnostics(in text: String, needsRegion: Bool = true) -> [Diagnostic] {
    do {
      return try ScenarioDocument.read(
        SourceText(name: "scenario.json", text: text), needsRegion: needsRegion
      ).warnings
    } catch {
      return error.diagnostics
    }
  }

  /// The only stream of a file, given its fields.
  static func stream(_ fields: String) throws -> KinesisStream {
    let source = SourceText(name: "scenario.json", text: file(stream: fields))
    return try #require(try ScenarioDocument.read(source).entries.first?.scenario.streams.first)
  }

  /// Expects one diagnostic at the mark ① in a text.
  static func expect(
    _ code: String, in marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = diagnostics(in: marked.replacing("①", with: ""))
    #expect(found.map(\.code.name) == [code], sourceLocation: sourceLocation)
    guard let mark = marked.firstRange(of: "①") else { return }
    let lines = marked[..<mark.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(found.first?.location?.line == lines.count, sourceLocation: sourceLocation)
    #expect(
      found.first?.location?.column == (lines.last?.unicodeScalars.count ?? 0) + 1,
      sourceLocation: sourceLocation)
  }
}
