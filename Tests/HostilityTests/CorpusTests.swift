import FuzzLaws
import TestSupport
import Testing

/// What the fuzzer found worth keeping.
struct `The corpus` {
  @Test(arguments: FuzzTargets.all.map { $0.name })
  func `breaks no law`(name: String) throws {
    let target = try #require(FuzzTargets.named(name))
    let folder = "Tests/Fuzzing/Corpus/\(name)"
    let names = try Repository.names(in: folder)
    #expect(!names.isEmpty)
    for name in names {
      let broken = target.brokenLaws(by: try Repository.bytes("\(folder)/\(name)"))
      #expect(broken.isEmpty, "\(folder)/\(name)")
    }
  }
}
