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
    guard let program = BuiltProgram() else {
      print("It does not run: 'swift run' builds it beside the benchmark.")
      return
    }
    print(Row("", "median", "fastest", "peak memory").text)
    report("version", program, ["--version"])
    report("case study", program, ["compare", "Docs/Examples/case-study.json"])
    report("check the tables", program, ["prices", "check", "Pricing"])
  }

  private func report(_ name: String, _ program: BuiltProgram, _ words: [String]) {
    let runs = (0..<count).map { _ in program.run(words) }
    precondition(runs.allSatisfy { $0.status == 0 }, "\(words) failed.")
    let times = runs.map { Int64($0.nanoseconds) }.sorted()
    let memory = runs.map { Int64($0.kilobytes) }.max() ?? 0
    print(
      Row(
        name, "\(tenths(times[count / 2] / 100_000)) ms", "\(tenths(times[0] / 100_000)) ms",
        "\(tenths(memory * 10 / 1_024)) MB"
      ).text)
  }
}

/// The program that was built beside this one.
struct BuiltProgram {
  private let path: String

  /// Finds the program; `nil` where it does not run.
  init?() {
    let benchmark = CommandLine.arguments[0]
    guard let slash = benchmark.lastIndex(of: "/") else { return nil }
    path = benchmark[...slash] + "shardplan"
    guard run(["--version"]).status == 0 else { return nil }
  }

  /// Runs the program with what it writes thrown away.
  func run(_ words: [String]) -> shardplan_process {
    let arguments = unsafe ([path] + words).map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    return unsafe shardplan_run(arguments)
  }
}
