package import ShardPlanTool

/// An environment in memory in which nothing goes on for long.
package final class SmallWorld: Environment {
  /// The files by their paths.
  package var files: [String: [UInt8]]
  /// Standard output.
  package private(set) var output: [UInt8] = []
  /// Standard error.
  package private(set) var errors: [UInt8] = []

  private var filled: [PendingFile: [UInt8]] = [:]
  private var looks = 0

  /// Creates a world with some files.
  package init(_ files: [String: [UInt8]]) { self.files = files }

  /// Makes ready for another run.
  func begin() { looks = 0 }

  /// 2026-11-23, noon.
  package var secondsSince1970: Int64 { 1_795_435_200 }

  /// A sweep that goes on is interrupted, so that no input takes for ever.
  package var isInterrupted: Bool {
    looks += 1
    if looks > 2 { isCutShort = true }
    return looks > 2
  }

  /// A Boolean value that is true when the run was interrupted, which ends it like nothing else.
  package private(set) var isCutShort = false

  package var processorCount: Int { 1 }

  package var terminalColumns: Int? { nil }

  package func variable(_ name: String) -> String? { nil }

  package func isTerminal(_ stream: StandardStream) -> Bool { false }

  package func readFile(_ path: String) throws(ToolError) -> [UInt8] {
    guard let bytes = files[path] else {
      throw ToolError.cannot(.read, path, reason: "no such file or directory")
    }
    return bytes
  }

  package func readRegularFile(_ path: String) throws(ToolError) -> [UInt8] { try readFile(path) }

  package func readStandardInput() throws(ToolError) -> [UInt8] {
    try readFile("standard input")
  }

  package func wouldReplace(_ path: String, by file: PendingFile) -> Bool { path == file.target }

  package func isFolder(_ path: String) -> Bool {
    files.keys.contains { $0.hasPrefix(path + "/") }
  }

  package func isFile(_ path: String) -> Bool { files[path] != nil }

  package func names(inFolder path: String) throws(ToolError) -> [String] {
    files.keys.filter { $0.hasPrefix(path + "/") }
      .map { String($0.dropFirst(path.count + 1)) }.sorted()
  }

  package func write(_ bytes: [UInt8], to stream: StandardStream) throws(ToolError) {
    if stream == .error { errors += bytes } else { output += bytes }
  }

  package func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    for number in 0..<count { work(number) }
  }

  package func withoutInterruption(
    _ work: () throws(ToolError) -> Void
  ) throws(ToolError) {
    try work()
  }

  package func createFolder(_ path: String) throws(ToolError) -> [String] { [] }

  package func removeFolder(_ path: String) {}

  package func removeFile(_ path: String) { files[path] = nil }

  package func prepareFile(_ path: String) throws(ToolError) -> PendingFile {
    PendingFile(path: path, target: path, temporary: path + ".partial")
  }

  package func fill(
    _ file: PendingFile, piecewise produce: PieceProducer
  ) throws(ToolError) {
    var bytes: [UInt8] = []
    try produce { piece throws(ToolError) in bytes += piece }
    filled[file] = bytes
  }

  package func commit(_ file: PendingFile) throws(ToolError) {
    files[file.target] = filled.removeValue(forKey: file)
  }

  package func discard(_ file: PendingFile) { filled[file] = nil }
}
