#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import ShardPlanSystemCalls

/// Where a path leads, after all links: a name in an open folder.
struct FoundFile {
  let folder: Folder
  let name: FileName
  /// What has the name; `nil` if nothing has it.
  let status: stat?

  /// The most links on a path, as on Linux.
  private static let mostLinks = 40

  /// Finds the file that a path leads to; its folder must exist.
  ///
  /// A link to an open descriptor, as in `/dev/fd`, is found itself: what it leads to has no name.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - folders: The folders that are open.
  /// - Throws: ``ToolError/file(_:)`` when the path leads nowhere.
  init(_ path: String, in folders: OpenFolders) throws(ToolError) {
    var base: Folder?
    var rest = path.utf8.map { CChar(bitPattern: $0) }
    for _ in 0...Self.mostLinks {
      let slash = CChar(bitPattern: UInt8(ascii: "/"))
      let end = rest.lastIndex { $0 != slash }.map { $0 + 1 } ?? 0
      guard end > 0 else {
        errno = rest.isEmpty ? ENOENT : EISDIR
        throw .cannot(.create, path)
      }
      let start = rest[..<end].lastIndex(of: slash).map { $0 + 1 } ?? 0
      let name = FileName(rest[start..<end])
      let way = start > 0 ? FileName(rest[..<start]) : FileName(".")
      guard let folder = folders.folder(way, from: base) else {
        guard errno == ENOENT, base == nil else { throw .cannot(.create, path) }
        throw .cannot(
          .create, path, reason: "its folder does not exist; please create the folder first")
      }
      let status = folder.status(of: name)
      let failure = status == nil ? errno : 0
      guard failure == 0 || failure == ENOENT else {
        errno = failure
        throw .cannot(.create, path)
      }
      if status?.kind == S_IFLNK, !folder.holdsDescriptors {
        guard let target = folder.link(name) else { throw .cannot(.create, path) }
        rest = target + rest[end...]
        base = folder
        continue
      }
      guard status != nil || base == nil else {
        throw .cannot(.create, path, reason: "it is a link that leads nowhere")
      }
      guard end == rest.count || status?.kind == S_IFDIR else {
        errno = status == nil ? ENOENT : ENOTDIR
        throw .cannot(.create, path)
      }
      (self.folder, self.name, self.status) = (folder, name, status)
      return
    }
    errno = ELOOP
    throw .cannot(.create, path)
  }

  /// The identity of the file; `nil` if it is not a regular file.
  var place: FilePlace? {
    if let status {
      guard status.kind == S_IFREG else { return nil }
      if status.st_nlink == 1 {
        return FilePlace(
          device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(status.st_ino))
      }
    }
    return folder.identity.map { identity in
      FilePlace(device: identity.device, folder: identity.number, name: name.bytes)
    }
  }

  /// Returns the file, to be written.
  ///
  /// - Parameter path: The path as the user gave it.
  /// - Returns: The pending file.
  /// - Throws: ``ToolError/file(_:)`` when it can't be written.
  func pending(_ path: String) throws(ToolError) -> any PendingFile {
    guard let status else { return try ReplacedFile(path, self) }
    if folder.holdsDescriptors { return try OpenFile(path, descriptorIn: self) }
    switch status.kind {
    case S_IFDIR: throw .cannot(.create, path, reason: "it is a folder")
    case S_IFSOCK: throw .cannot(.create, path, reason: "it is a socket")
    case S_IFBLK: throw .cannot(.create, path, reason: "it is a disk")
    case S_IFREG: break
    default: return try OpenFile(path, self)
    }
    guard unsafe faccessat(folder.descriptor, name.characters, W_OK, 0) == 0 else {
      throw .cannot(.create, path)
    }
    guard unsafe !shardplan_is_mount_point(folder.descriptor, name.characters) else {
      throw .cannot(
        .create, path,
        reason: "it is mounted by itself, as by 'docker run -v', and a mounted file can't be "
          + "replaced; mount its folder instead, or redirect standard output to it")
    }
    return try ReplacedFile(path, self)
  }
}
