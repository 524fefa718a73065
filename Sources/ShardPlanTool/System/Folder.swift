#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import ShardPlanSystemCalls

/// An open folder, which stays the same whatever its path becomes.
final class Folder: Sendable {
  /// The descriptor, to find files by.
  let descriptor: Int32

  /// Opens a folder; `nil` if that fails, as `errno` says.
  ///
  /// - Parameters:
  ///   - path: The path, with a terminating zero.
  ///   - base: The folder that a relative path begins in; the working directory unless given.
  init?(_ path: [CChar], from base: Folder? = nil) {
    descriptor = unsafe shardplan_open_folder(base?.descriptor ?? AT_FDCWD, path)
    guard descriptor >= 0 else { return nil }
  }

  // One that could not be opened has nothing to close, and its `errno` must stay.
  deinit { if descriptor >= 0 { closeDescriptor(descriptor) } }

  /// The device and the number; `nil` if the system doesn't tell.
  var identity: (device: UInt64, number: UInt64)? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
  }

  /// True for a folder of open descriptors, such as `/proc/self/fd`.
  var holdsDescriptors: Bool { shardplan_is_of_processes(descriptor) }

  /// True for the folder of this process's own descriptors.
  var holdsOwnDescriptors: Bool {
    guard let identity else { return false }
    return ["/proc/self/fd", "/proc/thread-self/fd", "/dev/fd"].contains { path in
      Folder(FileName(path).characters)?.identity.map { $0 == identity } ?? false
    }
  }

  /// Returns the status of a name, without following a link; `nil` if nothing has it.
  func status(of name: FileName) -> stat? {
    var status = stat()
    let result = unsafe fstatat(descriptor, name.characters, &status, AT_SYMLINK_NOFOLLOW)
    return result == 0 ? status : nil
  }

  /// Opens a file; negative if that fails.
  func open(_ name: FileName, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    unsafe openat(descriptor, name.characters, flags | O_CLOEXEC, mode)
  }

  /// Returns the path that a link leads to; `nil` if it can't be read.
  func link(_ name: FileName) -> [CChar]? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe readlinkat(descriptor, name.characters, &path, path.count - 1)
    guard count > 0 else { return nil }
    return Array(path[..<count])
  }

  /// Removes a file.
  func remove(_ name: FileName) { _ = unsafe unlinkat(descriptor, name.characters, 0) }
}

/// The folders that files are written to, each open once: a system limits the number of open ones.
final class OpenFolders {
  private var folders: [FilePlace: Folder] = [:]

  /// Opens a folder unless it is open; `nil` if that fails, as `errno` says.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - base: The folder that a relative path begins in; the working directory unless given.
  /// - Returns: The folder.
  func folder(_ path: FileName, from base: Folder?) -> Folder? {
    guard let opened = Folder(path.characters, from: base) else { return nil }
    guard let identity = opened.identity else { return opened }
    let place = FilePlace(device: identity.device, file: identity.number)
    if let folder = folders[place] { return folder }
    folders[place] = opened
    return opened
  }
}

/// The name of a file in a folder, or a path, in the bytes of the system.
struct FileName {
  /// The bytes with a terminating zero.
  let characters: [CChar]

  init(_ text: String) { characters = text.utf8.map { CChar(bitPattern: $0) } + [0] }

  init(_ characters: some Sequence<CChar>) { self.characters = Array(characters) + [0] }

  /// The bytes.
  var bytes: [UInt8] { characters.dropLast().map { UInt8(bitPattern: $0) } }
}

extension stat {
  /// The kind of file, such as `S_IFREG`.
  var kind: mode_t { st_mode & S_IFMT }

  /// Returns whether this is the status of the same file.
  func isSameFile(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
