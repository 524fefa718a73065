import ShardPlanCommandLine
import ShardPlanText

/// Why a command ended early; one place turns it into text and an exit code.
enum Failure: Error {
  /// The command line is wrong.
  case usage(UsageError)
  /// A file's content cannot be used.
  case data([Diagnostic])
  /// A file could not be read or written.
  case file(FileFailure)
}

extension FileFailure {
  /// The failure as a sentence.
  var message: String {
    let verb =
      switch attempt {
      case .read: "read"
      case .create: "create"
      case .write: "write"
      }
    // The standard streams are not named by a path.
    let name = path.hasPrefix("standard ") ? path : "'\(Escaping.terminal(path))'"
    return "Cannot \(verb) \(name): \(reason)."
  }

  /// The exit code of the contract.
  var exitCode: ExitCode {
    switch attempt {
    case .read: .noInput
    case .create: .cannotCreate
    case .write: .cannotWrite
    }
  }
}
