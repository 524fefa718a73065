#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment of a real process.
package struct SystemEnvironment: Environment {
  private let folders = OpenFolders()

  /// Creates the environment.
  package init() {}

  package func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  package func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  package var terminalColumns: Int? {
    var size = winsize()
    let result = unsafe ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  package func readFile(_ path: String) throws(ToolError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ToolError.cannot(.read, path) }
    defer { close(descriptor) }
    return try Descriptor(descriptor, path: path).readAll()
  }

  package func readStandardInput() throws(ToolError) -> [UInt8] {
    try Descriptor(StandardStream.input.rawValue, path: "standard input").readAll()
  }

  package func write(_ bytes: [UInt8], to stream: StandardStream) throws(ToolError) {
    let name = stream == .error ? "standard error" : "standard output"
    try Descriptor(stream.rawValue, path: name).writeAll(bytes)
  }
}

extension ToolError {
  /// Creates the error of a file, with the cause that the system gives right after the failed call.
  static func cannot(_ attempt: FileError.Attempt, _ path: String) -> ToolError {
    let words = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown reason"
    return .cannot(attempt, path, reason: words.prefix(1).lowercased() + words.dropFirst())
  }
}

/// Closes a descriptor.
///
/// - Parameter descriptor: An open descriptor.
/// - Returns: `false` if the system reports an error of writing only now.
@discardableResult
func closeDescriptor(_ descriptor: Int32) -> Bool { close(descriptor) == 0 }

/// An open file, read or written as a whole.
struct Descriptor {
  private let number: Int32
  private let path: String

  /// The largest input: more than any scenario or price file, so that an endless device is refused.
  static let mostBytes = 64 << 20

  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  func readAll() throws(ToolError) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ToolError.cannot(.read, path) }
      guard count > 0 else { return content }
      content += buffer.prefix(count)
      try Self.check(size: Int64(content.count), of: path)
    }
  }

  /// Throws for more bytes than any input needs.
  static func check(size: Int64, of path: String) throws(ToolError) {
    guard size <= mostBytes else {
      throw ToolError.cannot(.read, path, reason: "more than \(mostBytes >> 20) MiB")
    }
  }

  /// Writes all bytes, resuming after partial writes.
  func writeAll(_ bytes: [UInt8]) throws(ToolError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe write(number, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ToolError.cannot(.write, path) }
      rest = rest.dropFirst(count)
    }
  }
}

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

  package func place(of path: String) -> FilePlace? { (try? FoundFile(path, in: folders))?.place }

  package func prepareFile(_ path: String) throws(ToolError) -> any PendingFile {
    try FoundFile(path, in: folders).pending(path)
  }
}
