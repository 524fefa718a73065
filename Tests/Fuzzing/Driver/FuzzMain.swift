#if !FUZZING
  internal import FuzzLaws
  internal import ShardPlanTool

  /// Holds files to the laws of one target: `shardplan-fuzz <target> <file>…`.
  ///
  /// Built by `Tests/Fuzzing/run` the program takes the options of libFuzzer instead, which invents
  /// the files.
  @main
  enum FuzzMain {
    static func main() {
      let words = CommandLine.arguments
      guard words.count > 1, let target = FuzzTargets.named(words[1]) else {
        fatalError("Name a target: " + FuzzTargets.all.map { $0.name }.joined(separator: ", "))
      }
      for path in words.dropFirst(2) {
        guard let bytes = try? SystemEnvironment().readFile(path) else {
          print("\(path): cannot be read")
          continue
        }
        for law in target.brokenLaws(by: bytes) { print("\(path): \(law)") }
      }
    }
  }
#endif
