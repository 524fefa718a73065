/// Several files that are written together or not at all.
struct FileSet {
  /// One file of the set.
  struct File {
    /// The name in the folder, or the whole path without one.
    let name: String
    /// The new content.
    let bytes: [UInt8]
    /// The old content; `nil` when the file did not exist.
    let old: [UInt8]?
  }

  /// The folder of all files, made if necessary.
  let folder: String?
  let environment: any Environment

  /// Writes the files.
  ///
  /// All contents go to temporary places first. Only when that worked, the files are moved to their
  /// places one by one. When one can't be moved, the files before it get back their old content, and a
  /// new folder is removed. An interruption waits for the end. Only a process killed while it moves
  /// files leaves some old and some new ones, each complete.
  ///
  /// - Parameter files: The files.
  /// - Throws: The first error.
  func write(_ files: [File]) throws(ToolError) {
    guard !files.isEmpty else { return }
    try environment.withoutInterruption { () throws(ToolError) in
      try writeAll(files)
    }
  }

  private func writeAll(_ files: [File]) throws(ToolError) {
    var created: [String] = []
    if let folder { created = try environment.createFolder(folder) }
    var pending: [(file: File, place: PendingFile)] = []
    var moved = 0
    do throws(ToolError) {
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
    // The user hears of the first error, not of one while undoing.
    guard let place = try? environment.prepareFile(path(of: file)) else { return }
    try? environment.finish(place, with: old)
  }
}
