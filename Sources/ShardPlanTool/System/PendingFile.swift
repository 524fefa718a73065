/// A file that is about to be written.
package struct PendingFile: Sendable, Hashable {
  /// The path as the user gave it.
  package let path: String
  /// The file to write, after following links.
  package let target: String
  /// The place that collects the content until it is complete; `nil` for a device or a pipe, which is
  /// written directly.
  package let temporary: String?

  /// Creates a pending file.
  ///
  /// - Parameters:
  ///   - path: The path as the user gave it.
  ///   - target: The file to write, after following links.
  ///   - temporary: The place that collects the content; `nil` for a device or a pipe.
  package init(path: String, target: String, temporary: String?) {
    self.path = path
    self.target = target
    self.temporary = temporary
  }
}

/// Takes over a piece of a file.
package typealias PieceWriter = ([UInt8]) throws(ToolError) -> Void

/// Makes a file by passing on its pieces in order.
package typealias PieceProducer = (@escaping PieceWriter) throws(ToolError) -> Void

extension Environment {
  /// Writes the whole content of a pending file to its temporary place.
  func fill(_ file: PendingFile, with bytes: [UInt8]) throws(ToolError) {
    try fill(file) { write throws(ToolError) in try write(bytes) }
  }

  /// Writes a file and moves it to its place in one step.
  ///
  /// - Parameters:
  ///   - file: The pending file.
  ///   - bytes: The content.
  ///   - companions: Writes the files that belong to this one, after this one found room on the disk
  ///     and before it is moved, so that a full disk takes all of them or none.
  /// - Throws: The first error; the file is then discarded.
  func finish(
    _ file: PendingFile, with bytes: [UInt8],
    along companions: () throws(ToolError) -> Void = { () throws(ToolError) in }
  ) throws(ToolError) {
    try finish(file, along: companions) { write throws(ToolError) in try write(bytes) }
  }

  /// Writes a file piece by piece and moves it to its place in one step.
  ///
  /// - Parameters:
  ///   - file: The pending file.
  ///   - companions: Writes the files that belong to this one, before it is moved.
  ///   - produce: Makes the content.
  /// - Throws: The first error; the file is then discarded.
  func finish(
    _ file: PendingFile, along companions: () throws(ToolError) -> Void,
    piecewise produce: PieceProducer
  ) throws(ToolError) {
    try replacing(file) { () throws(ToolError) in
      do throws(ToolError) {
        try fill(file, piecewise: produce)
        try companions()
        try commit(file)
      } catch {
        discard(file)
        throw error
      }
    }
  }

  /// Does the work that replaces a file, so that the user can't interrupt it half-way.
  private func replacing(
    _ file: PendingFile, _ work: () throws(ToolError) -> Void
  ) throws(ToolError) {
    // A pipe may wait for its reader forever, so writing to it stays interruptible.
    guard file.temporary != nil else { return try work() }
    try withoutInterruption(work)
  }
}

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
