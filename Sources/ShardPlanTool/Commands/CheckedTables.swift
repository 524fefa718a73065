import ShardPlan
import ShardPlanCommandLine

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
        ? bundled : session.environment.isFolder(path) ? try members(of: path) : [.table(path)]
      files += found.filter { seen.insert($0).inserted }
    }
    return files
  }

  private func members(of folder: String) throws(ToolError) -> [CheckedTable] {
    let names = try session.environment.names(inFolder: folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let files = names.compactMap { name -> CheckedTable? in
      guard !Self.isCompanion(name) else { return nil }
      return name.hasSuffix(".json") ? .member(prefix + name) : .stray(prefix + name)
    }
    // Tables named by their regions come first, so that a copy is reported as the duplicate.
    let named = files.filter(\.isNamedByRegion)
    let hasTable = files.contains { if case .member = $0 { true } else { false } }
    return named + files.filter { !$0.isNamedByRegion } + (hasTable ? [] : [.emptyFolder(folder)])
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
  case table(String)
  /// A file of a folder that the user named.
  case member(String)
  /// Anything else in such a folder.
  case stray(String)
  /// A folder without any table.
  case emptyFolder(String)

  /// The path of a file to read.
  var path: String? {
    switch self {
    case .table(let path), .member(let path): path
    case .bundled, .stray, .emptyFolder: nil
    }
  }

  /// True for a file of a folder that is named by a known region.
  var isNamedByRegion: Bool {
    guard case .member(let path) = self else { return false }
    return Region.named(String((path.split(separator: "/").last ?? "").dropLast(5))) != nil
  }
}
