import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// `shardplan prices check`: the faults of price tables.
struct PricesCheckCommand: ToolCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "check",
    abstract: "Check price tables for what is, or is very likely, wrong.",
    discussion: """
      Folders are searched for files named like us-east-1.json; without a path the bundled tables \
      are checked. Docs/Diagnostics.md explains each finding.
      """,
    examples: [
      "shardplan prices check Pricing",
      "shardplan prices check Pricing --max-age 365 --strict",
      "shardplan prices check Pricing --format sarif --output findings.sarif",
    ],
    operands: [
      Operand(
        "path", kind: .file(extensions: ["json"]), isRequired: false, repeats: true,
        help: "A price table, or a folder of them, or - for standard input.")
    ],
    options: .of(maxAge, CheckOptions.now, strict, CheckOptions.accepted)
      + .of(format, SessionOptions.output))

  private static let maxAge = Option<Int?>.integer(
    "max-age", placeholder: "days", in: 0...36_500,
    help: "Refuse prices that were published more days ago.")

  private static let strict = Option<Bool>.flag("strict", help: "Treat warnings as errors.")

  private static let format = Option<Findings.Format?>.choice(
    "format", short: "f", of: Findings.Format.self, help: "How to write the findings."
  ).defaulting(to: .text)

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    let tables = try CheckedTables(session: session).all()
    var findings = Findings(files: [], diagnostics: [])
    try Output(session).write(from: { () throws(ToolError) in tables.compactMap(\.path) }) {
      toFile throws(ToolError) in
      findings = try check(tables)
      return text(of: findings, toFile: toFile)
    }
    return findings.hasErrors ? .checkFailed : .done
  }

  private func check(_ tables: [CheckedTable]) throws(ToolError) -> Findings {
    var checker = PriceTableChecker(now: session.now, maxAge: session.arguments[Self.maxAge])
    for table in tables {
      switch table {
      case .bundled(let region):
        if let source = PriceTable.bundledSource(for: region) { checker.check(source) }
      case .table(let file): checker.check(try session.read(file.name))
      case .member(let file): try check(file.name, of: &checker)
      case .stray(let file):
        checker.reportStray(file.name, isFolder: session.environment.isFolder(file.name))
      case .emptyFolder(let folder): checker.reportEmptyFolder(folder.name)
      }
    }
    let findings = Findings(
      files: checker.files, diagnostics: checker.diagnostics, oldFiles: checker.oldFiles
    ).accepting(session.arguments[CheckOptions.accepted])
    return session.arguments[Self.strict] ? findings.strict() : findings
  }

  /// Checks a file of a folder; if it can't be read, that is a finding like others.
  private func check(_ path: String, of checker: inout PriceTableChecker) throws(ToolError) {
    guard session.environment.isFile(path) else {
      let reason = session.environment.isFolder(path) ? "it is a folder" : "it is no file"
      return checker.reportUnreadable(path, reason: reason)
    }
    do throws(ToolError) {
      checker.check(try session.read(path))
    } catch {
      guard case .file(let failure) = error else { throw error }
      checker.reportUnreadable(path, reason: failure.reason)
    }
  }

  private func text(of findings: Findings, toFile: Bool) -> String {
    let format = session.arguments[Self.format]
    let text = findings.text(
      as: format,
      layout: Findings.Layout(
        columns: session.screen.columns(toFile: toFile),
        isColored: session.screen.isColored(toFile: toFile), toolVersion: Version.number))
    return format.isForTerminal ? Escaping.workflowLog(text) : text
  }
}

/// The options of every command that checks price tables.
enum CheckOptions {
  static let now = Option<Timestamp?>.value(
    "now", placeholder: "date",
    help: "Check as of the end of this day, or of this moment, in UTC.",
    expecting: "a day such as 2026-11-23, or a moment such as 2026-11-23T09:22:09Z"
  ) { Timestamp(endOf: $0) ?? Timestamp($0) }

  static let accepted = Option<Diagnostic.Code?>.value(
    "accept", placeholder: "code", kind: .suggested(Diagnostic.Code.acceptable.map(\.name)),
    help: "Treat findings with this code as notes."
  ) { text throws(UsageError) in
    guard let code = Diagnostic.Code.acceptable.first(where: { $0.name == text }) else {
      throw UsageError(text, among: Diagnostic.Code.acceptable.map(\.name))
    }
    return code
  }.list()
}

extension Session {
  /// The moment that price tables are checked at: from `--now`, or else the clock.
  var now: Timestamp {
    arguments[CheckOptions.now] ?? Timestamp(secondsSince1970: environment.secondsSince1970)
  }
}

/// Finds the price tables that `prices check` is to check.
struct CheckedTables {
  let session: Session

  /// Returns the tables on the command line, each once, or the bundled tables if there are none.
  func all() throws(ToolError) -> [CheckedTable] {
    let bundled = PriceTable.bundledRegions.map { CheckedTable.bundled($0) }
    guard !session.arguments.operands.isEmpty else { return bundled }
    var files: [CheckedTable] = []
    var seen: Set<CheckedTable> = []
    for path in session.arguments.operands {
      let found =
        path == PriceBook.bundledName
        ? bundled
        : session.environment.isFolder(path) ? try members(of: path) : [.table(FileKey(path))]
      files += found.filter { seen.insert($0).inserted }
    }
    return files
  }

  private func members(of folder: String) throws(ToolError) -> [CheckedTable] {
    let names = try session.environment.names(inFolder: folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let files = names.compactMap { name -> CheckedTable? in
      guard !Self.isCompanion(name) else { return nil }
      let file = FileKey(prefix + name)
      return name.hasSuffix(".json") ? .member(file) : .stray(file)
    }
    // Tables named by their regions come first, so that a copy is reported as the duplicate.
    let named = files.filter(\.isNamedByRegion)
    let hasTable = files.contains { if case .member = $0 { true } else { false } }
    return named + files.filter { !$0.isNamedByRegion }
      + (hasTable ? [] : [.emptyFolder(FileKey(folder))])
  }

  /// Returns whether a file belongs to a folder of price tables without being one.
  private static func isCompanion(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "schema.json" || name.hasSuffix(".md")
      || name.hasPrefix("LICENSE") || name.hasPrefix("README")
  }
}

/// Something that `prices check` checks.
enum CheckedTable: Hashable {
  /// The bundled table of a region.
  case bundled(String)
  /// A file that the user named.
  case table(FileKey)
  /// A file of a folder that the user named.
  case member(FileKey)
  /// Anything else in such a folder.
  case stray(FileKey)
  /// A folder without any table.
  case emptyFolder(FileKey)

  /// The path of a file to read.
  var path: String? {
    switch self {
    case .table(let file), .member(let file): file.name
    case .bundled, .stray, .emptyFolder: nil
    }
  }

  /// True for a file of a folder that is named like a region.
  var isNamedByRegion: Bool {
    guard case .member(let file) = self else { return false }
    return Region.isCode(String((file.name.split(separator: "/").last ?? "").dropLast(5)))
  }
}
