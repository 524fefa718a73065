import ShardPlan
import ShardPlanText

/// A source of price tables: the bundled ones, a folder or a file.
struct PriceBook {
  /// A place of price tables.
  enum Place {
    /// The tables in the program.
    case bundled
    /// A folder of files named by region.
    case folder(String)
    /// One file of any name.
    case file(String)
  }

  let place: Place
  let environment: any Environment

  /// The word that means the bundled tables where a command takes a file or a folder.
  static let bundledName = "bundled"

  /// Creates the price book of a path, or of the word `bundled`; a folder of that name is `./bundled`.
  static func named(_ name: String, in environment: any Environment) -> PriceBook {
    let place: Place =
      name == bundledName ? .bundled : environment.isFolder(name) ? .folder(name) : .file(name)
    return PriceBook(place: place, environment: environment)
  }

  /// The source in words, to follow a comma.
  var words: String {
    switch place {
    case .bundled: "from the tables bundled with this version"
    case .folder(let folder): "from the folder \(folder)"
    case .file(let file): "from the file \(file)"
    }
  }

  /// The command that lists the regions, in quotes.
  var listing: String {
    switch place {
    case .folder: "'shardplan prices list --prices <folder>'"
    case .bundled, .file: "'shardplan prices list'"
    }
  }

  /// Throws for a folder without any table, which is usually the wrong folder.
  func refuseEmptyFolder() throws(ToolError) {
    guard case .folder(let folder) = place, try regions().isEmpty else { return }
    throw .input([.emptyFolder(folder)])
  }

  /// The codes of the regions that have a table.
  func regions() throws(ToolError) -> [String] {
    switch place {
    case .bundled: return PriceTable.bundledRegions
    case .folder(let folder):
      return try environment.names(inFolder: folder)
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
        .filter { Region.isCode($0) }
    case .file(let file): return [try read(file).table.region.code]
    }
  }

  /// Returns the table of a region, or `nil` when it has none.
  ///
  /// - Parameter region: A text in the form of a region's code, so that its file is always within the
  ///   folder.
  /// - Returns: The table.
  /// - Throws: ``ToolError`` when the table can't be read or has faults.
  func table(for region: String) throws(ToolError) -> PriceTable? {
    try entry(for: region)?.table
  }

  /// Returns the table of a region with the bytes of its file, or `nil` when it has none.
  ///
  /// - Parameter region: A text in the form of a region's code.
  /// - Returns: The table, and the bytes unless it is bundled.
  /// - Throws: ``ToolError`` when the table can't be read or has faults.
  func entry(for region: String) throws(ToolError) -> (table: PriceTable, bytes: [UInt8]?)? {
    switch place {
    case .bundled: return PriceTable.bundled(for: region).map { ($0, nil) }
    case .folder(let folder):
      guard try regions().contains(region) else { return nil }
      let (table, bytes) = try read(file(of: region, in: folder), of: region)
      return (table, bytes)
    case .file(let file):
      let (table, bytes) = try read(file)
      return table.region.code == region ? (table, bytes) : nil
    }
  }

  /// Returns all tables, by region code.
  ///
  /// - Returns: The tables, at least one.
  /// - Throws: ``ToolError`` with the faults of all tables, or when there is no table.
  func tables() throws(ToolError) -> [PriceTable] {
    if case .file(let file) = place { return [try read(file).table] }
    try refuseEmptyFolder()
    var tables: [PriceTable] = []
    var faults: [Diagnostic] = []
    for region in try regions() {
      do throws(ToolError) {
        if let table = try table(for: region) { tables.append(table) }
      } catch {
        guard case .input(let diagnostics) = error else { throw error }
        faults += diagnostics
      }
    }
    guard faults.isEmpty else { throw .input(faults) }
    return tables
  }

  /// Returns the sentences that this has no table of a region, which suggest a similar one.
  ///
  /// - Parameter code: The region's code as typed.
  /// - Returns: The sentences.
  /// - Throws: ``ToolError`` when the regions can't be listed.
  func absence(of code: String) throws(ToolError) -> String {
    // A region that exists is not a misspelling of another.
    let suggestion =
      Region.named(code) == nil
      ? Region.suggestion(insteadOf: code, among: try regions()) : nil
    return "There are no prices for '\(Escaping.terminal(code))'. "
      + (suggestion?.sentence ?? "\(listing) shows the regions that have some.")
  }

  /// The files that hold the tables.
  func files() throws(ToolError) -> [String] {
    switch place {
    case .bundled: return []
    case .folder(let folder): return try regions().map { file(of: $0, in: folder) }
    case .file(let file): return [file]
    }
  }

  private func file(of region: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + region + ".json"
  }

  private func read(
    _ file: String, of region: String? = nil
  ) throws(ToolError) -> (table: PriceTable, bytes: [UInt8]) {
    let source = SourceText(name: file, bytes: try environment.readFile(file))
    do throws(InvalidInput) {
      return (try PriceTable.read(source, of: region), source.bytes)
    } catch {
      throw .input(error.diagnostics)
    }
  }
}
