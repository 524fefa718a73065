import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension Run {
  /// Fills the sections of documents, or tells by the exit code whether they are up to date.
  func inject() throws(Failure) -> ExitCode {
    let documents = try sources().map { LivingDocument($0, in: environment) }
    let errors = documents.flatMap(\.errors)
    guard errors.isEmpty else { throw .data(errors.unique) }
    guard !arguments[Options.check] else { return try check(documents) }
    try warn(documents.flatMap(\.warnings).unique)
    try write(documents)
    let lines = documents.map { document in
      "\(Escaping.terminal(document.path)): \(document.summary)\n"
    }
    try attempt { () throws(FileFailure) in
      try environment.write(Array(Escaping.workflowLog(lines.joined()).utf8), to: .output)
    }
    return .done
  }

  /// The documents, each once.
  private func sources() throws(Failure) -> [SourceText] {
    var sources: [SourceText] = []
    for path in arguments.operands where !sources.contains(where: { $0.name == path }) {
      guard path != "-" else {
        throw .usage(
          UsageError(
            "A document is changed where it lies, so it cannot come from standard input.",
            path: self.path))
      }
      let bytes = try attempt { () throws(FileFailure) in
        let bytes = try environment.readFile(path)
        // What is written to a pipe or a device does not replace what came out of it.
        guard environment.isFile(path) else {
          throw FileFailure(.read, path, reason: "it is no file")
        }
        return bytes
      }
      sources.append(SourceText(name: path, bytes: bytes))
    }
    return sources
  }

  private func check(_ documents: [LivingDocument]) throws(Failure) -> ExitCode {
    let stale = documents.flatMap { document in
      document.staleSections.map { section in
        "\(document.path):\(section.line): The section of '\(section.command)' is out of date."
      }
    }
    try tell(stale)
    return stale.isEmpty ? .done : .checkFailed
  }

  /// Writes the documents that change, all of them or none.
  private func write(_ documents: [LivingDocument]) throws(Failure) {
    let files = documents.filter { !$0.staleSections.isEmpty }.map { document in
      FileSet.File(name: document.path, bytes: document.newBytes, old: document.oldBytes)
    }
    try attempt { () throws(FileFailure) in
      try FileSet(folder: nil, environment: environment).write(files)
    }
  }
}

extension LivingDocument {
  /// What was done, in words.
  fileprivate var summary: String {
    let count = staleSections.count
    let updated = count == 0 ? "all up to date" : "\(count) updated"
    return "\(sectionCount) section\(sectionCount == 1 ? "" : "s"), \(updated)."
  }
}
