internal import ShardPlanCommandLine
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Turns one of AWS's own price files into price tables.
  func importPrices() throws(Failure) {
    try deliver(from: { () throws(Failure) in arguments.operands }) { isFile throws(Failure) in
      let imported = try readPriceFile(arguments.operands[0])
      try warn(imported.diagnostics)
      let changes = try changes(by: imported)
      try check(changes)
      if let folder = arguments[Options.into] { try write(changes, to: folder) }
      let report = Report(
        importing: changes, from: imported.kind ?? "", into: arguments[Options.into],
        beside: try tablesLeftAlone(by: changes))
      return screen.text(of: report, as: arguments[Options.format], toFile: isFile)
    }
  }

  private func readPriceFile(_ path: String) throws(Failure) -> PriceImport {
    let regions = Set(arguments[Options.importedRegion])
    let imported = PriceImport.read(try source(path), regions: regions)
    guard !imported.diagnostics.contains(where: { $0.severity == .error }) else {
      throw .data(imported.diagnostics)
    }
    return imported
  }

  /// Where tables of the same regions may be already.
  private var target: PriceBook? {
    guard let folder = arguments[Options.into] else {
      return priceBook(named: PriceBook.bundledName)
    }
    return environment.isFolder(folder) ? priceBook(named: folder) : nil
  }

  /// Sets each table against the one that is there, whose discount and own prices go on to hold.
  private func changes(by imported: PriceImport) throws(Failure) -> [TableChange] {
    var changes: [TableChange] = []
    for table in imported.tables {
      let old = try target?.table(for: table.region.code)
      changes.append(TableChange(from: old, to: old.flatMap(table.onTerms) ?? table))
    }
    return changes
  }

  /// Holds what is about to be written to the rules that any price table is held to.
  private func check(_ changes: [TableChange]) throws(Failure) {
    var checker = PriceTableChecker(now: now)
    for table in changes.compactMap(\.new) {
      checker.check(SourceText(name: table.region.code + ".json", text: table.text))
    }
    let errors = checker.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .data(errors) }
  }

  private func write(_ changes: [TableChange], to folder: String) throws(Failure) {
    let files = changes.filter { $0.new?.text != $0.old?.text }.compactMap { change in
      change.new.map { (name: $0.region.code + ".json", bytes: Array($0.text.utf8)) }
    }
    try attempt { () throws(FileFailure) in
      try FileSet(folder: folder, environment: environment).write(files)
    }
  }

  /// The regions whose tables the file does not concern.
  private func tablesLeftAlone(by changes: [TableChange]) throws(Failure) -> [String] {
    guard arguments[Options.into] != nil, let target else { return [] }
    let imported = changes.compactMap(\.new?.region.code)
    return try target.regions().filter { !imported.contains($0) }
  }
}
