/// Several files that are written together, or not at all.
struct FileSet {
  /// One file of the set.
  struct File {
    /// The name in the folder, or the whole path without one.
    let name: String
    /// What it is to hold.
    let bytes: [UInt8]
    /// What it held before; `nil` when it was not there.
    let old: [UInt8]?
  }

  /// The folder that all of them lie in, made if need be.
  let folder: String?
  let environment: any Environment

  /// Writes the files.
  ///
  /// All contents are written beside their places first; only when that has worked are they moved
  /// there, one after the other. When one cannot be moved, those before it get back what they held,
  /// and a folder that had to be made is taken away. An interruption waits for the end. Only a
  /// process that is killed outright while it moves files leaves some old and some new ones, each
  /// of them whole.
  ///
  /// - Parameter files: The files.
  /// - Throws: The first failure.
  func write(_ files: [File]) throws(FileFailure) {
    guard !files.isEmpty else { return }
    try environment.withoutInterruption { () throws(FileFailure) in
      try writeAll(files)
    }
  }

  private func writeAll(_ files: [File]) throws(FileFailure) {
    var created: [String] = []
    if let folder { created = try environment.createFolder(folder) }
    var pending: [(file: File, place: PendingFile)] = []
    var moved = 0
    do throws(FileFailure) {
      for file in files {
        let place = try environment.prepareFile(path(of: file))
        pending.append((file, place))
        try environment.fill(place, with: file.bytes)
      }
      for (_, place) in pending {
        try environment.commit(place)
        moved += 1
      }
    } catch {
      for (file, _) in pending[..<moved] { restore(file) }
      for (_, place) in pending[moved...] { environment.discard(place) }
      for folder in created.reversed() { environment.removeFolder(folder) }
      throw error
    }
  }

  /// The path of a file in a folder.
  static func path(of name: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  private func path(of file: File) -> String {
    folder.map { Self.path(of: file.name, in: $0) } ?? file.name
  }

  private func restore(_ file: File) {
    guard let old = file.old else { return environment.removeFile(path(of: file)) }
    // The first failure is the one to tell of.
    guard let place = try? environment.prepareFile(path(of: file)) else { return }
    try? environment.finish(place, with: old)
  }
}
