internal import ShardPlanPricing
internal import ShardPlanText

/// Where price tables come from: the bundled copy, or a folder of the user's own.
struct PriceBook {
  /// The folder; the bundled copy when `nil`.
  let folder: String?
  let environment: any Environment

  /// The source in words, after a comma.
  var words: String {
    folder.map { "from the folder \($0)" } ?? "from the tables bundled with this version"
  }

  /// The codes of the regions that have a table.
  func regions() throws(Failure) -> [String] {
    guard let folder else { return PriceTable.bundledRegions }
    do throws(FileFailure) {
      return try environment.names(inFolder: folder)
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
        .filter { Region.named($0) != nil }
    } catch {
      throw .file(error)
    }
  }

  /// Returns the table of a region, or `nil` when it has none.
  ///
  /// - Parameter region: The code of a known region, and so no way out of the folder.
  /// - Returns: The table.
  /// - Throws: ``Failure`` when the table cannot be read or is none.
  func table(for region: String) throws(Failure) -> PriceTable? {
    guard let source = try source(for: region) else { return nil }
    do throws(InvalidPriceTable) {
      return try PriceTable.read(source, of: region)
    } catch {
      throw .data(error.diagnostics)
    }
  }

  /// The files that a report may be made from.
  func files() throws(Failure) -> [String] {
    folder == nil ? [] : try regions().map(file)
  }

  private func file(of region: String) -> String {
    let folder = folder ?? "Pricing"
    return (folder.hasSuffix("/") ? folder : folder + "/") + region + ".json"
  }

  private func source(for region: String) throws(Failure) -> SourceText? {
    guard folder != nil else { return PriceTable.bundledSource(for: region) }
    guard try regions().contains(region) else { return nil }
    let path = file(of: region)
    do throws(FileFailure) {
      return SourceText(name: path, bytes: try environment.readFile(path))
    } catch {
      throw .file(error)
    }
  }
}
