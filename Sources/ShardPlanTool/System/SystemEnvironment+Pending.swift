#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Each file is written to a temporary file in the same folder and renamed when complete, so that
/// neither a full disk nor a killed process leaves half a file.
///
/// The temporary file exists only while the content is written, which delays signals. Only a process
/// killed outright leaves it behind, under a name that ends in `.partial`.
extension SystemEnvironment {
  package func prepareFile(_ path: String) throws(ToolError) -> PendingFile {
    let target = resolved(path)
    var status = stat()
    if unsafe lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw ToolError.cannot(.create, path, reason: "it is a link that leads nowhere")
    }
    if unsafe stat(target, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind != S_IFDIR else { throw ToolError.cannot(.create, path, reason: "it is a folder") }
      guard kind == S_IFREG else {
        // A device or a pipe is a place to write to, not one to replace.
        return PendingFile(path: path, target: target, temporary: nil)
      }
      guard unsafe access(target, W_OK) == 0 else { throw ToolError.cannot(.create, path) }
    }
    let temporary = temporary(for: target)
    try withoutInterruption { () throws(ToolError) in
      let descriptor = created(temporary)
      guard descriptor >= 0 else { throw ToolError.cannot(.create, path) }
      close(descriptor)
      _ = unsafe unlink(temporary)
    }
    return PendingFile(path: path, target: target, temporary: temporary)
  }

  package func wouldReplace(_ path: String, by file: PendingFile) -> Bool {
    file.temporary != nil && resolved(path) == file.target
  }

  package func discard(_ file: PendingFile) {
    if let temporary = file.temporary { _ = unsafe unlink(temporary) }
  }

  package func fill(
    _ file: PendingFile, piecewise produce: PieceProducer
  ) throws(ToolError) {
    let descriptor =
      if let temporary = file.temporary {
        created(temporary)
      } else {
        unsafe open(file.target, O_WRONLY | O_CLOEXEC)
      }
    guard descriptor >= 0 else { throw ToolError.cannot(.write, file.path) }
    do throws(ToolError) {
      let open = Descriptor(descriptor, path: file.path)
      try produce { bytes throws(ToolError) in try open.writeAll(bytes) }
    } catch {
      close(descriptor)
      throw error
    }
    guard file.temporary != nil else {
      guard close(descriptor) == 0 else { throw ToolError.cannot(.write, file.path) }
      return
    }
    inherit(from: file.target, to: descriptor)
    let isSynced = fsync(descriptor) == 0
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0, isSynced else { throw ToolError.cannot(.write, file.path) }
  }

  package func commit(_ file: PendingFile) throws(ToolError) {
    guard let temporary = file.temporary else { return }
    guard unsafe rename(temporary, file.target) == 0 else {
      throw ToolError.cannot(.write, file.path)
    }
  }

  /// Gives a new file the owner and the permissions of the file that it will replace, if any.
  private func inherit(from target: String, to descriptor: Int32) {
    var status = stat()
    guard unsafe stat(target, &status) == 0 else { return }
    let isOwned = fchown(descriptor, status.st_uid, status.st_gid) == 0
    // Without the same owner, set-user-ID bits would grant the rights of another user.
    fchmod(descriptor, status.st_mode & (isOwned ? 0o7777 : 0o777))
  }

  /// Returns the path of the temporary file for a target: in the same folder, since a rename is atomic
  /// only there, and different for each target of this process.
  private func temporary(for target: String) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    // A hash, since the target's own name may already be as long as a name can be.
    let mark = target.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return "\(folder).shardplan-\(getpid())-\(String(mark, radix: 16)).partial"
  }

  /// Creates an empty file and returns its descriptor, which is negative on failure.
  private func created(_ path: String) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o666)
    guard descriptor < 0, errno == EEXIST else { return descriptor }
    // A killed process with the same number left it behind.
    _ = unsafe unlink(path)
    return unsafe open(path, flags, 0o666)
  }

  /// Follows links, so that the target of a link is replaced and the link remains.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
