/// Everything outside the process that the tool touches.
public protocol Environment {
  /// Returns the value of an environment variable, or `nil` when it is not set.
  ///
  /// - Parameter name: The name of the variable.
  /// - Returns: Its value, which may be empty.
  func variable(_ name: String) -> String?

  /// Returns whether a standard stream is a terminal.
  ///
  /// - Parameter stream: The stream.
  /// - Returns: `true` for a terminal; `false` for a file, a device or a pipe.
  func isTerminal(_ stream: StandardStream) -> Bool

  /// The columns of the terminal that standard output is, if it is one and they are known.
  var terminalColumns: Int? { get }

  /// Returns the bytes of a file.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: All of its bytes.
  /// - Throws: ``FileFailure`` when it cannot be read, or has more bytes than any input needs.
  func readFile(_ path: String) throws(FileFailure) -> [UInt8]

  /// Returns whether a path leads to the file that is going to be written.
  ///
  /// - Parameters:
  ///   - path: Any path.
  ///   - file: The file.
  /// - Returns: Whether writing the file would replace what the path leads to; never for a device
  ///   or a pipe.
  func leads(_ path: String, to file: PendingFile) -> Bool

  /// Returns all of standard input.
  ///
  /// - Returns: All of its bytes.
  /// - Throws: ``FileFailure`` when it cannot be read, or has more bytes than any input needs.
  func readStandardInput() throws(FileFailure) -> [UInt8]

  /// The seconds since 1970 began, by the clock of the machine.
  var secondsSince1970: Int64 { get }

  /// Returns whether a path leads to a folder.
  ///
  /// - Parameter path: Any path.
  /// - Returns: `false` also when there is nothing.
  func isFolder(_ path: String) -> Bool

  /// Returns whether a path leads to a file, and not to a folder, a device or a pipe.
  ///
  /// - Parameter path: Any path.
  /// - Returns: `false` also when there is nothing.
  func isFile(_ path: String) -> Bool

  /// Does something that the user cannot interrupt half-way.
  ///
  /// - Parameter work: What is done; an interruption waits for its end.
  /// - Throws: What `work` throws.
  func withoutInterruption(_ work: () throws(FileFailure) -> Void) throws(FileFailure)

  /// Returns the names in a folder, sorted.
  ///
  /// - Parameter path: The path of the folder.
  /// - Returns: The names of the files and folders in it, without their paths.
  /// - Throws: ``FileFailure`` when it cannot be read.
  func names(inFolder path: String) throws(FileFailure) -> [String]

  /// Writes bytes to standard output or standard error.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, all of which are written.
  ///   - stream: The stream.
  /// - Throws: ``FileFailure`` when they cannot all be written.
  func write(_ bytes: [UInt8], to stream: StandardStream) throws(FileFailure)

  /// Makes a folder, with the folders that it lies in.
  ///
  /// - Parameter path: The path of the folder.
  /// - Returns: The folders that were not there before, the outermost first.
  /// - Throws: ``FileFailure`` when one cannot be made; those made before it are then taken away.
  func createFolder(_ path: String) throws(FileFailure) -> [String]

  /// Takes an empty folder away, if it is one.
  ///
  /// - Parameter path: The path of the folder.
  func removeFolder(_ path: String)

  /// Takes a file away, if it is there.
  ///
  /// - Parameter path: The path of the file.
  func removeFile(_ path: String)

  /// Makes sure that a file can be written, and leaves it as it is until ``commit(_:)``.
  ///
  /// - Parameter path: The path of the file, which need not be there yet.
  /// - Returns: The file, to be filled and then committed or discarded.
  /// - Throws: ``FileFailure`` when it cannot be written, as where there is a folder.
  func prepareFile(_ path: String) throws(FileFailure) -> PendingFile

  /// A Boolean value indicating whether an end of the process is being held back by
  /// ``withoutInterruption(_:)``.
  var isInterrupted: Bool { get }

  /// The processors that this process may use.
  var processorCount: Int { get }

  /// Does something so many times, told apart by a number from zero, at the same time where
  /// possible, and returns when all of it is done.
  ///
  /// - Parameters:
  ///   - count: How many times; not at all when it is zero or less.
  ///   - work: What is done, given its number.
  func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void)

  /// Writes the whole content, piece by piece, beside the place where it belongs.
  ///
  /// - Parameters:
  ///   - file: A file that was prepared.
  ///   - produce: Makes the content, and is given what takes over each piece.
  /// - Throws: ``FileFailure`` when a piece cannot be written, or what `produce` throws.
  func fill(_ file: PendingFile, piecewise produce: PieceProducer) throws(FileFailure)

  /// Puts what was filled in place at once, or leaves what was there.
  ///
  /// - Parameter file: A file that was filled.
  /// - Throws: ``FileFailure`` when it cannot be put in place.
  func commit(_ file: PendingFile) throws(FileFailure)

  /// Gives up a prepared file and leaves what was there.
  ///
  /// - Parameter file: A file that was prepared, filled or not.
  func discard(_ file: PendingFile)
}

/// Hands over a piece of a file.
public typealias PieceWriter = ([UInt8]) throws(FileFailure) -> Void

/// Makes a file by handing over its pieces in order.
public typealias PieceProducer = (@escaping PieceWriter) throws(FileFailure) -> Void

extension Environment {
  /// Writes the whole content beside the place where it belongs.
  func fill(_ file: PendingFile, with bytes: [UInt8]) throws(FileFailure) {
    try fill(file) { write throws(FileFailure) in try write(bytes) }
  }

  /// Puts the whole content in place at once, or leaves what was there.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - bytes: The content.
  ///   - others: Writes files that belong to this one. It is done when this one has found room, and
  ///     before it is put in place, so that a full disk takes all of them or none.
  /// - Throws: The first failure.
  func finish(
    _ file: PendingFile, with bytes: [UInt8],
    beside others: () throws(FileFailure) -> Void = { () throws(FileFailure) in }
  ) throws(FileFailure) {
    try replacing(file) { () throws(FileFailure) in
      do throws(FileFailure) {
        try fill(file, with: bytes)
        try others()
        try commit(file)
      } catch {
        discard(file)
        throw error
      }
    }
  }

  /// Does what puts something in the place of a file, so that the user cannot interrupt it half-way.
  ///
  /// What goes to a device or a pipe has no half: it may wait for its reader for ever.
  func replacing(
    _ file: PendingFile, _ work: () throws(FileFailure) -> Void
  ) throws(FileFailure) {
    guard file.temporary != nil else { return try work() }
    try withoutInterruption(work)
  }
}

/// One of the three streams that a process is born with, by its descriptor.
public enum StandardStream: Int32, Sendable {
  /// Standard input.
  case input = 0
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2
}

/// A file that is going to be written.
public struct PendingFile: Sendable, Hashable {
  /// The path as asked for.
  public let path: String
  /// The file that is really written: the target of a link.
  public let target: String
  /// Where the content is collected until it is complete; `nil` for a device, written directly.
  public let temporary: String?

  /// Creates a pending file.
  ///
  /// - Parameters:
  ///   - path: The path as asked for.
  ///   - target: The file that is really written: the target of a link.
  ///   - temporary: Where the content is collected until it is complete; `nil` for a device,
  ///     written directly.
  public init(path: String, target: String, temporary: String?) {
    self.path = path
    self.target = target
    self.temporary = temporary
  }
}

/// Why a file could not be read or written.
public struct FileFailure: Error, Sendable, Hashable {
  /// What was tried.
  public enum Attempt: Sendable, Hashable {
    /// Reading a file or a folder.
    case read
    /// Making sure that a file can be written.
    case create
    /// Writing it.
    case write
  }

  /// What was tried.
  public let attempt: Attempt
  /// The file, folder or stream.
  public let path: String
  /// Why it failed, in a few words.
  public let reason: String

  /// Creates a failure.
  ///
  /// - Parameters:
  ///   - attempt: What was tried.
  ///   - path: The file, folder or stream.
  ///   - reason: Why it failed, in a few words.
  public init(_ attempt: Attempt, _ path: String, reason: String) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }
}
