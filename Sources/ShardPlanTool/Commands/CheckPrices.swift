import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension Run {
  /// Checks price tables, and tells by the exit code whether they can be relied on.
  func checkPrices() throws(Failure) -> ExitCode {
    let files = try tableFiles()
    var findings = Findings(files: [], diagnostics: [])
    try deliver(from: { () throws(Failure) in files.compactMap(\.path) }) {
      isFile throws(Failure) in
      findings = try check(files)
      return screen.text(of: findings, as: arguments[Options.findingsFormat], toFile: isFile)
    }
    return findings.hasErrors ? .checkFailed : .done
  }

  private func check(_ files: [TableFile]) throws(Failure) -> Findings {
    var checker = PriceTableChecker(now: now, maxAge: arguments[Options.maxAge])
    for file in files {
      switch file {
      case .bundled(let region):
        if let source = PriceTable.bundledSource(for: region) { checker.check(source) }
      case .table(let path): checker.check(try source(path))
      case .member(let path): try check(path, of: &checker)
      case .stray(let path): checker.reportStray(path, isFolder: environment.isFolder(path))
      case .emptyFolder(let path): checker.reportEmptyFolder(path)
      }
    }
    let findings = Findings(
      files: checker.files, diagnostics: checker.diagnostics, oldFiles: checker.oldFiles
    ).accepting(arguments[Options.accepted])
    return arguments[Options.strict] ? findings.strict() : findings
  }

  /// Checks a file of a folder; one that cannot be read does not keep the others from it.
  private func check(_ path: String, of checker: inout PriceTableChecker) throws(Failure) {
    guard environment.isFile(path) else {
      let reason = environment.isFolder(path) ? "it is a folder" : "it is no file"
      return checker.reportUnreadable(path, reason: reason)
    }
    do throws(Failure) {
      checker.check(try source(path))
    } catch {
      guard case .file(let failure) = error else { throw error }
      checker.reportUnreadable(path, reason: failure.reason)
    }
  }

  /// The files that are asked for, each once, or the bundled tables when none is.
  private func tableFiles() throws(Failure) -> [TableFile] {
    let bundled = PriceTable.bundledRegions.map { TableFile.bundled($0) }
    guard !arguments.operands.isEmpty else { return bundled }
    var files: [TableFile] = []
    var seen: Set<TableFile> = []
    for path in arguments.operands {
      let found =
        path == PriceBook.bundledName
        ? bundled : environment.isFolder(path) ? try tableFiles(in: path) : [.table(path)]
      files += found.filter { seen.insert($0).inserted }
    }
    return files
  }

  private func tableFiles(in folder: String) throws(Failure) -> [TableFile] {
    let names = try attempt { () throws(FileFailure) in
      try environment.names(inFolder: folder)
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let files = names.compactMap { name -> TableFile? in
      guard !Self.isCompanion(name) else { return nil }
      return name.hasSuffix(".json") ? .member(prefix + name) : .stray(prefix + name)
    }
    // Tables under the names of their regions come first: a copy beside one is to blame, not it.
    let named = files.filter(\.isNamedByRegion)
    let hasTable = files.contains { if case .member = $0 { true } else { false } }
    return named + files.filter { !$0.isNamedByRegion } + (hasTable ? [] : [.emptyFolder(folder)])
  }

  /// Whether a file may lie beside price tables without being one.
  private static func isCompanion(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "schema.json" || name.hasSuffix(".md")
      || name.hasPrefix("LICENSE") || name.hasPrefix("README")
  }
}

/// One file that a check looks at.
private enum TableFile: Hashable {
  /// A bundled table, by its region.
  case bundled(String)
  /// A file that was asked for.
  case table(String)
  /// A file of a folder that was asked for.
  case member(String)
  /// Something else in such a folder.
  case stray(String)
  /// A folder without any table.
  case emptyFolder(String)

  /// The path, for what is read from the file system.
  var path: String? {
    switch self {
    case .table(let path), .member(let path): path
    case .bundled, .stray, .emptyFolder: nil
    }
  }

  /// Whether this is a file of a folder that bears the name of a known region.
  var isNamedByRegion: Bool {
    guard case .member(let path) = self else { return false }
    return Region.named(String((path.split(separator: "/").last ?? "").dropLast(5))) != nil
  }
}
