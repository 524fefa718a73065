#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemEnvironment {
  package var secondsSince1970: Int64 { Int64(time(nil)) }

  package func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  package func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  package func names(inFolder path: String) throws(ToolError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw ToolError.cannot(.read, path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      // `readdir` returns nothing both at the end and on failure; only `errno` differs.
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        guard errno == 0 else { throw ToolError.cannot(.read, path) }
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

  package func createFolder(_ path: String) throws(ToolError) -> [String] {
    guard !isFolder(path) else { return [] }
    guard kind(of: path) == nil else {
      throw ToolError.cannot(.create, path, reason: "there is something that is not a folder")
    }
    var created: [String] = []
    let names = path.split(separator: "/")
    for end in names.indices {
      let folder = (path.hasPrefix("/") ? "/" : "") + names[...end].joined(separator: "/")
      guard !isFolder(folder) else { continue }
      guard unsafe mkdir(folder, 0o777) == 0 else {
        // Another process may have made it in the meantime.
        guard errno != EEXIST || !isFolder(folder) else { continue }
        let failure = ToolError.cannot(.create, folder)
        created.reversed().forEach(removeFolder)
        throw failure
      }
      created.append(folder)
    }
    return created
  }

  package func removeFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }

  package func removeFile(_ path: String) {
    _ = unsafe unlink(path)
  }
}
