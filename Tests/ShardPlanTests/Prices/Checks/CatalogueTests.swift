import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// `Docs/Diagnostics.md`, generated from the codes.
struct `The catalogue of diagnostics` {
  struct Chapter: Sendable {
    let title: String
    let words: String
    let codes: [Diagnostic.Code]
  }

  static let chapters = [
    Chapter(
      title: "Any JSON file", words: "Scenario files, price tables and AWS's price files.",
      codes: Diagnostic.Code.ofDocuments),
    Chapter(
      title: "Price tables",
      words:
        "Found by `shardplan prices check`; errors that make a table unreadable, by every command that "
        + "reads one.",
      codes: Diagnostic.Code.ofPriceTables),
    Chapter(
      title: "AWS's own price files", words: "Found by `shardplan prices import`.",
      codes: Diagnostic.Code.ofImports + Diagnostic.Code.ofUnwrittenImports),
    Chapter(
      title: "Scenario files", words: "Found in files that describe streams.",
      codes: Diagnostic.Code.ofScenarios + Diagnostic.Code.ofMissingPrices),
    Chapter(
      title: "Infrastructure", words: "Found in Terraform plans and other files of infrastructure.",
      codes: Diagnostic.Code.ofInfrastructure),
    Chapter(
      title: "Gates",
      words: "Found by `shardplan compare` with `--fail-above` or `--fail-increase`.",
      codes: Diagnostic.Code.ofGates),
    Chapter(
      title: "Saved reports",
      words: "Found by `shardplan compare --against` in a report saved as JSON.",
      codes: Diagnostic.Code.ofSavedReports),
    Chapter(
      title: "Living documents",
      words: "Found by `shardplan inject`.",
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

  /// Every finding as it looks on a terminal, by the first faulty table that has it.
  @Test func `shows each code as its golden file does`() throws {
    var lines: [String] = []
    for code in Self.chapters.flatMap(\.codes) {
      guard let table = FaultyTable.all.first(where: { $0.code == code.name }),
        let finding = try table.findings().first
      else { continue }
      lines += [DiagnosticText(columns: 90).text(of: finding), ""]
    }
    let path = "Tests/ShardPlanTests/Prices/Data/diagnostics.txt"
    #expect(try Golden.difference(of: lines.joined(separator: "\n"), from: path) == nil)
  }

  static func document() -> String {
    var lines = [
      "# Diagnostics", "",
      "Messages about files, by code. Codes are a contract; messages may change.",
    ]
    for chapter in chapters {
      lines += ["", "## \(chapter.title)", "", chapter.words, ""]
      lines += chapter.codes.map { "- `\($0.name)`: **\($0.title)** \($0.explanation)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
