#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
