import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// `shardplan prices export`: the bundled price tables as files.
struct PricesExportCommand: ToolCommand {
  static let group: Command? = .prices
  static let declaration = Command(
    "export",
    abstract: "Write the bundled price tables as files, to begin your own with.",
    discussion: """
      A table that is there already is left alone if it is the same, and never replaced if it \
      differs.
      """,
    examples: [
      "shardplan prices export --into Pricing",
      "shardplan prices export --region us-east-1,eu-central-1 --into own",
    ],
    options: .of(into, region))

  private static let into = Option<String?>.folder(
    "into", help: "Write the tables to this folder, which is made if necessary."
  ).required()

  private static let region = Option<[String]>.region(
    help: "Write this region only; several may be given.")

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    let (folder, environment) = (session.arguments[Self.into], session.environment)
    let tables = try tables()
    var files: [FileSet.File] = []
    var changed: [String] = []
    for table in tables {
      let path = FileSet.path(of: table.region.code + ".json", in: folder)
      let file = FileSet.File(path, Array(table.text.utf8), over: .nothing)
      guard environment.isFile(path) else {
        files.append(file)
        continue
      }
      if try environment.readFile(path) != file.bytes { changed.append(path) }
    }
    if let path = changed.first {
      let others = changed.count - 1
      let differ =
        others == 0
        ? "this file differs from the bundled table"
        : "this file and \(others) more differ from the bundled tables"
      throw .cannot(
        .create, path,
        reason: "\(differ), and nothing was written; name other regions by '--region', or another "
          + "folder")
    }
    try environment.write(FileSet(files, in: folder))
    let same = tables.count - files.count
    let rest = same > 0 ? "; \(same) \(same == 1 ? "was" : "were") there already" : ""
    try environment.write(
      Array(
        "Wrote \("price table".counted(files.count)) to '\(Escaping.terminal(folder))'\(rest).\n"
          .utf8), to: .output)
    return .done
  }

  /// The bundled tables of the regions asked for, or all of them.
  private func tables() throws(ToolError) -> [PriceTable] {
    let book = PriceBook(place: .bundled, environment: session.environment)
    let asked = session.arguments[Self.region].unique
    guard !asked.isEmpty else { return try book.tables() }
    var tables: [PriceTable] = []
    for code in asked {
      guard let table = try book.table(for: code) else {
        throw session.usage(try book.absence(of: code), about: Self.region)
      }
      tables.append(table)
    }
    return tables
  }
}
