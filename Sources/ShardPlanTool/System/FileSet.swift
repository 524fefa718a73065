/// Files that are written together or not at all.
///
///     let set = FileSet([.init("a.md", new, over: .bytes(old))])
///     try environment.write(set)
struct FileSet {
  /// One file of a set.
  struct File {
    let path: String
    /// The new content.
    let bytes: [UInt8]
    /// The content that it replaces.
    let former: FormerContent

    init(_ path: String, _ bytes: [UInt8], over former: FormerContent) {
      self.path = path
      self.bytes = bytes
      self.former = former
    }
  }

  /// The folder of the files, made if necessary.
  let folder: String?
  let files: [File]

  init(_ files: [File], in folder: String? = nil) {
    self.files = files
    self.folder = folder
  }

  /// No files.
  static let none = FileSet([])

  /// The path of a file in a folder.
  static func path(of name: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + name
  }
}

extension Environment {
  /// Writes the files of a set.
  ///
  /// All contents go to temporary files first. Only then they are put into place, one by one; where
  /// one can't be, those before it are taken back, and a new folder is removed. An interruption waits
  /// for the end. Only a process killed outright leaves some old and some new files, each complete.
  ///
  /// - Parameter set: The files.
  /// - Throws: The first error.
  func write(_ set: FileSet) throws(ToolError) {
    guard !set.files.isEmpty else { return }
    var writing = Writing(environment: self)
    try writing.finish(set)
  }

  /// Writes a file piece by piece, together with the files of a set.
  ///
  /// - Parameters:
  ///   - file: The file, whatever is there.
  ///   - set: The files that belong to it.
  ///   - produce: Makes the content of the file.
  /// - Throws: The first error.
  func write(
    _ file: any PendingFile, along set: FileSet, piecewise produce: PieceProducer
  ) throws(ToolError) {
    guard file.place != nil else {
      // What has gone through a pipe can't be taken back, so it goes last.
      try write(set)
      return try file.fill(piecewise: produce)
    }
    var writing = Writing(environment: self)
    try writing.begin(file, produce)
    try writing.finish(set)
  }
}

/// The steps of writing several files.
private struct Writing {
  let environment: any Environment
  private var files: [(pending: any PendingFile, former: FormerContent)] = []
  private var createdFolders: [String] = []

  init(environment: any Environment) { self.environment = environment }

  /// Fills a file, which may take long and can be interrupted.
  mutating func begin(_ file: any PendingFile, _ produce: PieceProducer) throws(ToolError) {
    do throws(ToolError) {
      try file.fill(piecewise: produce)
    } catch {
      file.close()
      throw error
    }
    files.append((file, .anything))
  }

  /// Fills the files of a set, and puts all files into place.
  mutating func finish(_ set: FileSet) throws(ToolError) {
    try environment.withoutInterruption { () throws(ToolError) in
      do throws(ToolError) {
        try fill(set)
        try commit()
      } catch {
        close()
        for folder in createdFolders.reversed() { environment.removeFolder(folder) }
        throw error
      }
      close()
    }
  }

  private mutating func fill(_ set: FileSet) throws(ToolError) {
    if let folder = set.folder { createdFolders = try environment.createFolder(folder) }
    for file in set.files {
      let pending = try environment.prepareFile(file.path)
      files.append((pending, file.former))
      try pending.fill { write throws(ToolError) in try write(file.bytes) }
    }
  }

  private func commit() throws(ToolError) {
    for (index, file) in files.enumerated() {
      do throws(ToolError) {
        try file.pending.commit(over: file.former)
      } catch {
        for file in files[..<index].reversed() { file.pending.revert() }
        throw error
      }
    }
  }

  private func close() {
    for file in files { file.pending.close() }
  }
}
