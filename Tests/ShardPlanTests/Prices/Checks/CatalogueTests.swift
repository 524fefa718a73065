import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// `Docs/Diagnostics.md`, generated from the codes and from tables that show them.
struct `The catalogue of diagnostics` {
  struct Chapter: Sendable {
    let title: String
    let words: String
    let codes: [Diagnostic.Code]
  }

  static let chapters = [
    Chapter(
      title: "Any JSON file", words: "Scenario files, price tables and AWS's price files alike.",
      codes: Diagnostic.Code.ofDocuments),
    Chapter(
      title: "Price tables",
      words: "What `shardplan prices check` finds; what makes a table unreadable is found by every "
        + "command that reads one.",
      codes: Diagnostic.Code.ofPriceTables),
    Chapter(
      title: "AWS's own price files", words: "What `shardplan prices import` finds.",
      codes: Diagnostic.Code.ofImports + Diagnostic.Code.ofUnwrittenImports),
    Chapter(
      title: "Scenario files", words: "What is found in the files that describe streams.",
      codes: Diagnostic.Code.ofScenarios + Diagnostic.Code.ofMissingPrices),
    Chapter(
      title: "Gates",
      words: "What `shardplan compare` says of the bills that `--fail-above` and `--fail-increase` "
        + "look at.",
      codes: Diagnostic.Code.ofGates),
    Chapter(
      title: "Saved reports",
      words: "What `shardplan compare --against` finds in a report that was saved as JSON.",
      codes: Diagnostic.Code.ofSavedReports),
    Chapter(
      title: "Living documents",
      words: "What `shardplan inject` finds in documents with sections that commands fill.",
      codes: Diagnostic.Code.ofSections),
  ]

  @Test func `is what the document holds`() throws {
    #expect(try Golden.difference(of: Self.document(), from: "Docs/Diagnostics.md") == nil)
  }

  @Test func `names every code of the sources once`() throws {
    var declared: [String] = []
    for file in Repository.swiftFiles(in: "Sources") {
      let text = try Repository.text(file)
      guard text.contains("Diagnostic.Code {") else { continue }
      declared += text.matches(of: /= Self\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
    }
    let listed = Self.chapters.flatMap(\.codes).map(\.name)
    #expect(declared.sorted() == listed.sorted())
  }

  @Test func `explains every code in whole sentences`() {
    for code in Self.chapters.flatMap(\.codes) {
      #expect(code.title.hasSuffix(".") && code.explanation.hasSuffix("."), "\(code)")
    }
  }

  static func document() throws -> String {
    var lines = [
      "# Diagnostics", "",
      "What the tool may say about a file, by code. Codes are a contract: none is renamed, and",
      "programs may rely on them. Messages are for people and may change.", "",
      "Generated from the code and from the tests' faulty tables by `UPDATE_GOLDEN=1 swift test`.",
    ]
    for chapter in chapters {
      lines += ["", "## \(chapter.title)", "", chapter.words]
      for code in chapter.codes {
        lines += ["", "### `\(code.name)`", "", "**\(code.title)** \(code.explanation)"]
        lines += try example(of: code)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the code looks on a terminal, by the first faulty table that shows it.
  private static func example(of code: Diagnostic.Code) throws -> [String] {
    guard let table = FaultyTable.all.first(where: { $0.code == code.name }),
      let finding = try table.findings().first
    else { return [] }
    return ["", "```", DiagnosticText(columns: 90).text(of: finding), "```"]
  }
}
