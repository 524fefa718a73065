import ShardPlanText
import Testing

/// Names of files that look the same.
struct `The key of a file` {
  static let composed = "\u{F6}.json"
  static let decomposed = "o\u{308}.json"

  @Test func `is equal byte by byte only`() {
    #expect(Self.composed == Self.decomposed)
    #expect(FileKey(Self.composed) != FileKey(Self.decomposed))
    #expect(FileKey(Self.composed) == FileKey("\u{F6}" + ".json"))
    #expect(Set([Self.composed, Self.decomposed, Self.composed].map(FileKey.init)).count == 2)
  }

  @Test func `keeps diagnostics of two files apart`() {
    func diagnostic(_ file: String, line: Int) -> Diagnostic {
      Diagnostic(
        .jsonSyntax, "It is empty.", location: .init(file: file, line: line, column: 1))
    }
    let first = diagnostic(Self.composed, line: 2)
    let second = diagnostic(Self.decomposed, line: 1)
    #expect(first != diagnostic(Self.decomposed, line: 2))
    #expect(first == diagnostic(Self.composed, line: 2))
    #expect(
      [first, second, diagnostic(Self.composed, line: 1)].sortedByPosition()
        .map { $0.location?.line } == [1, 2, 1])
    #expect(
      Diagnostic(.jsonSyntax, "\(Self.composed) is empty.")
        != Diagnostic(.jsonSyntax, "\(Self.decomposed) is empty."))
  }
}
