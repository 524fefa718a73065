import ShardPlan
import TestSupport
import Testing

/// What documentation shows to be copied.
struct `Documentation` {
  /// The documents that may hold examples.
  static let documents: [String] = [
    "", "Docs", "Docs/Examples/Embedding", "Sources/ShardPlan/ShardPlan.docc",
  ]
  .flatMap { folder in
    let names = (try? Repository.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
  }

  /// The sources that a client sees the documentation comments of.
  static let sources = ["", "Engine", "Text"].flatMap {
    Repository.swiftFiles(in: "Sources/ShardPlan\($0)")
  }

  /// The programs by what they import, so that a name of one import is not in the way of another.
  static func files() throws -> [ExampleFile] {
    let programs = try (documents + sources).flatMap { try DocumentedProgram.all(in: $0) }
    return Dictionary(grouping: programs, by: \.imports)
      .map { ExampleFile(imports: $0.key, programs: $0.value) }.sorted { $0.path < $1.path }
  }

  @Test func `has all of its examples compiled and run`() throws {
    let files = try Self.files()
    for file in files { #expect(try Golden.difference(of: file.text, from: file.path) == nil) }
    let generated = Repository.swiftFiles(in: "Tests/LibraryTests/Examples")
      .filter { $0.hasSuffix(".generated.swift") }
    #expect(generated == files.map(\.path))
  }

  @Test func `has an example for every public type`() throws {
    for path in Self.sources {
      var comment: [Substring] = []
      for line in try Repository.text(path).split(separator: "\n") {
        if line.hasPrefix("///") { comment.append(line) }
        if line.hasPrefix("///") || line.hasPrefix("@") { continue }
        if line.contains(#/^public (?:final |indirect )*(?:struct|class|enum|protocol) /#) {
          #expect(comment.contains("/// ```swift"), "\(path): \(line)")
        }
        comment = []
      }
    }
  }

  @Test func `shows only files that can be read`() throws {
    var count = 0
    for document in Self.documents {
      for block in try FencedBlock.all(in: document) where block.language == "json" {
        func has(_ field: String) -> Bool {
          block.lines.contains { $0.hasPrefix("  \"\(field)\"") }
        }
        // What has no version is a part of a file, or output.
        guard has("formatVersion") else { continue }
        let source = SourceText(name: document, text: block.lines.joined(separator: "\n"))
        if has("scenarios") {
          #expect(throws: Never.self) { try ScenarioDocument.read(source).estimates() }
        } else {
          #expect(throws: Never.self) { try PriceTable.read(source) }
        }
        count += 1
      }
    }
    #expect(count >= 3)
  }
}
