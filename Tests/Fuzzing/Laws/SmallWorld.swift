package import ShardPlanTool

/// An environment in memory in which nothing goes on for long.
package final class SmallWorld: Environment {
  /// The files by their paths.
  package var files: [String: [UInt8]]
  /// Standard output.
  package private(set) var output: [UInt8] = []
  /// Standard error.
  package private(set) var errors: [UInt8] = []

  private var looks = 0

  /// Creates a world with some files.
  package init(_ files: [String: [UInt8]]) { self.files = files }

  /// Makes ready for another run.
  func begin() { looks = 0 }

  /// 2026-11-23, noon.
  package var secondsSince1970: Int64 { 1_795_435_200 }

  /// Long work runs out of time, so that no input takes for ever.
  package var limits: WorkLimits? {
    looks += 1
    guard looks > 40 else { return nil }
    isCutShort = true
    return WorkLimits(from: 0)
  }

  /// A Boolean value that is true when a run took too long.
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

  package func place(of path: String) -> FilePlace? {
    FilePlace(device: 0, folder: 0, name: Array(path.utf8))
  }

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

  package func prepareFile(_ path: String) throws(ToolError) -> any PendingFile {
    File(path, in: self)
  }

  private final class File: PendingFile {
    let path: String
    private let world: SmallWorld
    private var content: [UInt8] = []

    init(_ path: String, in world: SmallWorld) { (self.path, self.world) = (path, world) }

    var place: FilePlace? { world.place(of: path) }

    func fill(piecewise produce: PieceProducer) throws(ToolError) {
      try produce { [self] piece throws(ToolError) in content += piece }
    }

    func commit(over former: FormerContent) { world.files[path] = content }

    func revert() {}

    func close() {}
  }
}
