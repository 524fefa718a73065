#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import ShardPlanSystemCalls

/// A regular file, or a new one: its content is collected in a temporary file next to it.
///
/// The two are then exchanged in one step, so that neither a full disk nor a killed process leaves half
/// a file, and what was there can be compared with what was read, and put back.
final class ReplacedFile: PendingFile {
  let path: String
  private let found: FoundFile
  /// The content, until it is in place; afterwards what was there.
  private var temporary: TemporaryFile?
  /// The status of the new file, once it is filled.
  private var own: stat?
  /// How the file got into place.
  private var step: Step?

  private enum Step {
    /// It exchanged its name with the former file.
    case exchange
    /// Nothing had its name.
    case new
    /// It took the name of the former file, which has another now, unless the file system has no
    /// links.
    case takeover(former: TemporaryFile?)
  }

  /// Attempts to replace what other processes keep replacing.
  private static let mostAttempts = 100

  var place: FilePlace? { found.place }

  /// Makes sure that a file can be written, by making and removing an empty temporary file.
  init(_ path: String, _ found: FoundFile) throws(ToolError) {
    (self.path, self.found) = (path, found)
    guard let (trial, descriptor) = TemporaryFile.create(in: found.folder) else {
      throw .cannot(.create, path)
    }
    closeDescriptor(descriptor)
    trial.remove()
  }

  deinit { close() }

  func fill(piecewise produce: PieceProducer) throws(ToolError) {
    guard let (temporary, descriptor) = TemporaryFile.create(in: found.folder) else {
      throw .cannot(.write, path)
    }
    self.temporary = temporary
    do throws(ToolError) {
      let file = Descriptor(descriptor, path: path)
      try produce { bytes throws(ToolError) in try file.writeAll(bytes) }
    } catch {
      closeDescriptor(descriptor)
      throw error
    }
    inherit(to: descriptor)
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0 { own = status }
    let isSynced = fsync(descriptor) == 0
    // Some file systems report a full disk only here.
    guard closeDescriptor(descriptor), isSynced else { throw .cannot(.write, path) }
  }

  /// Gives the new file the owner and the permissions of the file that it will replace, if any.
  private func inherit(to descriptor: Int32) {
    guard let status = found.folder.status(of: found.name), status.kind == S_IFREG else { return }
    let isOwned = fchown(descriptor, status.st_uid, status.st_gid) == 0
    // Without the same owner, set-user-ID bits would grant the rights of another user.
    fchmod(descriptor, status.st_mode & (isOwned ? 0o7777 : 0o777))
  }

  func commit(over former: FormerContent) throws(ToolError) {
    guard let temporary else { return }
    for _ in 0..<Self.mostAttempts {
      if case .nothing = former {
      } else {
        if exchange(with: temporary) {
          guard try isExpected(temporary.name, former) else {
            undoExchange(with: temporary)
            throw changed
          }
          step = .exchange
          return
        }
        guard errno != EINVAL else { return try takeOver(temporary, over: former) }
        guard errno == ENOENT else { throw .cannot(.write, path) }
        if case .bytes = former { throw changed }
      }
      if unsafe shardplan_rename_to_new(
        found.folder.descriptor, temporary.name.characters, found.name.characters) == 0
      {
        temporary.forget()
        step = .new
        return
      }
      guard errno != EINVAL else { return try takeOver(temporary, over: former) }
      guard errno == EEXIST else { throw .cannot(.write, path) }
      if case .nothing = former { throw changed }
    }
    throw .cannot(.write, path, reason: "other processes keep replacing it")
  }

  private var changed: ToolError {
    .cannot(.replace, path, reason: "it changed while ShardPlan worked, and nothing was written")
  }

  private func exchange(with temporary: TemporaryFile) -> Bool {
    unsafe shardplan_exchange(
      found.folder.descriptor, temporary.name.characters, found.name.characters) == 0
  }

  /// Puts the former file back, and the newest one if others replaced it in the same moment.
  private func undoExchange(with temporary: TemporaryFile) {
    for _ in 0..<Self.mostAttempts where exchange(with: temporary) {
      guard let own, let status = found.folder.status(of: temporary.name),
        !status.isSameFile(as: own)
      else { return }
    }
  }

  /// Returns whether a file holds what was read.
  private func isExpected(
    _ name: FileName, _ former: FormerContent
  ) throws(ToolError) -> Bool {
    guard found.folder.status(of: name)?.kind == S_IFREG else { return false }
    guard case .bytes(let bytes) = former else { return true }
    let descriptor = found.folder.open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { closeDescriptor(descriptor) }
    return (try? Descriptor(descriptor, path: path).readAll()) == bytes
  }

  /// Takes the name of the former file where the file system can't exchange names: the check that it
  /// is still there then comes just before.
  private func takeOver(
    _ temporary: TemporaryFile, over former: FormerContent
  ) throws(ToolError) {
    let (folder, name) = (found.folder, found.name)
    switch former {
    case .nothing: guard folder.status(of: name) == nil else { throw changed }
    case .anything, .bytes:
      let isThere = folder.status(of: name) != nil
      if case .anything = former, !isThere { break }
      guard isThere, try isExpected(name, former) else { throw changed }
    }
    let kept = TemporaryFile.link(to: name, in: folder)
    let result = unsafe renameat(
      folder.descriptor, temporary.name.characters, folder.descriptor, name.characters)
    guard result == 0 else {
      let error = ToolError.cannot(.write, path)
      kept?.remove()
      throw error
    }
    temporary.forget()
    step = .takeover(former: kept)
  }

  func revert() {
    switch step {
    case .exchange: if let temporary { undoExchange(with: temporary) }
    case .new:
      guard let own, let status = found.folder.status(of: found.name), status.isSameFile(as: own)
      else { break }
      found.folder.remove(found.name)
    case .takeover(let former?):
      let result = unsafe renameat(
        found.folder.descriptor, former.name.characters, found.folder.descriptor,
        found.name.characters)
      if result == 0 { former.forget() }
    case .takeover(nil), nil: break
    }
    step = nil
  }

  func close() {
    temporary?.remove()
    temporary = nil
    if case .takeover(let former?) = step { former.remove() }
    step = nil
  }
}
