import TestSupport
import Testing

/// The statements of documents, compared with the tool.
struct `The README` {
  @Test func `shows the case study as it is printed`() throws {
    let screen = try Repository.text("Tests/ShardPlanToolTests/Golden/case-study.txt")
    let report = screen.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().prefix { !$0.hasPrefix("Warnings") }.joined(separator: "\n")
    #expect(try Repository.text("README.md").contains(report))
  }

  @Test func `installs by the commands of the page on installing`() throws {
    let section = try #require(
      try Repository.text("README.md").firstMatch(
        of: /## Install it\n\n```console\n(?<commands>[^`]+)```/))
    let page = try Repository.text("Docs/Installing.md").split(separator: "\n")
    for command in section.commands.split(separator: "\n") {
      #expect(page.contains(command), "\(command)")
    }
  }
}

/// The manifest of a client, as the page on the library shows it.
struct `A documented manifest` {
  @Test func `depends on the library as the example package does`() throws {
    let product = #".product(name: "ShardPlan", package: "ShardPlan")"#
    for path in ["Docs/Library.md", "Docs/Examples/Embedding/Package.swift"] {
      #expect(try Repository.text(path).contains(product), "\(path)")
    }
  }
}

/// The tables of documents, compared with the sources that they describe.
struct `A documented table` {
  @Test func `of modules has the arrows that the sources keep to`() throws {
    let rows = try MarkdownDocument("Docs/Architecture.md").namedRows
    let arrows = rows.map { row in
      (
        row.name,
        Set(
          (row.cells.last ?? "").matches(of: /`([^`]+)`/).map {
            $0.1.hasPrefix("ShardPlan") ? "\($0.1)" : "ShardPlan\($0.1)"
          })
      )
    }
    #expect(Dictionary(arrows) { first, _ in first } == `The architecture`.arrows)
    #expect(arrows.count == `The architecture`.arrows.count)
  }

  @Test func `of limits names every finding with its severity`() throws {
    let source = try Repository.text("Sources/ShardPlanEngine/Limits/LimitFinding.swift")
    let codes = source.matches(of: /case [.\w, ]+: "([a-z-]+)"/).map { String($0.1) }
    #expect(!codes.isEmpty)
    let rows = try MarkdownDocument("Docs/Model.md").namedRows
      .filter { ["error", "warning", "note"].contains($0.cells[0]) }
    #expect(rows.map(\.name) == codes)
  }

  @Test func `of limits has a rule for each in the list of all`() throws {
    var declared: [String] = []
    for file in Repository.swiftFiles(in: "Sources/ShardPlanEngine/Limits") {
      let text = try Repository.text(file)
      declared += text.matches(of: /static var (\w+): LimitRule \{/).map { String($0.1) }
    }
    let rules = try Repository.text("Sources/ShardPlanEngine/Limits/LimitFinding.swift")
    let list = try #require(rules.firstMatch(of: /static var all: \[LimitRule\] \{([^}]+)\}/))
    #expect(declared.sorted() == list.1.matches(of: /\.(\w+)/).map { String($0.1) }.sorted())
  }
}
