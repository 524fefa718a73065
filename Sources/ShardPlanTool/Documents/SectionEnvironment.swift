import ShardPlanText

/// The environment of a command that fills a section of a document.
///
/// Paths are relative to the folder of the document. The command's only result is its report: nothing
/// is written, and the report does not depend on the terminal, variables or standard input.
///
/// The document may be a stranger's, so that a command reads ShardPlan's own files only, shows nothing
/// of others, and ends after a time.
struct SectionEnvironment: Environment {
  private let base: any Environment
  private let folder: Substring
  private(set) var limits: WorkLimits?

  /// Creates the environment.
  ///
  /// - Parameters:
  ///   - document: The path of the document.
  ///   - base: The environment that the document was read in.
  init(of document: String, in base: any Environment) {
    self.base = base
    folder = document.lastIndex(of: "/").map { document[...$0] } ?? ""
  }

  /// Returns this environment with the limits of a command that begins now.
  func limited() -> SectionEnvironment {
    var environment = self
    environment.limits = WorkLimits(from: secondsSince1970)
    return environment
  }

  /// Returns the path of a file that the document names, relative to the working directory.
  @inline(never)
  func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }

  var terminalColumns: Int? { nil }

  var secondsSince1970: Int64 { base.secondsSince1970 }

  var processorCount: Int { base.processorCount }

  func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    base.inParallel(count, work)
  }

  func variable(_ name: String) -> String? { nil }

  func isTerminal(_ stream: StandardStream) -> Bool { false }

  func readFile(_ path: String) throws(ToolError) -> [UInt8] { try readRegularFile(path) }

  func readRegularFile(_ path: String) throws(ToolError) -> [UInt8] {
    let bytes = try base.readRegularFile(self.path(path))
    try OwnFile.check(SourceText(name: path, bytes: bytes))
    return bytes
  }

  /// Returns the bytes of a picture that a section wrote before; `nil` without one.
  func readPicture(_ name: String) throws(ToolError) -> [UInt8]? {
    let path = path(name)
    return base.isFile(path) ? try base.readRegularFile(path) : nil
  }

  func place(of path: String) -> FilePlace? { base.place(of: self.path(path)) }

  func readStandardInput() throws(ToolError) -> [UInt8] {
    throw .cannot(.read, "standard input", reason: "a section is made from files")
  }

  func isFolder(_ path: String) -> Bool { base.isFolder(self.path(path)) }

  func isFile(_ path: String) -> Bool { base.isFile(self.path(path)) }

  func withoutInterruption(_ work: () throws(ToolError) -> Void) throws(ToolError) {
    try work()
  }

  func names(inFolder path: String) throws(ToolError) -> [String] {
    try base.names(inFolder: self.path(path))
  }

  func write(_ bytes: [UInt8], to stream: StandardStream) throws(ToolError) {
    throw Self.writesNothing("standard output")
  }

  func createFolder(_ path: String) throws(ToolError) -> [String] {
    throw Self.writesNothing(path)
  }

  func removeFolder(_ path: String) {}

  func prepareFile(_ path: String) throws(ToolError) -> any PendingFile {
    throw Self.writesNothing(path)
  }

  private static func writesNothing(_ path: String) -> ToolError {
    .cannot(.create, path, reason: "a section writes nothing")
  }
}
