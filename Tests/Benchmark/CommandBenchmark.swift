import ShardPlanTool

/// Whole commands inside of this process, without the start of one.
struct CommandBenchmark {
  private let points: Int64 = 4_000_000

  func run() {
    report("compare the case study", time("compare", "Docs/Examples/case-study.json"))
    report("check the price tables", time("prices", "check", "Pricing"))
    let one = sweep(threads: 1)
    let two = sweep(threads: 2)
    report("sweep, one thread", one)
    report("sweep, two threads", two)
    print("")
    print(Row("points a second", "\(points * 1_000_000_000 / one)", "one thread").text)
    print(Row("", "\(points * 1_000_000_000 / two)", "two threads").text)
    print(Row("", tenths(one * 10 / two), "times as many").text)
  }

  private func sweep(threads: Int) -> Int64 {
    time(
      "sweep", "Docs/Examples/break-even.json", "--vary", "rate=1..\(points):+1", "--format", "csv",
      "--threads", "\(threads)")
  }

  private func time(_ words: String...) -> Int64 {
    Stopwatch.best(of: 7) {
      let code = Tool.run(words + ["--output", "/dev/null"], in: SystemEnvironment())
      precondition(code.number == 0, "\(words.joined(separator: " ")) failed.")
    }
  }

  private func report(_ name: String, _ nanoseconds: Int64) {
    print(Row(name, "\(tenths(nanoseconds / 100_000)) ms").text)
  }
}
