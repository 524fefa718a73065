import ShardPlanReference

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program itself as a process, from its start to its end.
struct ProcessBenchmark {
  private let count = 200

  func run() {
    print("The program as a process of its own (\(count) runs)\n")
    guard let program else {
      print("It does not run: 'swift run' builds it beside the benchmark.")
      return
    }
    print(Row("", "median", "fastest", "peak memory").text)
    report("version", [program, "--version"])
    report("case study", [program, "compare", "Docs/Examples/case-study.json"])
    report("check the tables", [program, "prices", "check", "Pricing"])
  }

  /// The program that was built beside this one.
  private var program: String? {
    let path = CommandLine.arguments[0]
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let program = path[...slash] + "shardplan"
    return measure([String(program), "--version"]).status == 0 ? String(program) : nil
  }

  private func report(_ name: String, _ words: [String]) {
    let runs = (0..<count).map { _ in measure(words) }
    precondition(runs.allSatisfy { $0.status == 0 }, "\(words) failed.")
    let times = runs.map { Int64($0.nanoseconds) }.sorted()
    let memory = runs.map { Int64($0.kilobytes) }.max() ?? 0
    print(
      Row(
        name, "\(tenths(times[count / 2] / 100_000)) ms", "\(tenths(times[0] / 100_000)) ms",
        "\(tenths(memory * 10 / 1_024)) MB"
      ).text)
  }

  private func measure(_ words: [String]) -> shardplan_process {
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    return unsafe shardplan_run(arguments)
  }
}
