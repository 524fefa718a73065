#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A device, a pipe or an open descriptor, which is written as the content comes.
final class OpenFile: PendingFile {
  let path: String
  private let found: FoundFile
  private let flags: Int32
  /// A copy of the descriptor, if it is one of this process.
  private let descriptor: Int32?

  var place: FilePlace? { nil }

  /// Makes sure that a device or a pipe can be written to.
  init(_ path: String, _ found: FoundFile) throws(ToolError) {
    (self.path, self.found, flags, descriptor) = (path, found, O_WRONLY, nil)
    guard unsafe faccessat(found.folder.descriptor, found.name.characters, W_OK, 0) == 0 else {
      throw .cannot(.create, path)
    }
  }

  /// Makes sure that a descriptor can be written to.
  ///
  /// One of this process is used as it is, at its own place in the file. That of another process is
  /// opened at the end, so that nothing in it is lost.
  init(_ path: String, descriptorIn found: FoundFile) throws(ToolError) {
    (self.path, self.found, flags) = (path, found, O_WRONLY | O_APPEND)
    guard found.folder.holdsOwnDescriptors,
      let number = Int32(String(decoding: found.name.bytes, as: UTF8.self))
    else {
      descriptor = nil
      let opened = found.folder.open(found.name, flags | O_NONBLOCK)
      guard opened >= 0 else { throw .cannot(.create, path) }
      closeDescriptor(opened)
      return
    }
    let mode = fcntl(number, F_GETFL)
    if mode >= 0, mode & O_ACCMODE == O_RDONLY { errno = EBADF }
    guard mode >= 0, mode & O_ACCMODE != O_RDONLY else { throw .cannot(.create, path) }
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .cannot(.create, path) }
    descriptor = copy
  }

  deinit { if let descriptor { closeDescriptor(descriptor) } }

  func fill(piecewise produce: PieceProducer) throws(ToolError) {
    let opened = descriptor ?? found.folder.open(found.name, flags)
    guard opened >= 0 else { throw ToolError.cannot(.write, path) }
    let file = Descriptor(opened, path: path)
    do throws(ToolError) {
      try produce { bytes throws(ToolError) in try file.writeAll(bytes) }
    } catch {
      if descriptor == nil { closeDescriptor(opened) }
      throw error
    }
    guard descriptor != nil || closeDescriptor(opened) else {
      throw ToolError.cannot(.write, path)
    }
  }

  func commit(over former: FormerContent) {}

  func revert() {}

  func close() {}
}
