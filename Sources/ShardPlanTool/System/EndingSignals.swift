#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that end a process unless it says otherwise.
///
/// Each still ends this process at once, after its temporary files are removed.
enum EndingSignals {
  /// The signals of bugs, which have a sentence of their own.
  static let traps = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// All signals besides those.
  private static let all: [Int32] = {
    var signals = [
      SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM,
      SIGPROF, SIGSYS,
    ]
    #if os(Linux)
      // 16 is SIGSTKFLT where there is one; from 34 on programs give signals a meaning of their own.
      signals += [SIGIO, SIGPWR, 16] + Array(34...64)
    #endif
    return signals
  }()

  /// The set of all signals.
  private static var set: sigset_t {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for signal in all { _ = unsafe sigaddset(&signals, signal) }
    return signals
  }

  /// Makes each signal remove the temporary files before it ends the process.
  static func prepare() {
    TemporaryFiles.prepare()
    for signal in all where !isIgnored(signal) {
      var action = sigaction()
      #if canImport(Darwin)
        unsafe action.__sigaction_u.__sa_handler = endProcess
        action.sa_flags = SA_RESETHAND
      #else
        unsafe action.__sigaction_handler.sa_handler = endProcess
        action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND)
      #endif
      _ = unsafe sigfillset(&action.sa_mask)
      _ = unsafe sigaction(signal, &action, nil)
    }
    // A parent that holds signals back for itself passes that on, mostly without wanting to.
    var signals = set
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Does work that no signal interrupts; one that arrives meanwhile ends the process afterwards.
  ///
  /// - Parameter work: The work.
  /// - Returns: What the work returns.
  /// - Throws: The error of `work`.
  static func holdBack<Result, Failure>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var (signals, before) = (set, sigset_t())
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// Returns whether the process ignores a signal, as under `nohup`.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return true }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Removes the temporary files; the signal's own effect follows, since the handler is reset.
private func endProcess(_ signal: Int32) {
  TemporaryFiles.removeAll()
  raise(signal)
}
