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

  /// The words after the name of the program.
  package var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// Decides what ends this process: bugs with a sentence, and a full disk with an error.
  package func prepareProcess() {
    exitWithCodeAtTraps()
    // A limit on file sizes is then reported like a full disk, instead of ending the process.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Ends this process.
  package func end(with code: ExitCode) -> Never { exit(code.number) }

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

extension SystemEnvironment {
  package var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  package func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let threads = (1..<max(1, count)).map { number in Thread { work(number) } }
    if count > 0 { work(0) }
    for thread in threads { thread.join() }
  }
}

/// Work on another thread, or on this one if no thread can be created.
private struct Thread {
  /// The work, owned by the thread once it runs.
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t?

  init(_ run: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    let work = unsafe Unmanaged.passRetained(Work(run))
    let failure = unsafe pthread_create(&handle, nil, Self.main, work.toOpaque())
    if failure == 0 {
      self.handle = handle
    } else {
      self.handle = nil
      unsafe work.takeRetainedValue().run()
    }
  }

  func join() {
    guard let handle else { return }
    #if canImport(Darwin)
      _ = unsafe pthread_join(handle, nil)
    #else
      _ = pthread_join(handle, nil)
    #endif
  }

  #if canImport(Darwin)
    private static let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { work in
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
        return nil
      }
  #else
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
        }
        return nil
      }
  #endif
}
