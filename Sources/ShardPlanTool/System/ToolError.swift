package import ShardPlanCommandLine
package import ShardPlanText

/// Ends a run early: a wrong command line, faults in an input, or a file out of reach.
///
/// Everything in this module that can fail throws this type; `Tool` turns it into text on standard
/// error and an exit code.
package enum ToolError: Error, Sendable, Equatable {
  /// The command line is wrong.
  case usage(UsageError)
  /// The content of an input can't be used.
  case input([Diagnostic])
  /// A file, a folder or a standard stream can't be read or written.
  case file(FileError)

  /// Creates the error of a file.
  ///
  /// - Parameters:
  ///   - attempt: The operation that failed.
  ///   - path: The file, folder or stream.
  ///   - reason: The cause, in a few words.
  /// - Returns: The error.
  package static func cannot(
    _ attempt: FileError.Attempt, _ path: String, reason: String
  ) -> ToolError {
    .file(FileError(attempt: attempt, path: path, reason: reason))
  }

  /// The exit code of a run that ends with this error.
  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .input: .badData
    case .file(let error): error.exitCode
    }
  }
}

/// A file, a folder or a standard stream that can't be read or written.
package struct FileError: Sendable, Equatable {
  /// An operation on files.
  package enum Attempt: String, Sendable, Equatable {
    /// Reading a file or a folder.
    case read
    /// Making sure that a file can be written.
    case create
    /// Writing it.
    case write
    /// Replacing what was read, which is no longer there.
    case replace
  }

  /// The operation that failed.
  let attempt: Attempt
  /// The file, folder or stream.
  let path: String
  /// The cause, in a few words.
  let reason: String

  /// The error as a sentence.
  var message: String {
    // Standard streams have a name instead of a path.
    let name = isStandardStream ? path : "'\(Escaping.terminal(path))'"
    return "Cannot \(attempt.rawValue) \(name): \(reason)."
  }

  /// True if another process changed the file meanwhile; the same work may succeed now.
  var isConflict: Bool { attempt == .replace }

  /// True for a standard stream, which has no path.
  var isStandardStream: Bool { path.hasPrefix("standard ") }

  fileprivate var exitCode: ExitCode {
    switch attempt {
    case .read: .noInput
    case .create: .cannotCreate
    case .write, .replace: .cannotWrite
    }
  }
}

/// The number that a run ends with; scripts rely on these.
package struct ExitCode: Sendable, Equatable {
  /// The number of the process.
  package let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  /// Success.
  static let done = ExitCode(0)
  /// A check found what it looks for.
  static let checkFailed = ExitCode(1)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// The content of a file can't be used.
  static let badData = ExitCode(65)
  /// A file is missing or can't be read.
  static let noInput = ExitCode(66)
  /// A bug stopped the tool.
  ///
  /// This is computed, since a signal handler must not run the initializer of a constant.
  static var bug: ExitCode { ExitCode(70) }
  /// The output can't be created.
  static let cannotCreate = ExitCode(73)
  /// The output can't be written in full.
  static let cannotWrite = ExitCode(74)

  /// The meaning of each number, in ascending order.
  static let meanings: [(code: ExitCode, meaning: String)] = [
    (.done, "Done; also after help and the version."),
    (
      .checkFailed,
      "A check failed: price tables have findings, or changed where that fails; a bill is above its "
        + "budget; a document is out of date."
    ),
    (.usage, "The command line is wrong."),
    (.badData, "The content of a file cannot be used."),
    (.noInput, "A file is missing or cannot be read."),
    (.bug, "A bug stopped ShardPlan; please report it."),
    (.cannotCreate, "The output cannot be created."),
    (.cannotWrite, "The output could not be written in full."),
  ]
}
