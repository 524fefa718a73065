import Testing

/// On-demand modes and consumers, as commands report them.
struct `On demand` {
  private static let kilobyte = "--record-size 1KB --region us-east-1"

  private static func run(_ command: String, file: String? = nil) -> ToolRun {
    ToolRun(
      command.split(separator: " ").map(String.init),
      files: file.map { ["scenarios.json": $0] } ?? [:])
  }

  /// Case A3: two bills at the floor of Advantage are the same to every report and gate.
  private static let floor = file(
    """
    { "name": "Now", "mode": "on-demand-advantage", "stream": { "recordSize": 1043, "rate": 134,
      "consumers": { "shared": 1, "enhancedFanOut": 1 } } },
    { "name": "Next", "mode": "on-demand-advantage", "stream": { "recordSize": 1674, "rate": 294,
      "consumers": { "shared": 1, "enhancedFanOut": 1 } } }
    """)

  private static func file(_ scenarios: String) -> String {
    #"{ "formatVersion": 1, "region": "us-east-1", "scenarios": [\#(scenarios)] }"#
  }

  @Test(arguments: ["--fail-increase 0%", "--fail-above 3079.6875 --of Next"])
  func `costs the same at Advantage's floor`(gate: String) {
    let run = Self.run("compare scenarios.json \(gate)", file: Self.floor)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Cheapest: Now and Next, $3,079.69 a month."))
    #expect(run.output.contains("the same"))
    #expect(!run.output.contains("+$0.00"))
  }

  @Test func `is as cheap in a sweep, and moved by nothing`() throws {
    let swept = Self.run(
      "sweep --vary rate=100/s,200/s,300/s --mode on-demand-advantage --rate 1/s \(Self.kilobyte)")
    #expect(swept.output.contains("$3,079.69 a month at every point."))
    let sensitive = Self.run(
      "sensitivity --mode on-demand-advantage --rate 100/s \(Self.kilobyte)")
    #expect(sensitive.output.contains("the same"))
    #expect(!sensitive.output.contains("$0.00"))
  }

  /// Case A5.
  @Test func `bills late reads as data out`() {
    let stream = "--rate 600/s --retention 30d --long-term-reads 5TB \(Self.kilobyte)"
    let bill = Self.run("compare --mode on-demand \(stream) --explain")
    #expect(bill.output.contains("$470.27"))
    #expect(bill.output.contains("5,497,558,138,880 B read"))
    #expect(bill.output.contains("longTermReads cost what data out costs"))
    let crossings = Self.run(
      "breakeven scenarios.json --over longTermReads --mode provisioned,on-demand",
      file: Self.file(
        #"{ "stream": { "recordSize": "1 KB", "rate": "600/s", "retention": "30d" } }"#))
    let words = crossings.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Provisioned is the cheapest from 0 GB of late reads to"))
  }

  /// Case A7: four shards, 3.5 records per PUT, and each aggregate rounded up by itself.
  @Test func `has four shards for KPL producers at least`() {
    let run = Self.run(
      "compare --mode on-demand --record-size 77B --rate 1000/s --kpl-producers 10 "
        + "--region us-east-1")
    #expect(run.output.contains("$95.26"))
  }

  /// Case A11.
  @Test func `commits for 24 hours at least`() {
    let run = Self.run(
      "compare --mode on-demand-advantage --rate 20000/s --month 6h \(Self.kilobyte)")
    #expect(run.output.contains("$101.25"))
  }

  /// Case A12.
  @Test func `ignores keys where the service distributes records`() {
    let stream = "--rate 2000/s --hot-key-share 100% \(Self.kilobyte)"
    let auto = "plan --mode on-demand --record-distribution auto \(stream)"
    #expect(Self.run("plan --mode on-demand \(stream)").output.contains("(hot-key)"))
    let plan = Self.run(auto).output
    #expect(!plan.contains("(hot-key)"))
    // Neither aggregation nor another key would help there.
    #expect(!plan.contains("Aggregate "))
    #expect(Self.run("plan --mode on-demand \(stream)").output.contains("Split the "))
    let aggregated = Self.run("\(auto) --records-per-put 10")
    #expect(aggregated.output.contains("(kpl-aggregation)"))
    let provisioned = Self.run("compare --record-distribution auto \(stream)")
    #expect(provisioned.exitCode == 64)
    #expect(provisioned.errors.contains("for on-demand modes"))
    let columns = Self.run(
      "compare --mode on-demand --record-distribution partition-key,auto \(stream)")
    #expect(columns.output.contains("Distribution auto"))
  }

  /// Case A30.
  @Test func `can be warmed up beforehand with Advantage`() {
    let stream = "--rate 102400/s --peak-rate 153600/s \(Self.kilobyte)"
    let advantage = Self.run("plan --mode on-demand-advantage \(stream) --width 1000").output
    #expect(advantage.contains("Warm throughput of 150 MiB/s can be set"))
    #expect(!advantage.contains("(on-demand-start)"))
    #expect(Self.run("plan --mode on-demand \(stream)").output.contains("(on-demand-start)"))
  }

  @Test func `says what keys would cost if they counted`() {
    let run = Self.run(
      "compare --mode on-demand --record-size 1000B --rate 1000/s --partition-key-size 36B "
        + "--region us-east-1 --width 1000")
    #expect(run.output.contains("the bill is $531.63 and not $327.60"))
  }

  /// Case A26.
  @Test func `adds up the polls of consumers, and names them`() {
    func found(_ consumers: String) -> ToolRun {
      Self.run(
        "plan scenarios.json --width 1000",
        file: Self.file(
          #"{ "stream": { "recordSize": 1, "rate": 1, "consumers": [\#(consumers)] } }"#))
    }
    let two =
      #"{ "name": "billing", "type": "shared", "pollsPerSecond": 4 }, "#
      + #"{ "name": "audit", "type": "shared" }"#
    #expect(!found(two).output.contains("shared-polls"))
    let three = found(two + #", { "name": "search", "type": "shared" }"#)
    #expect(
      three.output.contains(
        "'billing' asking 4 times, 'audit' asking 1 time, 'search' asking 1 time a second make "
          + "6 calls; a shard answers 5"))
    let unknown = found(#"{ "type": "efo" }"#)
    #expect(unknown.exitCode == 65)
    #expect(unknown.errors.contains("write one of 'shared', 'enhanced-fan-out'"))
  }
}
