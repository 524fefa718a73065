import ShardPlanText

/// A kind of input file.
///
/// A new kind is a file with its value, and that value in ``all``.
struct InputFormat: Sendable {
  /// The kind in messages, such as `scenario file`.
  let name: String
  /// Returns whether a file is of this kind, by its content.
  let recognizes: @Sendable (SourceText) -> Bool
  /// Reads the values with their places, and reports faults of the file's structure.
  let read: @Sendable (inout DocumentReader) -> LocatedScenarios?

  /// Every kind, the one that takes any file last.
  static let all: [InputFormat] = [.scenarioFile]

  /// Returns the first kind that recognizes a file.
  static func format(of source: SourceText) -> InputFormat {
    all.first { $0.recognizes(source) } ?? .scenarioFile
  }
}
