import Testing

/// Megabytes a second or terabytes a year on the command line.
struct `A throughput as an option` {
  private func run(_ options: String) -> ToolRun {
    ToolRun(["compare", "--region", "us-east-1"] + options.split(separator: " ").map(String.init))
  }

  /// 30 TB of 25-KB records are 1,288,490,188.8 records a year: 30,720 GB at $0.08 and at $0.04, and
  /// 8,760 stream-hours at $0.04.
  @Test func `prices a year of terabytes`() {
    let run = run("--record-size 25KB --throughput 30TB/year --mode on-demand --month 365d")
    for line in ["$350.40", "$2,457.60", "$1,228.80", "$4,036.80", "1 KB is 1,024 bytes"] {
      #expect(run.output.contains(line), "\(line)")
    }
    #expect(run.exitCode == 0 && run.errors.isEmpty)
  }

  @Test func `makes columns, and is saved as it was typed`() {
    let environment = MemoryEnvironment()
    let run = ToolRun(
      [
        "compare", "--region", "us-east-1", "--record-size", "1KB", "--throughput",
        "5MB/s,10MB/s", "--peak-throughput", "20 MB/s", "--save", "saved.json",
      ], in: environment)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("5 MB/s"))
    let saved = String(decoding: environment.files["saved.json"] ?? [], as: UTF8.self)
    #expect(saved.contains("\"throughput\": \"10MB/s\""))
    #expect(saved.contains("\"peakThroughput\": \"20 MB/s\""))
    #expect(!saved.contains("\"rate\""))
    let again = ToolRun(["compare", "saved.json"], in: environment)
    #expect(again.exitCode == 0)
  }

  @Test(arguments: [
    (
      "--throughput 5MB/s",
      "argument '--record-size <size>' or '--rate <rate>': without a scenario file a stream needs "
        + "the size of its records or its rate next to its throughput, and its region, or its shards "
        + "to be priced in part."
    ),
    (
      "--throughput 5MB/s --rate 5/s --record-size 1KB",
      "'--record-size' and '--rate' make 5120 B/s; '--throughput' is 5242880 B/s. Leave out "
        + "'--rate' or '--throughput'."
    ),
    (
      "--rate 5MB/s --record-size 1KB",
      "A rate counts records, and '5MB/s' bytes. Give it as --throughput."
    ),
    (
      "--peak-throughput 1KB/s --record-size 1KB --rate 5/s",
      "The peak of 1 records/s is below the average of 5 records/s. Leave '--peak-throughput' out"
    ),
    (
      "--throughput 1KB/s --rate 1/month",
      "The size of a record must be at least 1 B and at most 10485760 B; 2691072000 B would follow"
    ),
  ])
  func `is refused in its own words`(options: String, message: String) {
    let run = run(options)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `does not vary, since it follows`() {
    let run = ToolRun(
      "sweep", "--record-size", "1KB", "--rate", "5/s", "--region", "us-east-1", "--vary",
      "throughput=1MB/s,2MB/s")
    #expect(run.exitCode == 64 && run.errors.contains("vary rate instead"))
  }
}
