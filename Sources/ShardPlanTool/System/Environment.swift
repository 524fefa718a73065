/// Everything outside the process that the tool touches.
///
/// `SystemEnvironment` is the real one. Tests run the tool in one that keeps files in memory.
package protocol Environment {
  /// Returns the value of an environment variable, or `nil` when it is not set.
  ///
  /// - Parameter name: The name of the variable.
  /// - Returns: Its value, which may be empty.
  func variable(_ name: String) -> String?

  /// The seconds since 1970, by the machine's clock.
  var secondsSince1970: Int64 { get }

  // MARK: Standard streams

  /// Returns whether a standard stream is a terminal.
  ///
  /// - Parameter stream: The stream.
  /// - Returns: `true` for a terminal; `false` for a file, a device or a pipe.
  func isTerminal(_ stream: StandardStream) -> Bool

  /// The width of the terminal on standard output, or `nil` if it is unknown.
  var terminalColumns: Int? { get }

  /// Returns all of standard input.
  ///
  /// - Returns: All of its bytes.
  /// - Throws: ``ToolError/file(_:)`` when it can't be read, or is larger than any input needs to be.
  func readStandardInput() throws(ToolError) -> [UInt8]

  /// Writes bytes to standard output or standard error.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - stream: The stream.
  /// - Throws: ``ToolError/file(_:)`` unless all of them can be written.
  func write(_ bytes: [UInt8], to stream: StandardStream) throws(ToolError)

  // MARK: Files and folders

  /// Returns the bytes of a file.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: All of its bytes.
  /// - Throws: ``ToolError/file(_:)`` when it can't be read, or is larger than any input needs to be.
  func readFile(_ path: String) throws(ToolError) -> [UInt8]

  /// Returns the bytes of a regular file, and never waits for a pipe.
  ///
  /// - Parameter path: A path that somebody else chose.
  /// - Returns: All of its bytes, at least one.
  /// - Throws: ``ToolError/file(_:)`` also for a folder, a device, a pipe or a socket, and for a file
  ///   without a size, as the system's own are.
  func readRegularFile(_ path: String) throws(ToolError) -> [UInt8]

  /// Returns whether a path leads to a regular file.
  ///
  /// - Parameter path: Any path.
  /// - Returns: `false` for a folder, a device, a pipe, and for nothing at all.
  func isFile(_ path: String) -> Bool

  /// Returns whether a path leads to a folder.
  ///
  /// - Parameter path: Any path.
  /// - Returns: `false` also when nothing exists there.
  func isFolder(_ path: String) -> Bool

  /// Returns the names in a folder, sorted.
  ///
  /// - Parameter path: The path of the folder.
  /// - Returns: The names of the files and folders in it, without their paths.
  /// - Throws: ``ToolError/file(_:)`` when it can't be read.
  func names(inFolder path: String) throws(ToolError) -> [String]

  /// Makes a folder, and the folders above it.
  ///
  /// - Parameter path: The path of the folder.
  /// - Returns: The folders that did not exist before, the outermost first.
  /// - Throws: ``ToolError/file(_:)`` when one can't be made; those made before it are removed.
  func createFolder(_ path: String) throws(ToolError) -> [String]

  /// Removes a folder if it is empty.
  ///
  /// - Parameter path: The path of the folder.
  func removeFolder(_ path: String)

  // MARK: Writing files

  /// Returns the place of the regular file that a path leads to, or of a file that could be there.
  ///
  /// - Parameter path: Any path.
  /// - Returns: `nil` for a folder, a device, a pipe, and where no file can be.
  func place(of path: String) -> FilePlace?

  /// Makes sure that a file can be written, without changing it before it is committed.
  ///
  /// - Parameter path: The path of the file, which need not exist yet.
  /// - Returns: The file, to be filled and then committed or closed.
  /// - Throws: ``ToolError/file(_:)`` when it can't be written, for example because it is a folder.
  func prepareFile(_ path: String) throws(ToolError) -> any PendingFile

  // MARK: Limits, signals and threads

  /// The limits of the work that is done here; `nil` where the user may wait for as long as it takes.
  var limits: WorkLimits? { get }

  /// Does work that the user can't interrupt half-way.
  ///
  /// - Parameter work: The work; an interruption waits until it is done.
  /// - Throws: The error of `work`.
  func withoutInterruption(_ work: () throws(ToolError) -> Void) throws(ToolError)

  /// The number of processors that this process may use.
  var processorCount: Int { get }

  /// Runs work several times, at once where possible, and returns when all of it is done.
  ///
  /// - Parameters:
  ///   - count: The number of times; nothing runs when it is zero or less.
  ///   - work: The work, given a number from zero.
  func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void)
}

/// A standard stream of the process, by its descriptor.
package enum StandardStream: Int32, Sendable {
  /// Standard input.
  case input = 0
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2
}

extension Environment {
  package var limits: WorkLimits? { nil }

  /// Writes a text to a standard stream.
  func write(_ text: String, to stream: StandardStream) throws(ToolError) {
    try write(Array(text.utf8), to: stream)
  }
}
