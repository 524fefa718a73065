import ShardPlanTool

/// An environment that touches nothing: files are a dictionary, output is kept.
final class MemoryEnvironment: Environment {
  var files: [String: [UInt8]] = [:]
  var variables: [String: String] = [:]
  var terminals: Set<StandardStream> = []
  var columns: Int?
  var input: [UInt8] = []
  var isDiskFull = false
  /// Files that are not regular ones.
  var devices: Set<String> = []
  /// A file that there is no room for.
  var roomless: String?
  /// A file that cannot be moved to its place.
  var immovable: String?
  private(set) var output = ""
  private(set) var errors = ""
  /// The files with a temporary one beside them.
  private(set) var temporaries: [String] = []
  private(set) var folders: Set<String> = []
  /// What another process does just before a file is put into place.
  var interference: (() -> Void)?

  var processorCount = 1

  /// 2026-11-23, noon, and `secondsPerLook` later at each reading.
  var secondsSince1970: Int64 {
    defer { time += secondsPerLook }
    return time
  }
  var secondsPerLook: Int64 = 0
  private var time: Int64 = 1_795_435_200

  var terminalColumns: Int? { columns }

  func variable(_ name: String) -> String? { variables[name] }

  func isTerminal(_ stream: StandardStream) -> Bool { terminals.contains(stream) }

  func readFile(_ path: String) throws(ToolError) -> [UInt8] {
    guard let bytes = files[path] else {
      throw ToolError.cannot(.read, path, reason: "no such file or directory")
    }
    return bytes
  }

  func readRegularFile(_ path: String) throws(ToolError) -> [UInt8] {
    guard !devices.contains(path) else {
      throw ToolError.cannot(.read, path, reason: "it is not a regular file")
    }
    return try readFile(path)
  }

  func readStandardInput() throws(ToolError) -> [UInt8] { input }

  func names(inFolder path: String) throws(ToolError) -> [String] {
    let names = files.keys.filter { $0.hasPrefix(path + "/") }
      .map { String($0.dropFirst(path.count + 1)) }
    guard !names.isEmpty else {
      throw ToolError.cannot(.read, path, reason: "no such file or directory")
    }
    return names.sorted()
  }

  func write(_ bytes: [UInt8], to stream: StandardStream) throws(ToolError) {
    if stream == .error {
      errors += String(decoding: bytes, as: UTF8.self)
    } else {
      guard !isDiskFull else {
        throw ToolError.cannot(.write, "standard output", reason: "no space left on device")
      }
      output += String(decoding: bytes, as: UTF8.self)
    }
  }

  func place(of path: String) -> FilePlace? {
    FilePlace(device: 0, folder: 0, name: Array(path.utf8))
  }

  func prepareFile(_ path: String) throws(ToolError) -> any PendingFile {
    guard !path.hasPrefix("/nowhere/") else {
      throw ToolError.cannot(.create, path, reason: "no such file or directory")
    }
    return File(path, in: self)
  }

  /// A file in memory.
  private final class File: PendingFile {
    let path: String
    private let environment: MemoryEnvironment
    private var content: [UInt8] = []
    private var former: [UInt8]?

    init(_ path: String, in environment: MemoryEnvironment) {
      (self.path, self.environment) = (path, environment)
    }

    var place: FilePlace? { environment.place(of: path) }

    func fill(piecewise produce: PieceProducer) throws(ToolError) {
      environment.temporaries.append(path)
      try produce { [self] piece throws(ToolError) in
        guard !environment.isDiskFull, path != environment.roomless else {
          throw ToolError.cannot(.write, path, reason: "no space left on device")
        }
        content += piece
      }
    }

    func commit(over expected: FormerContent) throws(ToolError) {
      guard path != environment.immovable else {
        throw ToolError.cannot(.write, path, reason: "operation not permitted")
      }
      environment.interference?()
      former = environment.files[path]
      switch expected {
      case .anything: break
      case .nothing where former == nil: break
      case .bytes(let bytes) where former == bytes: break
      default: throw ToolError.cannot(.replace, path, reason: "it changed")
      }
      environment.files[path] = content
    }

    func revert() { environment.files[path] = former }

    func close() { environment.temporaries.removeAll { $0 == path } }
  }

  /// One after the other, the last first: the result must not depend on it.
  func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    for number in (0..<count).reversed() { work(number) }
  }

  func isFolder(_ path: String) -> Bool {
    folders.contains(path) || files.keys.contains { $0.hasPrefix(path + "/") }
  }

  func isFile(_ path: String) -> Bool { files[path] != nil }

  func withoutInterruption(_ work: () throws(ToolError) -> Void) throws(ToolError) {
    try work()
  }

  func createFolder(_ path: String) throws(ToolError) -> [String] {
    guard !isFolder(path) else { return [] }
    folders.insert(path)
    return [path]
  }

  func removeFolder(_ path: String) { folders.remove(path) }
}
