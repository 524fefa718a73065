import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// `shardplan inject`: reports in Markdown documents.
struct InjectCommand: ToolCommand {
  static let declaration = Command(
    "inject",
    abstract: "Put reports into Markdown documents, and keep them up to date.",
    discussion: """
      The report of a command replaces the text between <!-- shardplan compare scenario.json --> \
      and <!-- /shardplan -->, each alone on its line. File names are relative to the document.
      """,
    examples: [
      "shardplan inject Docs/Review.md",
      "shardplan inject --check Docs/Review.md README.md",
    ],
    operands: [
      Operand(
        "file.md", kind: .file(extensions: ["md"]), repeats: true, help: "The Markdown document.")
    ],
    options: .of(check))

  private static let check = Option<Bool>.flag(
    "check", help: "Write nothing, and end with exit code 1 when a section is out of date.")

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    let documents = try sources().map {
      LivingDocument(
        $0, in: session.environment, parsing: .shardplan, reports: Commands.reports)
    }
    let errors = documents.flatMap(\.errors)
    guard errors.isEmpty else { throw .input(errors.unique) }
    guard !session.arguments[Self.check] else { return try check(documents) }
    try session.warn(documents.flatMap(\.warnings).unique)
    try write(documents)
    let lines = documents.map { document in
      "\(Escaping.terminal(document.path)): \(document.summary)\n"
    }
    try session.environment.write(Escaping.workflowLog(lines.joined()), to: .output)
    return .done
  }

  /// Returns the documents, each once.
  private func sources() throws(ToolError) -> [SourceText] {
    let environment = session.environment
    var sources: [SourceText] = []
    for path in session.arguments.operands where !sources.contains(where: { $0.name == path }) {
      guard path != "-" else {
        throw session.usage(
          "A document is changed in place, so it cannot come from standard input.")
      }
      let bytes = try environment.readFile(path)
      // Writing to a pipe or a device would not replace what was read from it.
      guard environment.isFile(path) else {
        throw .cannot(.read, path, reason: "it is no file")
      }
      sources.append(SourceText(name: path, bytes: bytes))
    }
    return sources
  }

  private func check(_ documents: [LivingDocument]) throws(ToolError) -> ExitCode {
    let stale = documents.flatMap { document in
      document.staleSections.map { section in
        "\(document.path):\(section.line): The section of '\(section.command)' is out of date."
      }
    }
    try session.tell(stale)
    return stale.isEmpty ? .done : .checkFailed
  }

  /// Writes the documents that change, all of them or none.
  private func write(_ documents: [LivingDocument]) throws(ToolError) {
    let files = documents.filter { !$0.staleSections.isEmpty }.map { document in
      FileSet.File(name: document.path, bytes: document.newBytes, old: document.oldBytes)
    }
    try FileSet(folder: nil, environment: session.environment).write(files)
  }
}

extension LivingDocument {
  /// A summary of the changes.
  fileprivate var summary: String {
    let count = staleSections.count
    let updated = count == 0 ? "all up to date" : "\(count) updated"
    return "\("section".counted(sectionCount)), \(updated)."
  }
}
