import ShardPlanText

/// Documents with sections that `inject` fills.
package enum DocumentTarget: FuzzTarget {
  package static let name = "inject"

  private static let file = "doc/a.md"

  /// A document with a section.
  static let sample = Array(
    "# A\n<!-- shardplan compare s.json -->\n<!-- /shardplan -->\nb\n".utf8)

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let world = SmallWorld([file: bytes, "doc/s.json": PriceTableTarget.sample])
    let before = SmallRun(["inject", "--check", file], in: world, as: .text, &laws)
    laws.expect(world.files[file] == bytes, "A check changes the document.")
    let run = SmallRun(["inject", file], in: world, as: .text, &laws)
    guard !world.isCutShort else { return }
    let isFilled = run.exitCode == 0
    laws.expect(isFilled == [0, 1].contains(before.exitCode), "A check says something else.")
    guard isFilled, let filled = world.files[file] else { return }
    laws.expect((before.exitCode == 0) == (filled == bytes), "What is current is written.")
    laws.expect(
      outside(of: filled) == outside(of: bytes), "Something outside of the sections changes.")
    let check = SmallRun(["inject", "--check", file], in: world, as: .text, &laws)
    laws.expect(check.exitCode == 0, "What was just filled is out of date.")
    let second = SmallRun(["inject", file], in: world, as: .text, &laws)
    laws.expect(
      second.exitCode == 0 && world.files[file] == filled, "A second time changes something.")
  }

  /// The bytes of a document that belong to no section.
  private static func outside(of bytes: [UInt8]) -> [UInt8] {
    let document = SectionedDocument(SourceText(name: file, bytes: bytes))
    return document.filled(with: document.sections.map { _ in [] })
  }
}
