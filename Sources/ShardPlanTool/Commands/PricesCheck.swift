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
      case .table(let path): checker.check(try session.read(path))
      case .member(let path): try check(path, of: &checker)
      case .stray(let path): checker.reportStray(path, isFolder: session.environment.isFolder(path))
      case .emptyFolder(let path): checker.reportEmptyFolder(path)
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
