internal import ShardPlanCommandLine
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

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
      case .stray(let path): checker.reportStray(path, isFolder: environment.isFolder(path))
      case .emptyFolder(let path): checker.reportEmptyFolder(path)
      }
    }
    let findings = Findings(files: checker.files, diagnostics: checker.diagnostics)
      .accepting(arguments[Options.accepted])
    return arguments[Options.strict] ? findings.strict() : findings
  }

  /// The files that are asked for, each once, or the bundled tables when none is.
  private func tableFiles() throws(Failure) -> [TableFile] {
    guard !arguments.operands.isEmpty else {
      return PriceTable.bundledRegions.map { .bundled($0) }
    }
    var files: [TableFile] = []
    for path in arguments.operands {
      let found = environment.isFolder(path) ? try tableFiles(in: path) : [.table(path)]
      files += found.filter { !files.contains($0) }
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
      let path = prefix + name
      let isTable = name.hasSuffix(".json") && !environment.isFolder(path)
      return isTable ? .table(path) : .stray(path)
    }
    let hasTable = files.contains { if case .table = $0 { true } else { false } }
    return hasTable ? files : files + [.emptyFolder(folder)]
  }

  /// Whether a file may lie beside price tables without being one.
  private static func isCompanion(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "schema.json" || name.hasSuffix(".md")
      || name.hasPrefix("LICENSE") || name.hasPrefix("README")
  }
}

/// One file that a check looks at.
private enum TableFile: Equatable {
  case bundled(String)
  case table(String)
  case stray(String)
  case emptyFolder(String)

  /// The path, for what lies in the file system.
  var path: String? {
    if case .table(let path) = self { path } else { nil }
  }
}
