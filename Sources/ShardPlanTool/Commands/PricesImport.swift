import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// `shardplan prices import`: price tables from AWS's own price files.
struct PricesImportCommand: ToolCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "import",
    abstract: "Turn AWS's own price files into price tables.",
    discussion: """
      Takes the metered unit map behind AWS's pricing page, an offer file of the Price List \
      (index.json), and the output of 'aws pricing get-products'. Unknown prices are reported and \
      left out. Without --into the tables are only compared with the bundled ones.
      """,
    examples: [
      "shardplan prices import kinesis.json",
      "shardplan prices import index.json --into Pricing --region eu-west-1",
      "aws pricing get-products --service-code AmazonKinesis | shardplan prices import -",
    ],
    operands: [
      Operand(
        "file", kind: .file(extensions: ["json"]),
        help: "One of AWS's price files, or - for standard input.")
    ],
    options: .of(into, region, CheckOptions.accepted, CheckOptions.now)
      + ReportOptions.chartlessDeclarations)

  private static let into = Option<String?>.folder(
    "into", help: "Write the tables to this folder, which is made if necessary.")

  private static let region = Option<[String]>.region(
    help: "Import this region only; several may be given.")

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    let (folder, operands) = (session.arguments[Self.into], session.arguments.operands)
    let target = target
    let (imported, kind) = try readPriceFile(operands[0])
    let (changes, former) = try changes(by: imported, in: target)
    let others = try tablesLeftAlone(by: changes, in: target)
    try session.warn(imported.diagnostics)
    if folder != nil { try refuseToLosePrices(changes) }
    try check(changes)
    try Output(session).write(
      from: { () throws(ToolError) in
        operands + tablePaths(of: changes) + (try target?.files() ?? [])
      },
      along: { () throws(ToolError) in
        folder.map { files(of: changes, over: former, in: $0) } ?? .none
      }
    ) { toFile throws(ToolError) in
      let report = Report(importing: changes, from: kind, into: folder, beside: others)
      return try session.text(of: report, toFile: toFile)
    }
    return .done
  }

  private func readPriceFile(
    _ path: String
  ) throws(ToolError) -> (PriceImport, PriceImport.Kind) {
    let regions = Set(session.arguments[Self.region])
    let imported = PriceImport.read(try session.read(path), regions: regions)
    guard let kind = imported.kind,
      !imported.diagnostics.contains(where: { $0.severity == .error })
    else { throw .input(imported.diagnostics) }
    return (imported, kind)
  }

  /// The existing tables to compare with: those in the folder of `--into`, or else the bundled ones.
  private var target: PriceBook? {
    let environment = session.environment
    guard let folder = session.arguments[Self.into] else {
      return .named(PriceBook.bundledName, in: environment)
    }
    return environment.isFolder(folder) ? .named(folder, in: environment) : nil
  }

  /// Compares each table with the existing one, and keeps the discount and own prices of that.
  ///
  /// The files of the existing tables are returned as they were read, by region.
  private func changes(
    by imported: PriceImport, in target: PriceBook?
  ) throws(ToolError) -> (changes: [TableChange], former: [String: [UInt8]]) {
    var changes: [TableChange] = []
    var former: [String: [UInt8]] = [:]
    for table in imported.tables {
      let entry = try target?.entry(for: table.region.code)
      let old = entry?.table
      former[table.region.code] = entry?.bytes
      guard let old, !old.rates.isAtListPrices else {
        changes.append(TableChange(from: old, to: table))
        continue
      }
      guard let new = table.onTerms(of: old) else {
        throw .input([
          Diagnostic(
            .importTerms,
            "The discount and own prices in '\(old.file)' are in \(old.currency.code), the imported "
              + "prices in \(table.currency.code).", advice: "move that table away, or correct it")
        ])
      }
      changes.append(TableChange(from: old, to: new))
    }
    return (changes, former)
  }

  /// Refuses tables without a capacity mode that the existing table has.
  ///
  /// AWS has never stopped selling a mode; a file without one is usually incomplete.
  private func refuseToLosePrices(_ changes: [TableChange]) throws(ToolError) {
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
    guard losses.isEmpty else { throw .input(losses) }
  }

  /// Checks the new tables by the rules for every price table.
  private func check(_ changes: [TableChange]) throws(ToolError) {
    var checker = PriceTableChecker(now: session.now)
    for (change, path) in zip(changes, tablePaths(of: changes)) {
      checker.check(SourceText(name: path, text: change.new.text))
    }
    let findings = Findings(files: checker.files, diagnostics: checker.diagnostics)
      .accepting(session.arguments[CheckOptions.accepted])
    guard findings.hasErrors else { return try session.warn(findings.diagnostics) }
    throw .input(
      findings.diagnostics + [
        Diagnostic(
          .importUnsound, "The imported tables would not pass a check, so nothing was written.",
          advice: "if AWS's prices are as found, repeat this with '--accept <code>'")
      ])
  }

  /// Returns the files to write the tables to.
  private func tablePaths(of changes: [TableChange]) -> [String] {
    changes.map { change in
      let name = change.new.region.code + ".json"
      return session.arguments[Self.into].map { FileSet.path(of: name, in: $0) } ?? name
    }
  }

  private func files(
    of changes: [TableChange], over former: [String: [UInt8]], in folder: String
  ) -> FileSet {
    let files = changes.filter { !$0.isSameFile }.map { change in
      let code = change.new.region.code
      return FileSet.File(
        FileSet.path(of: code + ".json", in: folder), Array(change.new.text.utf8),
        over: former[code].map { .bytes($0) } ?? .nothing)
    }
    return FileSet(files, in: folder)
  }

  /// Returns the regions with a table that the import does not change.
  private func tablesLeftAlone(
    by changes: [TableChange], in target: PriceBook?
  ) throws(ToolError) -> [String] {
    guard session.arguments[Self.into] != nil, let target else { return [] }
    let imported = changes.map(\.new.region.code)
    return try target.regions().filter { !imported.contains($0) }
  }
}
