#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The environment of a real process.
public struct SystemEnvironment: Environment {
  /// Creates the environment.
  public init() {}

  /// Runs the tool with the arguments of this process, and ends it.
  public func runTool() -> Never {
    exitWithCodeAtTraps()
    // A limit on file sizes is then reported like a full disk, instead of ending the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(Tool.run(arguments, in: self).number)
  }

  public func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  public func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  public var terminalColumns: Int? {
    var size = winsize()
    let result = unsafe ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  public func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.read, path) }
    defer { close(descriptor) }
    return try Descriptor(descriptor, path: path).readAll()
  }

  public func readStandardInput() throws(FileFailure) -> [UInt8] {
    try Descriptor(StandardStream.input.rawValue, path: "standard input").readAll()
  }

  public func write(_ bytes: [UInt8], to stream: StandardStream) throws(FileFailure) {
    let name = stream == .error ? "standard error" : "standard output"
    try Descriptor(stream.rawValue, path: name).writeAll(bytes)
  }
}

extension FileFailure {
  /// Creates a failure with the reason that the system gives right after it.
  init(_ attempt: Attempt, _ path: String) {
    let words = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown reason"
    self.init(attempt, path, reason: words.prefix(1).lowercased() + words.dropFirst())
  }
}
