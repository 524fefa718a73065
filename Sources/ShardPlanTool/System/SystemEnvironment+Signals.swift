#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemEnvironment {
  package func withoutInterruption(
    _ work: () throws(ToolError) -> Void
  ) throws(ToolError) {
    var (signals, before) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&signals)
    for signal in Self.endings where !isIgnored(signal) { _ = unsafe sigaddset(&signals, signal) }
    _ = unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    // A signal that arrived meanwhile ends the process here, after the work.
    defer { _ = unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  package var isInterrupted: Bool {
    var pending = sigset_t()
    guard unsafe sigpending(&pending) == 0 else { return false }
    return Self.endings.contains { unsafe sigismember(&pending, $0) == 1 }
  }

  /// Returns whether the process ignores a signal, as under `nohup`.
  ///
  /// An ignored signal that is blocked would become pending and look like an interruption.
  private func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The signals by which users and systems end a process.
  private static var endings: [Int32] { [SIGINT, SIGTERM, SIGHUP] }

  /// Runs the program with the arguments of this process, and ends the process.
  func run(_ program: (_ arguments: [String]) -> ExitCode) -> Never {
    exitWithCodeAtTraps()
    // A limit on file sizes is then reported like a full disk, instead of ending the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    exit(program(Array(CommandLine.arguments.dropFirst())).number)
  }

  /// Makes a bug end the program with a sentence and ``ExitCode/bug`` instead of a signal.
  ///
  /// Swift traps when an operation has no result, such as a sum that overflows, and the system when
  /// an address is invalid. Files are complete even then, since each is written to a temporary place
  /// first. With `SWIFT_BACKTRACE` set, Swift's own report is shown instead. A stack overflow leaves
  /// no room for the handler and still ends the process by a signal.
  private func exitWithCodeAtTraps() {
    guard variable("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      _ = signal(number, exitAtTrap)
    }
  }
}

/// Ends the process at a trap; it allocates nothing and calls only functions safe in a signal handler.
private func exitAtTrap(_ signal: Int32) {
  let words: StaticString = """
    Error: A bug stopped ShardPlan; no file is half-written.

    Please report the command and the files that it read. With SWIFT_BACKTRACE=enable=yes
    in the environment it shows where it stopped.

    """
  _ = unsafe write(StandardStream.error.rawValue, words.utf8Start, words.utf8CodeUnitCount)
  _exit(ExitCode.bug.number)
}
