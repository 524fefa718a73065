/// A file of tests that compile and run the programs of the documentation.
struct ExampleFile {
  /// The modules that all of its programs import.
  let imports: Set<String>
  /// The programs.
  let programs: [DocumentedProgram]

  /// The path of the file, which names what is imported beside ShardPlan.
  var path: String {
    let others = imports.subtracting(["ShardPlan"]).sorted()
    let name = (["DocumentedExamples"] + others).joined(separator: "+")
    return "Tests/LibraryTests/Examples/\(name).generated.swift"
  }

  /// The tests, one for each program.
  var text: String {
    """
    // Made from the code in the documentation; `UPDATE_GOLDEN=1 swift test --filter LibraryTests`
    // makes it anew. Delete it first when an example does not compile.
    // swift-format-ignore-file

    \(imports.union(["Testing"]).sorted().map { "import \($0)" }.joined(separator: "\n"))

    struct `Documented examples \(name)` {
    \(programs.map(test).joined(separator: "\n\n"))
    }

    """
  }

  /// What tells the suite from those of other files.
  private var name: String {
    let others = imports.subtracting(["ShardPlan"]).sorted()
    return others.isEmpty ? "of the library" : "beside " + others.joined(separator: " and ")
  }

  private func test(of program: DocumentedProgram) -> String {
    let lines =
      ["@Test func `\(program.name)`() throws {", "  let console = Console()"]
      + program.code.map { "  " + $0 }
      + ["  let difference = console.difference(", "    from: #\"\"\""]
      + program.output.map { "      " + $0 }
      + ["      \"\"\"#)", "  #expect(difference == nil)", "}"]
    return lines.map { $0.allSatisfy { $0 == " " } ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
