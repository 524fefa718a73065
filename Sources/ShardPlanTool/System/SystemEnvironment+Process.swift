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
    try EndingSignals.holdBack(work)
  }

  /// The words after the name of the program, in the bytes that the system passes.
  package var arguments: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { word in
        let count = unsafe strlen(word)
        return unsafe word.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
          unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
        }
      }
    }
  }

  /// Decides what ends this process: bugs with a sentence, a full disk with an error, and signals
  /// without a trace.
  package func prepareProcess() {
    occupyStandardStreams()
    EndingSignals.prepare()
    exitWithCodeAtTraps()
    // A limit on file sizes is then reported like a full disk, instead of ending the process.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Keeps the numbers of closed standard streams from files, which messages would then go into.
  ///
  /// Reading from and writing to the stream still fails, as if it were closed.
  private func occupyStandardStreams() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
      let flags = number == StandardStream.input.rawValue ? O_WRONLY : O_RDONLY
      _ = unsafe open("/dev/null", flags)
    }
  }

  /// Ends this process.
  package func end(with code: ExitCode) -> Never { exit(code.number) }

  /// Makes a bug end the program with a sentence and ``ExitCode/bug`` instead of a signal.
  ///
  /// Swift traps when an operation has no result, such as a sum that overflows, and the system when
  /// an address is invalid. Files are complete even then, and temporary ones are removed. With `SWIFT_BACKTRACE` set, Swift's own report is shown instead. A stack overflow leaves
  /// no room for the handler and still ends the process by a signal.
  private func exitWithCodeAtTraps() {
    guard variable("SWIFT_BACKTRACE") == nil else { return }
    for number in EndingSignals.traps {
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
  TemporaryFiles.removeAll()
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
    // Only the main thread receives signals that end the process.
    let failure = EndingSignals.holdBack {
      unsafe pthread_create(&handle, nil, Self.main, work.toOpaque())
    }
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
