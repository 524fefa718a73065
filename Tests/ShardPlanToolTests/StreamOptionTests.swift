import ShardPlanText
import TestSupport
import Testing

/// Streams that options describe, without a file.
struct `A stream described by options` {
  /// Runs a command, and gives what was saved with it.
  static func saved(
    _ arguments: [String], command: String = "compare"
  ) throws -> (run: ToolRun, file: SavedScenario) {
    let environment = MemoryEnvironment()
    let run = ToolRun([command] + arguments + ["--save", "saved.json"], in: environment)
    let bytes = try #require(environment.files["saved.json"], "\(run.errors)")
    return (run, try SavedScenario(String(decoding: bytes, as: UTF8.self)))
  }

  static func names(_ arguments: String) throws -> [String] {
    let plain = "--record-size 77B --rate 25000/s --region us-east-1 " + arguments
    return try saved(plain.split(separator: " ").map(String.init)).file.names
  }

  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `is reported like the file that it is saved in`(seed: UInt64) throws {
    let options = RandomStreamOptions(seed: seed)
    let command = seed % 3 == 0 ? "plan" : "compare"
    let format = ["--format", ["text", "json", "csv"][Int(seed % 9 / 3)]]
    let (run, file) = try Self.saved(options.arguments + format, command: command)
    #expect(run.exitCode == 0)
    let again = ToolRun([command, "saved.json"] + format, files: ["saved.json": file.text])
    #expect(again.output == run.output)
    #expect(again.errors.isEmpty == run.errors.isEmpty)
    #expect(again.exitCode == 0)
  }

  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `makes as many columns as its lists multiply to, each with a different name`(
    seed: UInt64
  ) throws {
    let options = RandomStreamOptions(seed: seed)
    let names = try Self.saved(options.arguments).file.names
    #expect(names.count == options.columns)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.first == $0.first?.uppercased().first })
  }

  @Test(arguments: [
    ("", ["Provisioned"]),
    ("--mode on-demand", ["On-demand"]),
    ("--mode provisioned,on-demand-advantage", ["Provisioned", "Advantage"]),
    ("--records-per-put 12", ["Provisioned"]),
    ("--records-per-put 1,12.5", ["1 per PUT", "12.5 per PUT"]),
    (
      "--mode provisioned,on-demand --records-per-put 1,12",
      [
        "1 per PUT, provisioned", "1 per PUT, on-demand", "12 per PUT, provisioned",
        "12 per PUT, on-demand",
      ]
    ),
    ("--peak-rate 30000/s,1e6/s", ["Peak 30,000/s", "Peak 1e6/s"]),
    ("--peak-rate 30000/sec,1e8/hr", ["Peak 30,000/sec", "Peak 1e8/hr"]),
    ("--shards auto,1,1500", ["Shards as needed", "1 shard", "1,500 shards"]),
    ("--retention 24h,7d", ["Retention 24h", "Retention 7d"]),
    ("--shared-consumers 1,3", ["1 consumer", "3 consumers"]),
    ("--region us-east-1,eu-central-1", ["Provisioned"]),
  ])
  func `names its columns by what differs`(arguments: String, names: [String]) throws {
    #expect(try Self.names(arguments) == names)
  }

  @Test func `has an option for every field that the reader knows`() throws {
    let plain = ["--rate", "1/s", "--region", "us-east-1", "--count", "2"]
    let mixes = plain + ["--record-sizes", "1KB:1+2KB:1", "--kpl-max-size", "1KB"]
    let all =
      plain + [
        "--record-size", "77B", "--throughput", "77B/s", "--peak-rate", "2/s", "--peak-throughput",
        "154B/s", "--partition-key-size", "8B",
        "--hot-key-share", "2%", "--partition-keys", "100", "--record-distribution",
        "partition-key",
        "--records-per-put", "2", "--put-size", "1KB",
        "--distinct-keys", "1", "--mode", "provisioned", "--shards", "2", "--current-shards", "1",
        "--target-utilization", "80%", "--shared-consumers", "2", "--enhanced-fan-out", "1",
        "--polls-per-second", "2", "--retention", "48h", "--long-term-reads", "1GB",
      ]
    let producers =
      mixes + [
        "--kpl-producers", "2", "--kpl-max-count", "9", "--kpl-buffered-time", "1s",
      ]
    let set = try Self.saved(all).file.places.union(Self.saved(producers).file.places)
      .subtracting(["name", "mode"])
    let objects = ["stream", "stream.aggregation", "stream.aggregation.kpl", "stream.consumers"]
    let known = try objects.flatMap { object in
      try Self.fields(of: object).map { "\(object).\($0)" }
    }
    // The name of a stream is shown where there are several, and then each may have its mode and region.
    let ofMany = ["stream.name", "stream.mode", "stream.region"]
    #expect(set == Set(known).subtracting(objects).subtracting(ofMany))
  }

  /// The fields that the reader lists when it finds another one.
  private static func fields(of object: String) throws -> [String] {
    let inner = object.split(separator: ".").reversed()
      .reduce(#"{ "zzzzzzzzzzzz": 1 }"#) { #"{ "\#($1)": \#($0) }"# }
    let run = ToolRun(
      "compare", "file.json", "--region", "us-east-1",
      files: ["file.json": #"{ "formatVersion": 1, "scenarios": [\#(inner)] }"#])
    let start = try #require(run.messages.firstRange(of: "known here: "))
    return run.messages[start.upperBound...].prefix { $0 != "\n" }
      .split(separator: ",").map { $0.filter { $0 != " " } }
  }

  @Test(arguments: [
    "1,,2", ",", "1,", " ", "1, ,2", "12,12", "12, 12", "1,1,500,000", "100,050", "x", "0", "-1",
    "1e99", "1\u{1B}[31m", "1\n2", "٣", String(repeating: "9", count: 100_000), "1 per PUT", "=",
  ])
  func `refuses what is no list of values`(list: String) {
    let run = ToolRun(
      "compare", "--record-size", "77B", "--rate", "25000/s", "--region", "us-east-1",
      "--records-per-put", list)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--records-per-put"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.count < 600)
  }

  @Test(arguments: [
    ("--peak-rate", "25,000/s", "25000/s."), ("--peak-rate", "30000/s,1,000,000/s", "1000000/s."),
    ("--peak-rate", "1,500/s", "1500/s, or each value with its unit."),
    ("--peak-rate", "25,000", "25000 with its unit."), ("--put-size", "1,024B", "1024B."),
    ("--records-per-put", "1,500,000", "1500000."), ("--count", "1,12,000", "12000."),
    ("--kpl-max-count", "4,294,967,095", "4294967095."),
  ])
  func `with commas between the digits of a number is told from a list`(
    option: String, list: String, advice: String
  ) {
    let run = ToolRun(
      "compare", "--record-size", "77B", "--rate", "1/s", "--region", "us-east-1", option, list)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("a comma separates values. Please write \(advice)\n"))
  }

  @Test(arguments: [
    ("1KB:50,49KB:40", "'1KB:50' for", "'1KB:50+49KB:40'"),
    ("1KB:50%, 49KB:50%", "'1KB:50%' for", "'1KB:50%+49KB:50%'"),
    ("1KB:50", "'1KB:50' for", "'1KB:50%+49KB:50%'"),
    ("1KB:1+2KB:1,3KB:1", "'3KB:1' for", "'1KB:50%+49KB:50%'"),
    ("1KB:100%,49KB:40", "'49KB:40' for", "'1KB:50%+49KB:50%'"),
  ])
  func `with commas between the sizes of one mix is told how to join them`(
    list: String, part: String, advice: String
  ) {
    let run = ToolRun(
      "compare", "--record-sizes", list, "--rate", "1/s", "--region", "us-east-1")
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("Error: \(part) '--record-sizes <mix>' is a share of one size alone;"))
    #expect(run.errors.contains("Please join the sizes of one mix by '+': \(advice).\n"))
  }

  @Test func `takes several mixes, and one size of all records`() throws {
    let names = try Self.saved([
      "--record-sizes", "1KB:50%+49KB:50%,1KB:1+49KB:3,2KB:100 %", "--rate", "1/s", "--region",
      "us-east-1",
    ]).file.names
    #expect(names.count == 3)
  }

  @Test func `takes a list of numbers that only look like digits of one`() throws {
    #expect(try Self.names("--records-per-put 1,500") == ["1 per PUT", "500 per PUT"])
    #expect(try Self.names("--shards 1,auto,100,500").count == 4)
  }

  /// All of these may be groups of one number, and no one of them tells more than the first.
  @Test func `of any length is looked through once`() {
    let numbers = Array(repeating: "123", count: 20_000).joined(separator: ",")
    let run = ToolRun(
      ["compare", "--record-size", "77B", "--rate", "1/s", "--region", "us-east-1"]
        + ["--count", numbers])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("The value '123' for '--count <number>' is listed twice."))
  }

  @Test func `reports a fault once, although all columns share it`() {
    let counts = (1...500).map(String.init).joined(separator: ",")
    let run = ToolRun(
      "compare", "--record-size", "77B", "--rate", "25000", "--region", "us-east-1", "--count",
      counts, "--mode", "provisioned,on-demand")
    #expect(run.errors.split(separator: "Error: ").count == 1)
    #expect(run.errors.hasPrefix("Error: The value '25000' is invalid for '--rate <rate>'."))
  }

  @Test func `is refused for its values and for all else that is wrong with the command line`() {
    let stream = ["compare", "--record-size", "77B", "--rate", "25000/s"]
    let run = ToolRun(
      stream + ["--region", "us-east-1", "--shards", "few", "--format", "png", "-z"])
    #expect(run.exitCode == 64)
    #expect(run.errors.split(separator: "Error: ").count == 3)
    #expect(run.errors.hasPrefix("Error: Unknown option '-z'."))
    #expect(run.errors.contains("Error: The value 'few' is invalid for '--shards <number>'."))
    #expect(run.errors.contains("Error: The value 'png' is invalid for '--format <format>'."))
    // The region is malformed, not missing.
    let other = ToolRun(stream + ["--region", "us-east-9", "--retention", "7"])
    #expect(!other.errors.contains("Missing"))
    #expect(other.errors.split(separator: "Error: ").count == 2)
  }

  @Test func `is refused before its columns overflow a number`() {
    let list = (1...999).map(String.init).joined(separator: ",")
    let names = [
      "--count", "--records-per-put", "--distinct-keys", "--kpl-max-count", "--kpl-producers",
      "--shards", "--current-shards", "--shared-consumers", "--enhanced-fan-out",
    ]
    let run = ToolRun(
      ["compare", "--record-size", "77B", "--rate", "1/s", "--region", "us-east-1"]
        + names.flatMap { [$0, list] })
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("make too many columns"))
  }

  @Test func `names no place in a file when its bill is too large`() {
    let run = ToolRun(
      "compare", "--record-size", "10MB", "--rate", "1000000000000/s", "--region", "us-east-1",
      "--count", "999999,1000000")
    #expect(run.exitCode == 64)
    #expect(run.errors.split(separator: "Error: ").count == 1)
    #expect(!run.errors.contains("<options>:"))
  }
}
