#if FUZZING
  internal import FuzzLaws
  internal import ShardPlanTool

  /// The entry point of libFuzzer, which brings the `main` of the program.
  private enum Fuzzer {
    /// The target that the environment names: the fuzzer restarts itself with its own arguments.
    static let target: any FuzzTarget.Type = {
      let name = SystemEnvironment().variable("FUZZ_TARGET") ?? ""
      guard let target = FuzzTargets.named(name) else {
        fatalError("FUZZ_TARGET is one of: \(FuzzTargets.all.map { $0.name })")
      }
      return target
    }()
  }

  /// Holds an input to the laws of the target; the fuzzer keeps one with which the process ends.
  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    let broken = Fuzzer.target.brokenLaws(by: input)
    if !broken.isEmpty { fatalError(broken.joined(separator: "\n")) }
    return 0
  }
#endif
