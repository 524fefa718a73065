import ShardPlanTool
import Testing

/// The scenario file that options amount to.
struct `Saving what options describe` {
  static let stream = ["--record-size", "77B", "--rate", "25000/s", "--region", "us-east-1"]

  @Test func `writes it as a person would`() throws {
    let arguments =
      Self.stream + [
        "--mode", "provisioned,on-demand", "--records-per-put", "12.5", "--month", "2026-02",
        "--region", "eu-central-1", "--record-size", "77B",
      ]
    let environment = MemoryEnvironment()
    let run = ToolRun(
      ["compare"] + arguments.dropLast(2) + ["--save", "saved.json"], in: environment)
    #expect(run.exitCode == 0)
    #expect(
      String(decoding: environment.files["saved.json"] ?? [], as: UTF8.self) == """
        {
          "formatVersion": 1,
          "regions": [
            "us-east-1",
            "eu-central-1"
          ],
          "month": "2026-02",
          "scenarios": [
            {
              "name": "Provisioned",
              "mode": "provisioned",
              "stream": {
                "recordSize": "77B",
                "rate": "25000/s",
                "aggregation": {
                  "recordsPerPut": "12.5"
                }
              }
            },
            {
              "name": "On-demand",
              "mode": "on-demand",
              "stream": {
                "recordSize": "77B",
                "rate": "25000/s",
                "aggregation": {
                  "recordsPerPut": "12.5"
                }
              }
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    ["--retention", "7"], ["--region", "cn-north-1", "--mode", "on-demand"],
    ["--save", "-"], ["--output", "saved.json"], ["--output", "/nowhere/bills.txt"],
    ["--prices", ToolRun.discountedTables, "--save", "\(ToolRun.discountedTables)/us-east-1.json"],
  ])
  func `leaves what was there when anything is wrong`(more: [String]) {
    let environment = MemoryEnvironment()
    environment.files["saved.json"] = Array("old".utf8)
    let save = more.contains("--save") ? [] : ["--save", "saved.json"]
    let run = ToolRun(["compare"] + Self.stream + more + save, in: environment)
    #expect(run.exitCode != 0)
    #expect(run.output.isEmpty)
    #expect(environment.files["saved.json"] == Array("old".utf8))
    #expect(environment.files["-"] == nil)
  }

  @Test func `fails before anything is computed when the file cannot be made`() {
    let run = ToolRun(["compare"] + Self.stream + ["--save", "/nowhere/saved.json"])
    #expect(run.exitCode == 73)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ["--record-size", "77", "--rate", "x"], ["--rate", "5/s"],
    ["--record-size", "1KB,1KB", "--rate", "1/s", "--region", "us-east-1"],
  ])
  func `names wrong options before a file that cannot be made`(options: [String]) {
    let run = ToolRun(["compare"] + options + ["--save", "/nowhere/saved.json"])
    #expect(run.exitCode == 64)
    #expect(!run.errors.contains("/nowhere"))
  }

  @Test func `leaves no half of a file on a full disk, and no report that claims it`() {
    let environment = MemoryEnvironment()
    environment.isDiskFull = true
    let run = ToolRun(["compare"] + Self.stream + ["--save", "saved.json"], in: environment)
    #expect(run.exitCode == 74)
    #expect(environment.files["saved.json"] == nil)
    #expect(environment.temporaries.isEmpty)
  }

  @Test(arguments: [
    ["compare"], ["sweep", "--vary", "rate=1/s,2/s"],
    ["sweep", "--vary", "rate=1/s,2/s", "--format", "csv"],
  ])
  func `writes the report and the scenario file, or neither`(command: [String]) {
    for roomless in ["report", "saved.json", nil] {
      let environment = MemoryEnvironment()
      environment.roomless = roomless
      environment.files = ["report": Array("old".utf8), "saved.json": Array("old".utf8)]
      let run = ToolRun(
        command + Self.stream + ["--output", "report", "--save", "saved.json"], in: environment)
      #expect(run.exitCode == (roomless == nil ? 0 : 74))
      for name in ["report", "saved.json"] {
        #expect((environment.files[name] == Array("old".utf8)) == (roomless != nil))
      }
    }
  }
}
