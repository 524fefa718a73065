/// Several files of one folder that are written together, or not at all.
struct FileSet {
  let folder: String
  let environment: any Environment

  /// Writes the files.
  ///
  /// All contents are written beside their places first; only when that has worked are they moved
  /// there, one after the other. A folder that had to be made is taken away again on failure.
  ///
  /// - Parameter files: Names in the folder, and contents.
  /// - Throws: The first failure.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(FileFailure) {
    let created = try environment.createFolder(folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var pending: [PendingFile] = []
    do throws(FileFailure) {
      for file in files {
        let place = try environment.prepareFile(prefix + file.name)
        pending.append(place)
        try environment.fill(place, with: file.bytes)
      }
      for place in pending { try environment.commit(place) }
    } catch {
      for place in pending { environment.discard(place) }
      for folder in created.reversed() { environment.removeFolder(folder) }
      throw error
    }
  }
}
