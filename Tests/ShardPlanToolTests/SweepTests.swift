import ShardPlanText
import ShardPlanTool
import Testing
import TestSupport

/// Sweeps as whole runs.
struct `Sweeping` {
  static let study = "Docs/Examples/case-study.json"
  static let modes = "Docs/Examples/capacity-modes.json"

  private func lines(_ run: ToolRun) -> [Substring] { run.output.split(separator: "\r\n") }

  @Test(arguments: ["text", "markdown", "csv", "json"], [[], ["--vary", "shards=20"]])
  func `writes the same bytes on any number of threads`(format: String, second: [String]) {
    // More points than one thread works on at a time.
    let arguments =
      ["sweep", Self.modes, "--vary", "rate=9000..15000:+1", "--format", format] + second
    let alone = ToolRun(arguments + ["--threads", "1"])
    #expect(alone.exitCode == 0)
    for count in ["2", "3"] {
      #expect(ToolRun(arguments + ["--threads", count]).output == alone.output)
    }
    let environment = MemoryEnvironment()
    environment.processorCount = 4
    #expect(ToolRun(arguments, in: environment).output == alone.output)
  }

  @Test(arguments: [
    (["recordsPerPut=1,2,5"], 3), (["recordsPerPut=1..100:+1"], 100),
    (["rate=1/s..1000/s:x10"], 4), (["rate=1000..100000:log20"], 20),
    (["retention=24h..365d:+24h"], 365),
    (["record-size=1KB,2KB", "shards=1..10:+3"], 8), (["aggregation.recordsPerPut= 1 , 2"], 2),
    (["consumers.shared=0..5:+1", "longTermReads=0B..10GB:+1GB"], 66),
    (["targetUtilization=50%..100%:+10%"], 6),
  ])
  func `writes a line for every point`(variations: [String], count: Int) {
    let arguments =
      ["sweep", Self.study, "--format", "csv"] + variations.flatMap { ["--vary", $0] }
    let run = ToolRun(arguments)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(lines(run).count == count + 1)
  }

  @Test func `gives the totals that a comparison gives`() {
    let sweep = ToolRun(
      "sweep", "--record-size", "77B", "--rate", "1/s", "--region", "us-east-1", "--vary",
      "recordsPerPut=1,12,616", "--vary", "rate=25000/s", "--format", "csv", "--month", "732h")
    #expect(
      lines(sweep).dropFirst().map { $0.split(separator: ",")[2] } == [
        "1196.82", "109.8", "24.954545454545",
      ])
  }

  @Test func `writes JSON with the fields of the contract`() throws {
    let run = ToolRun(
      "sweep", Self.modes, "--vary", "rate=8000..12000:+500", "--vary", "shards=1,100",
      "--format", "json", "--peak", "fixed")
    let root = try JSONReader.read(SourceText(name: "sweep.json", text: run.output))
    #expect(
      root.fields == [
        "schemaVersion", "title", "axes", "scenarios", "currency", "points", "remarks",
        "prices",
      ])
    let axes = try #require(root["axes"]).all
    #expect(axes.map { $0["field"]?.text } == ["rate", "shards"])
    let values = axes.map { $0["values"]?.all.map(\.text) ?? [] }
    #expect(values.map(\.count) == [9, 2])
    let points = try #require(root["points"]).all
    #expect(points.count == 18)
    for (index, point) in points.enumerated() {
      #expect(point.fields == ["at", "totals", "shards", "throttled", "cheapest"])
      #expect(point["at"]?.all.map(\.text) == [values[0][index / 2], values[1][index % 2]])
      #expect(point["totals"]?.all.count == 3)
      let shards = point["shards"]?.all.map(\.text)
      let isPossible = index < 6
      #expect(shards == [isPossible ? values[1][index % 2] : nil, nil, nil])
      #expect(point["throttled"]?.all.count == (isPossible && index % 2 == 0 ? 1 : 0))
    }
    #expect(root["currency"]?.text == "USD")
    #expect(root["remarks"]?.all.isEmpty == false)
  }

  @Test func `to a file writes what it writes to standard output`() {
    for format in ["text", "csv", "json"] {
      let arguments = ["sweep", Self.modes, "--vary", "rate=1..2000:+1", "--format", format]
      let environment = MemoryEnvironment()
      let run = ToolRun(arguments + ["--output", "sweep.out"], in: environment)
      #expect(run.exitCode == 0 && run.output.isEmpty)
      let bytes = environment.files["sweep.out"] ?? []
      #expect(String(decoding: bytes, as: UTF8.self) == ToolRun(arguments).output)
    }
  }

  @Test(arguments: ["text", "csv", "json"])
  func `that fails leaves the old file`(format: String) {
    let arguments = [
      "sweep", Self.modes, "--vary", "rate=1..2000:+1", "--format", format, "-o", "sweep.out",
    ]
    for prepare in [
      { (environment: MemoryEnvironment) in environment.isDiskFull = true },
      { environment in environment.immovable = "sweep.out" },
    ] {
      let environment = MemoryEnvironment()
      environment.files["sweep.out"] = Array("old".utf8)
      prepare(environment)
      #expect(ToolRun(arguments, in: environment).exitCode == 74)
      #expect(environment.files["sweep.out"] == Array("old".utf8))
      #expect(environment.temporaries.isEmpty)
    }
  }

  @Test func `over its own input is refused`() {
    let run = ToolRun("sweep", Self.modes, "--vary", "rate=1", "--output", Self.modes)
    #expect(run.exitCode == 64)
    #expect(run.errors.hasPrefix("Error: The output '\(Self.modes)' would replace an input."))
  }

  @Test func `saves the scenario file that the options amount to`() {
    let environment = MemoryEnvironment()
    let stream = ["--record-size", "77B", "--rate", "25000/s", "--region", "us-east-1"]
    let run = ToolRun(
      ["sweep", "--vary", "rate=1,2", "--save", "saved.json"] + stream, in: environment)
    #expect(run.exitCode == 0)
    let saved = String(decoding: environment.files["saved.json"] ?? [], as: UTF8.self)
    let again = ToolRun("sweep", "--vary", "rate=1,2", "saved.json", files: ["saved.json": saved])
    #expect(again.output == run.output)
  }

  /// Refused with the option named, and never by a trap.
  @Test(arguments: [
    "rate", "rate=", "=1", "rate=,", "rate=1,,2", "rate=1, ", "rate=..", "rate=1..", "rate=..1:+1",
    "rate=1..2:", "rate=1..2:+", "rate=1..2:x", "rate=1..2:log", "rate=1..2:2", "rate=1..2:*2",
    "rate=1..2:+1:+1", "rate=1...2:+1", "rate=0..10:+0", "rate=5..1:+1", "rate=0..5:x2",
    "rate=0..5:log5", "rate=1..5:x1", "rate=1..5:x0", "rate=1..5:x0.5", "rate=1..5:log1",
    "rate=1..5:log1.5", "rate=1..5:log1e30", "rate=1..1e30:+1", "rate=1..1e30:x2",
    "rate=1..1e30:log9", "rate=1e-38..1e38:+1e-38", "rate=-1", "rate=-5..5:+1", "rate=1..5:x-2",
    "rate=1..5:+-1", "rate=1,1", "rate=1/s,60/min", "rate=1e999", "rate=many", "rate=1/w",
    "rate=1,000,2,000", "rate=1,000..2,000:+100", "rate=1..2:log99999999999999999999",
    "retention=1.5d..9h:+1h", "retention=0.1h", "rat=1", "recordSizes=1", "currentShards=1",
    "currentShards=1", "region=us-east-1", "targetUtilization=120..150%:+10%x",
    "targetUtilization=50,80", "targetUtilization=1.5", "targetUtilization=50..80:+10",
    "targetUtilization=50%..80%:+10",
    "recordsPerPut=1B", "rate=٣", "rate=1\u{0}", "\u{1B}[31m=1",
  ])
  func `refuses what leads nowhere`(variation: String) {
    let run = ToolRun("sweep", Self.study, "--vary", variation)
    #expect(run.exitCode == 64, "\(run.output)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--vary <field=values>"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func `asks for the sign of a share in the words that a file is asked in`() {
    let file = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "stream": { "recordSize": "1 KB", "rate": "1/s", "targetUtilization": 80 } } ] }
      """
    let asked = ToolRun("compare", "s.json", files: ["s.json": file])
    #expect(asked.errors.contains("A target utilization is given in percent."))
    #expect(asked.errors.contains("help: write it like \"80%\""))
    let run = ToolRun("sweep", Self.study, "--vary", "targetUtilization=50,80")
    #expect(
      run.errors.contains("A target utilization is given in percent. Write it like \"80%\".\n"))
  }

  /// Values out of bounds leave their cells empty instead of showing zero.
  @Test(arguments: [
    "rate=0,1e30", "recordSize=0,20MB", "retention=1,9000", "recordsPerPut=1.5e9",
    "shards=0,0.5", "producers=5", "distinctKeys=0", "targetUtilization=0,150%", "rate=1e38",
    "count=2000000", "maxSize=1KB..100KB:x10",
  ])
  func `goes on where a scenario cannot be`(variation: String) {
    for format in ["text", "csv", "json", "markdown"] {
      let run = ToolRun(
        "sweep", "--record-size", "77B", "--rate", "25000/s", "--region", "us-east-1", "--vary",
        variation, "--format", format)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(format == "csv" || run.output.contains("is impossible at"))
    }
  }

  @Test func `names points that cannot be`() {
    let run = ToolRun(
      "sweep", Self.modes, "--vary", "rate=1000..100000:+1000", "--format", "csv", "--peak", "fixed"
    )
    for line in lines(run).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let isPossible = (Int(fields[0]) ?? 0) <= 9_000
      #expect(fields[1].isEmpty != isPossible)
      #expect(fields[8].isEmpty == isPossible)
    }
  }
}

extension JSONValue {
  fileprivate var fields: [String] {
    if case .object(let members) = content { members.map(\.key) } else { [] }
  }

  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var all: [JSONValue] {
    if case .array(let values) = content { values } else { [] }
  }

  fileprivate var text: String? {
    switch content {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
