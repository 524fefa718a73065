import ShardPlanReference

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Each command as a process, on inputs that grow tenfold from one column to the next.
///
/// Prints the rows of the tables in `Docs/Performance.md`: milliseconds of processors, which other
/// processes disturb little, a slash, and megabytes at their most.
struct GrowthBenchmark {
  /// Prints only rows that contain all of these words.
  let words: [String]
  /// A size is left out when the one before makes it expect a longer time than this.
  private let longest: Int64 = 10_000_000_000

  func run() {
    guard let program = BuiltProgram() else {
      print("It does not run: 'swift run' builds it beside the benchmark.")
      return
    }
    let folder = SampleFolder()
    defer { folder.remove() }
    for sample in Sample.allCases {
      let rows = GrowthRow.all.filter { row in
        row.sample == sample && words.allSatisfy { row.words.contains($0[...]) }
      }
      guard !rows.isEmpty else { continue }
      let counts = sample.counts.map { "\($0)" }
      print("| \(sample.unit) | \(counts.joined(separator: " | ")) |")
      print("|---|" + counts.map { _ in "---|" }.joined())
      for row in rows {
        print("| \(row.name) | \(cells(of: row, program, folder)) |")
        // Rows show as they are measured, also through a pipe.
        fflush(nil)
      }
      print("")
    }
  }

  private func cells(of row: GrowthRow, _ program: BuiltProgram, _ folder: SampleFolder) -> String {
    var last: Int64 = 0
    return row.sample.counts.map { count in
      guard last * 10 < longest else { return "–" }
      let words = row.arguments(folder.paths(of: row.sample, count))
      let first = program.run(words)
      guard row.statuses.contains(first.status) else {
        last = longest
        return first.status < 0 ? "–" : "exit \(first.status)"
      }
      // What takes long is disturbed little.
      let time = first.processor_nanoseconds
      let more = time < 100_000_000 ? 3 : 0
      let runs = [first] + (0..<more).map { _ in program.run(words) }
      let fastest = runs.map { Int64($0.processor_nanoseconds) }.min() ?? 0
      let memory = runs.map { $0.kilobytes }.max() ?? 0
      last = fastest
      return "\((fastest + 500_000) / 1_000_000)/\((memory + 512) >> 10)"
    }.joined(separator: " | ")
  }
}
