#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files are written beside their place and moved there when they are complete, so that neither a
/// full disk nor a killed process leaves half a file in its place.
///
/// Nothing lies beside the place but while the file is being written. Whoever ends the process then
/// waits for that; only a process that is killed outright leaves what it had begun, under a name that
/// ends in `.partial`.
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
    let temporary = temporary(beside: target)
    try withoutInterruption { () throws(FileFailure) in
      let descriptor = created(temporary)
      guard descriptor >= 0 else { throw FileFailure(.create, path) }
      close(descriptor)
      _ = unsafe unlink(temporary)
    }
    return PendingFile(path: path, target: target, temporary: temporary)
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
    let descriptor =
      if let temporary = file.temporary {
        created(temporary)
      } else {
        unsafe open(file.target, O_WRONLY | O_CLOEXEC)
      }
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
    inherit(from: file.target, to: descriptor)
    let isSynced = fsync(descriptor) == 0
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0, isSynced else { throw FileFailure(.write, file.path) }
  }

  public func commit(_ file: PendingFile) throws(FileFailure) {
    guard let temporary = file.temporary else { return }
    guard unsafe rename(temporary, file.target) == 0 else { throw FileFailure(.write, file.path) }
  }

  /// Gives a file the owner and the permissions of the one that it is going to replace, if there is one.
  private func inherit(from target: String, to descriptor: Int32) {
    var status = stat()
    guard unsafe stat(target, &status) == 0 else { return }
    let isOwned = fchown(descriptor, status.st_uid, status.st_gid) == 0
    // Under another owner, running as the owner would be a right that nobody gave.
    fchmod(descriptor, status.st_mode & (isOwned ? 0o7777 : 0o777))
  }

  /// Names a file beside a place, since only within a folder a file can be moved at once.
  ///
  /// Files that one process writes for different places have different names.
  private func temporary(beside target: String) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    // The name itself may already be as long as a name can be.
    let mark = target.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return "\(folder).shardplan-\(getpid())-\(String(mark, radix: 16)).partial"
  }

  /// Creates an empty file and opens it; the result is negative when that fails.
  private func created(_ path: String) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o666)
    guard descriptor < 0, errno == EEXIST else { return descriptor }
    // A killed process of the same number left it.
    _ = unsafe unlink(path)
    return unsafe open(path, flags, 0o666)
  }

  /// Follows links, so that a link stays one and its target is replaced.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
