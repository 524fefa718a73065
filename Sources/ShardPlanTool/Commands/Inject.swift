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

  /// How often the documents are filled when others change them meanwhile.
  private static let mostAttempts = 3

  func run() throws(ToolError) -> ExitCode {
    for _ in 1..<Self.mostAttempts {
      do throws(ToolError) {
        return try fill()
      } catch {
        guard case .file(let failure) = error, failure.isConflict else { throw error }
      }
    }
    return try fill()
  }

  private func fill() throws(ToolError) -> ExitCode {
    let documents = try sources().map {
      LivingDocument(
        $0, in: session.environment, parsing: .shardplan, reports: Commands.reports)
    }
    let errors = documents.flatMap(\.errors)
    guard errors.isEmpty else { throw .input(errors.unique) }
    guard !session.arguments[Self.check] else { return try check(documents) }
    try write(documents)
    try session.warn(documents.flatMap(\.warnings).unique)
    let lines = documents.map { document in
      "\(Escaping.terminal(document.path)): \(document.summary)\n"
    }
    try session.environment.write(Escaping.workflowLog(lines.joined()), to: .output)
    return .done
  }

  /// Returns the documents, each once, whatever paths lead to it.
  private func sources() throws(ToolError) -> [SourceText] {
    let environment = session.environment
    var sources: [SourceText] = []
    var places: Set<FilePlace> = []
    for path in session.arguments.operands {
      guard path != "-" else {
        throw session.usage(
          "A document is changed in place, so it cannot come from standard input.")
      }
      // Writing to a pipe or a device would not replace what was read from it.
      guard let place = environment.place(of: path), environment.isFile(path) else {
        // This tells why, and does not wait for a pipe.
        _ = try environment.readRegularFile(path)
        throw .cannot(.read, path, reason: "it is not a regular file")
      }
      guard places.insert(place).inserted else { continue }
      sources.append(SourceText(name: path, bytes: try environment.readFile(path)))
    }
    return sources
  }

  private func check(_ documents: [LivingDocument]) throws(ToolError) -> ExitCode {
    let stale = documents.flatMap { document in
      document.staleSections.map { section in
        "\(document.path):\(section.line): The section of '\(section.command)' is out of date."
      }
    }
    let help =
      stale.isEmpty ? [] : ["Help: 'shardplan inject', without --check, brings it up to date."]
    try session.tell(stale + help)
    return stale.isEmpty ? .done : .checkFailed
  }

  /// Writes the documents that change, all of them or none.
  private func write(_ documents: [LivingDocument]) throws(ToolError) {
    let files = documents.filter { $0.newBytes != $0.oldBytes }.map { document in
      FileSet.File(document.path, document.newBytes, over: .bytes(document.oldBytes))
    }
    var paths: Set<String> = []
    let pictures = documents.flatMap(\.allPictures)
      .filter { $0.isStale && paths.insert($0.path).inserted }
      .map { FileSet.File($0.path, $0.bytes, over: $0.former.map { .bytes($0) } ?? .nothing) }
    try session.environment.write(FileSet(files + pictures))
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
