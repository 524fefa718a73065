import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Turns one of AWS's own price files into price tables.
  func importPrices() throws(Failure) {
    let target = importTarget
    let (imported, kind) = try readPriceFile(arguments.operands[0])
    let changes = try changes(by: imported, in: target)
    let others = try tablesLeftAlone(by: changes, in: target)
    try warn(imported.diagnostics)
    if arguments[Options.into] != nil { try refuseToLosePrices(changes) }
    try check(changes)
    try deliver(
      from: { () throws(Failure) in
        arguments.operands + tablePaths(of: changes) + (try target?.files() ?? [])
      },
      // Everything is known by then, and written at the last moment before it is told.
      beside: { () throws(FileFailure) in
        if let folder = arguments[Options.into] { try write(changes, to: folder) }
      }
    ) { isFile throws(Failure) in
      let report = Report(
        importing: changes, from: kind, into: arguments[Options.into], beside: others)
      return try text(of: report, toFile: isFile)
    }
  }

  private func readPriceFile(
    _ path: String
  ) throws(Failure) -> (PriceImport, PriceImport.Kind) {
    let regions = Set(arguments[Options.importedRegion])
    let imported = PriceImport.read(try source(path), regions: regions)
    guard let kind = imported.kind,
      !imported.diagnostics.contains(where: { $0.severity == .error })
    else { throw .data(imported.diagnostics) }
    return (imported, kind)
  }

  /// Where tables of the same regions may be already; without a folder the bundled ones.
  private var importTarget: PriceBook? {
    guard let folder = arguments[Options.into] else {
      return priceBook(named: PriceBook.bundledName)
    }
    return environment.isFolder(folder) ? priceBook(named: folder) : nil
  }

  /// Sets each table against the one that is there, whose discount and own prices go on to hold.
  private func changes(
    by imported: PriceImport, in target: PriceBook?
  ) throws(Failure) -> [TableChange] {
    var changes: [TableChange] = []
    for table in imported.tables {
      let old = try target?.table(for: table.region.code)
      guard let old, !old.rates.isAtListPrices else {
        changes.append(TableChange(from: old, to: table))
        continue
      }
      guard let new = table.onTerms(of: old) else {
        throw .data([
          Diagnostic(
            .importTerms,
            "The discount and own prices in '\(old.file)' are in \(old.currency.code), the imported "
              + "prices in \(table.currency.code).", advice: "move that table away, or mend it")
        ])
      }
      changes.append(TableChange(from: old, to: new))
    }
    return changes
  }

  /// Makes sure that no capacity mode disappears from a table that is there.
  ///
  /// AWS has never stopped selling one; a file that lacks one is usually incomplete.
  private func refuseToLosePrices(_ changes: [TableChange]) throws(Failure) {
    let losses = changes.compactMap { change -> Diagnostic? in
      guard let old = change.old else { return nil }
      let lost = old.rates.pricedModes.filter { !change.new.rates.prices($0) }
      guard !lost.isEmpty else { return nil }
      return Diagnostic(
        .importLosesPrices,
        "'\(old.file)' prices \(lost.map(\.rawValue).joined(separator: " and ")), and the imported "
          + "file does not.",
        advice: "import a complete file, or into another folder, or move that table away first")
    }
    guard losses.isEmpty else { throw .data(losses) }
  }

  /// Holds what is about to be written to the rules that any price table is held to.
  private func check(_ changes: [TableChange]) throws(Failure) {
    var checker = PriceTableChecker(now: now)
    for (change, path) in zip(changes, tablePaths(of: changes)) {
      checker.check(SourceText(name: path, text: change.new.text))
    }
    let findings = Findings(files: checker.files, diagnostics: checker.diagnostics)
      .accepting(arguments[Options.accepted])
    guard findings.hasErrors else { return try warn(findings.diagnostics) }
    throw .data(
      findings.diagnostics + [
        Diagnostic(
          .importUnsound, "The imported tables would not pass a check, so nothing was written.",
          advice: "if AWS's prices are as found, repeat this with '--accept <code>'")
      ])
  }

  /// The files that tables belong into.
  private func tablePaths(of changes: [TableChange]) -> [String] {
    changes.map { change in
      let name = change.new.region.code + ".json"
      return arguments[Options.into].map { FileSet.path(of: name, in: $0) } ?? name
    }
  }

  private func write(_ changes: [TableChange], to folder: String) throws(FileFailure) {
    let files = changes.filter { !$0.isSameFile }.map { change in
      FileSet.File(
        name: change.new.region.code + ".json", bytes: Array(change.new.text.utf8),
        old: change.old.flatMap { try? environment.readFile($0.file) })
    }
    try FileSet(folder: folder, environment: environment).write(files)
  }

  /// The regions whose tables the file does not concern.
  private func tablesLeftAlone(
    by changes: [TableChange], in target: PriceBook?
  ) throws(Failure) -> [String] {
    guard arguments[Options.into] != nil, let target else { return [] }
    let imported = changes.map(\.new.region.code)
    return try target.regions().filter { !imported.contains($0) }
  }
}
