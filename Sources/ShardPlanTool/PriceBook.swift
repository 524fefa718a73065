import ShardPlan
import ShardPlanText

/// Where price tables come from.
struct PriceBook {
  /// The places that tables may lie in.
  enum Place {
    /// The copy in the program.
    case bundled
    /// A folder of files that are named by region.
    case folder(String)
    /// One file, whatever its name.
    case file(String)
  }

  let place: Place
  let environment: any Environment

  /// The word that stands for the bundled tables where a file or a folder is asked for.
  static let bundledName = "bundled"

  /// The source in words, after a comma.
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

  /// Throws when there is no table at all; a folder without any is usually the wrong one.
  func refuseEmptyFolder() throws(Failure) {
    guard case .folder(let folder) = place, try regions().isEmpty else { return }
    throw .data([.emptyFolder(folder)])
  }

  /// The codes of the regions that have a table.
  func regions() throws(Failure) -> [String] {
    switch place {
    case .bundled: return PriceTable.bundledRegions
    case .folder(let folder):
      return try environment.names(in: folder)
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
        .filter { Region.named($0) != nil }
    case .file(let file): return [try table(in: file).region.code]
    }
  }

  /// Returns the table of a region, or `nil` when it has none.
  ///
  /// - Parameter region: The code of a known region, and so no way out of a folder.
  /// - Returns: The table.
  /// - Throws: ``Failure`` when the table cannot be read or is none.
  func table(for region: String) throws(Failure) -> PriceTable? {
    switch place {
    case .bundled: return PriceTable.bundled(for: region)
    case .folder(let folder):
      guard try regions().contains(region) else { return nil }
      return try table(in: file(of: region, in: folder), of: region)
    case .file(let file):
      let table = try table(in: file)
      return table.region.code == region ? table : nil
    }
  }

  /// Returns all tables, by region code.
  ///
  /// - Returns: The tables, at least one.
  /// - Throws: ``Failure`` with everything that is wrong with any of them, or when there is none.
  func tables() throws(Failure) -> [PriceTable] {
    if case .file(let file) = place { return [try table(in: file)] }
    try refuseEmptyFolder()
    var tables: [PriceTable] = []
    var faults: [Diagnostic] = []
    for region in try regions() {
      do throws(Failure) {
        if let table = try table(for: region) { tables.append(table) }
      } catch {
        guard case .data(let diagnostics) = error else { throw error }
        faults += diagnostics
      }
    }
    guard faults.isEmpty else { throw .data(faults) }
    return tables
  }

  /// The files that a report may be made from.
  func files() throws(Failure) -> [String] {
    switch place {
    case .bundled: return []
    case .folder(let folder): return try regions().map { file(of: $0, in: folder) }
    case .file(let file): return [file]
    }
  }

  private func file(of region: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + region + ".json"
  }

  private func table(in file: String, of region: String? = nil) throws(Failure) -> PriceTable {
    let source = SourceText(name: file, bytes: try environment.bytes(of: file))
    do throws(InvalidPriceTable) {
      return try PriceTable.read(source, of: region)
    } catch {
      throw .data(error.diagnostics)
    }
  }
}

extension Environment {
  fileprivate func names(in folder: String) throws(Failure) -> [String] {
    do throws(FileFailure) {
      return try names(inFolder: folder)
    } catch {
      throw .file(error)
    }
  }

  fileprivate func bytes(of file: String) throws(Failure) -> [UInt8] {
    do throws(FileFailure) {
      return try readFile(file)
    } catch {
      throw .file(error)
    }
  }
}
