#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension SystemEnvironment {
  /// Ends the process with the exit code of a bug, and a sentence, where it would die of a signal.
  ///
  /// Swift stops a program at an operation that has no result, such as a sum that does not fit, and
  /// systems stop it at an address that is not its own. Files are written beside their place until
  /// they are whole, so what was there before is still there. Whoever asks Swift for a report of its
  /// own, by `SWIFT_BACKTRACE`, is given that. A full stack leaves no room for a handler, and still
  /// ends the process by a signal.
  func exitWithCodeAtTraps() {
    guard variable("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      _ = signal(number, exitAtTrap)
    }
  }
}

/// Ends the process; called at any moment, so it allocates nothing and calls only what may be called then.
private func exitAtTrap(_ signal: Int32) {
  let words: StaticString = """
    Error: ShardPlan stopped at a mistake of its own; no file is half-written.

    Please report the command and the files that it read. With SWIFT_BACKTRACE=enable=yes
    in the environment it shows where it stopped.

    """
  _ = unsafe write(StandardStream.error.rawValue, words.utf8Start, words.utf8CodeUnitCount)
  _exit(ExitCode.bug.number)
}
