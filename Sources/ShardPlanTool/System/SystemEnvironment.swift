#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment of a real process.
package struct SystemEnvironment: Environment {
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
      guard content.count <= Self.mostBytes else {
        throw ToolError.cannot(.read, path, reason: "more than \(Self.mostBytes >> 20) MiB")
      }
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
