#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files are written beside their place and moved there when they are complete, so that neither a
/// full disk nor a killed process leaves half a file in its place.
extension SystemEnvironment {
  public func prepareFile(_ path: String) throws(FileFailure) -> PendingFile {
    let target = resolved(path)
    var status = stat()
    if unsafe lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw FileFailure(.create, path, reason: "it is a link that leads nowhere")
    }
    if unsafe stat(target, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind != S_IFDIR else { throw FileFailure(.create, path, reason: "it is a folder") }
      guard kind == S_IFREG else {
        // A device or a pipe is a place to write to, not one to replace.
        return PendingFile(path: path, target: target, temporary: nil)
      }
      guard unsafe access(target, W_OK) == 0 else { throw FileFailure(.create, path) }
    }
    return PendingFile(path: path, target: target, temporary: try createTemporary(beside: target))
  }

  public func leads(_ path: String, to file: PendingFile) -> Bool {
    file.temporary != nil && resolved(path) == file.target
  }

  public func discard(_ file: PendingFile) {
    if let temporary = file.temporary { _ = unsafe unlink(temporary) }
  }

  public func fill(
    _ file: PendingFile, piecewise produce: PieceProducer
  ) throws(FileFailure) {
    let descriptor = unsafe open(file.temporary ?? file.target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.write, file.path) }
    do throws(FileFailure) {
      let open = Descriptor(descriptor, path: file.path)
      try produce { bytes throws(FileFailure) in try open.writeAll(bytes) }
    } catch {
      close(descriptor)
      throw error
    }
    guard file.temporary != nil else {
      guard close(descriptor) == 0 else { throw FileFailure(.write, file.path) }
      return
    }
    var status = stat()
    if unsafe stat(file.target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    let isSynced = fsync(descriptor) == 0
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0, isSynced else { throw FileFailure(.write, file.path) }
  }

  public func commit(_ file: PendingFile) throws(FileFailure) {
    guard let temporary = file.temporary else { return }
    guard unsafe rename(temporary, file.target) == 0 else { throw FileFailure(.write, file.path) }
  }

  /// Creates an empty file beside a place, since only within a folder a file can be moved at once.
  private func createTemporary(beside target: String) throws(FileFailure) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    var number = 0
    while true {
      let temporary = "\(folder).shardplan-\(getpid())-\(number).partial"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        close(descriptor)
        return temporary
      }
      // Another file of this run has the name, or a killed process with the same number left it.
      guard errno == EEXIST, number < 10_000 else { throw FileFailure(.create, target) }
      number += 1
    }
  }

  /// Follows links, so that a link stays one and its target is replaced.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
