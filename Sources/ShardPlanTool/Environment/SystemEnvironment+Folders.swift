#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension SystemEnvironment {
  public var secondsSince1970: Int64 { Int64(time(nil)) }

  public func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  public func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  public func names(inFolder path: String) throws(FileFailure) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileFailure(.read, path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      // Only this tells the end of the folder from a failure.
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        guard errno == 0 else { throw FileFailure(.read, path) }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  public func createFolder(_ path: String) throws(FileFailure) -> [String] {
    guard !isFolder(path) else { return [] }
    guard kind(of: path) == nil else {
      throw FileFailure(.create, path, reason: "there is something that is not a folder")
    }
    var created: [String] = []
    let names = path.split(separator: "/")
    for end in names.indices {
      let folder = (path.hasPrefix("/") ? "/" : "") + names[...end].joined(separator: "/")
      guard !isFolder(folder) else { continue }
      guard unsafe mkdir(folder, 0o777) == 0 else {
        // Another process may have made it in the meantime.
        guard errno != EEXIST || !isFolder(folder) else { continue }
        let failure = FileFailure(.create, folder)
        created.reversed().forEach(removeFolder)
        throw failure
      }
      created.append(folder)
    }
    return created
  }

  public func removeFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }

  public func removeFile(_ path: String) {
    _ = unsafe unlink(path)
  }

  public func withoutInterruption(
    _ work: () throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var (signals, before) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&signals)
    for signal in Self.endings where !isIgnored(signal) { _ = unsafe sigaddset(&signals, signal) }
    _ = unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    // What was held back ends the process here, after the work.
    defer { _ = unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  public var isInterrupted: Bool {
    var pending = sigset_t()
    guard unsafe sigpending(&pending) == 0 else { return false }
    return Self.endings.contains { unsafe sigismember(&pending, $0) == 1 }
  }

  /// Returns whether a signal does not end the process anyway, as under `nohup`.
  ///
  /// Held back it would be pending all the same.
  private func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The signals by which users and systems end a process.
  private static var endings: [Int32] { [SIGINT, SIGTERM, SIGHUP] }
}
