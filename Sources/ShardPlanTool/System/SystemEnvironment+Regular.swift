#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemEnvironment {
  package func readRegularFile(_ path: String) throws(ToolError) -> [UInt8] {
    // A device may act when it is opened, so that its kind is asked for first.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw ToolError.cannot(.read, path) }
    try check(status, of: path)
    // A pipe that has taken its place meanwhile is not waited for.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw ToolError.cannot(.read, path) }
    defer { close(descriptor) }
    guard unsafe fstat(descriptor, &status) == 0 else { throw ToolError.cannot(.read, path) }
    try check(status, of: path)
    return try Descriptor(descriptor, path: path).readAll()
  }

  private func check(_ status: stat, of path: String) throws(ToolError) {
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ToolError.cannot(.read, path, reason: "it is not a regular file")
    }
    // What the system makes up while it is read, such as /proc/self/environ, has no size.
    guard status.st_size > 0 else {
      throw ToolError.cannot(.read, path, reason: "it is empty, or not a regular file")
    }
    try Descriptor.check(size: Int64(status.st_size), of: path)
  }
}
