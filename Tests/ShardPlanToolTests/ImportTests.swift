import ShardPlanTool
import TestSupport
import Testing

/// The files that an import writes, and those that it leaves alone.
struct `Importing prices` {
  static let file = "\(ToolRun.tables)/aws/kinesis.json"
  static let virginia = "new/us-east-1.json"

  @Test func `writes what check and diff find to be right`() {
    let environment = MemoryEnvironment()
    #expect(ToolRun("prices", "import", Self.file, "--into", "new", in: environment).exitCode == 0)
    #expect(environment.files.keys.filter { $0.hasPrefix("new/") }.count == 2)
    #expect(ToolRun("prices", "check", "new", "--strict", in: environment).exitCode == 0)
    let diff = ToolRun(
      "prices", "diff", "bundled", Self.virginia, "--fail-on-change", in: environment)
    #expect(diff.exitCode == 0)
  }

  @Test func `keeps the discount and the own prices that were agreed`() throws {
    let environment = MemoryEnvironment()
    let folder = ToolRun.discountedTables
    #expect(ToolRun("prices", "import", Self.file, "--into", folder, in: environment).exitCode == 0)
    let text = String(
      decoding: try #require(environment.files["\(folder)/us-east-1.json"]), as: UTF8.self)
    #expect(text.contains("\"discountPercent\": \"12.5\"") && text.contains("\"overrides\""))
    #expect(text.contains("2026-11-20T00:00:00Z"))
  }

  @Test func `restores everything when one table cannot be moved to its place`() throws {
    for hasOld in [false, true] {
      let environment = MemoryEnvironment()
      let old = try Repository.bytes("\(ToolRun.tables)/previous/us-east-1.json")
      if hasOld {
        environment.files[Self.virginia] = old
        environment.files["new/eu-west-1.json"] = try Repository.bytes("Pricing/eu-west-1.json")
      }
      let before = environment.files.filter { $0.key.hasPrefix("new/") }
      environment.immovable = Self.virginia
      let run = ToolRun("prices", "import", Self.file, "--into", "new", in: environment)
      #expect(run.exitCode == 74)
      #expect(environment.files.filter { $0.key.hasPrefix("new/") } == before)
      #expect(environment.folders.isEmpty)
    }
  }

  @Test func `replaces no table that changed meanwhile`() throws {
    for former in [try Repository.bytes("\(ToolRun.tables)/previous/us-east-1.json"), nil] {
      let environment = MemoryEnvironment()
      environment.files[Self.virginia] = former
      environment.files["new/eu-west-1.json"] = try Repository.bytes("Pricing/eu-west-1.json")
      environment.interference = { environment.files[Self.virginia] = Array("edited".utf8) }
      let before = environment.files["new/eu-west-1.json"]
      let run = ToolRun("prices", "import", Self.file, "--into", "new", in: environment)
      #expect(run.exitCode == 74)
      #expect(run.errors.hasSuffix("Error: Cannot replace '\(Self.virginia)': it changed.\n"))
      #expect(environment.files[Self.virginia] == Array("edited".utf8))
      #expect(environment.files["new/eu-west-1.json"] == before)
      #expect(environment.temporaries.isEmpty)
    }
  }

  @Test func `writes no table without the report that was asked for`() {
    let environment = MemoryEnvironment()
    environment.roomless = "report"
    let words = ["prices", "import", Self.file, "--into", "new", "--output", "report"]
    #expect(ToolRun(words, in: environment).exitCode == 74)
    #expect(environment.files[Self.virginia] == nil && environment.folders.isEmpty)
    environment.roomless = nil
    #expect(ToolRun(words, in: environment).exitCode == 0)
    #expect(environment.files[Self.virginia] != nil && environment.files["report"] != nil)
  }

  @Test func `writes nothing when one of the tables would not pass a check`() throws {
    let text = try Repository.text(Self.file)
      .replacing("\"0.0150000000\"", with: "\"0.0075000000\"", maxReplacements: 1)
    let environment = MemoryEnvironment()
    let run = ToolRun(
      "prices", "import", "cut.json", "--into", "new", files: ["cut.json": text], in: environment)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("new/us-east-1.json:10:20: error: This is 0.5 times"))
    #expect(run.errors.contains("[import-unsound]"))
    #expect(environment.files[Self.virginia] == nil && environment.folders.isEmpty)
    let accepted = ToolRun(
      "prices", "import", "cut.json", "--into", "new", "--accept", "price-off-level",
      in: environment)
    #expect(accepted.exitCode == 0)
    #expect(accepted.errors.contains("note: This is 0.5 times"))
    #expect(environment.files[Self.virginia] != nil)
    #expect(ToolRun("prices", "check", "new", in: environment).exitCode == 1)
    let check = ToolRun("prices", "check", "new", "--accept", "price-off-level", in: environment)
    #expect(check.exitCode == 0)
  }

  @Test func `warns of what a check of the result would warn of`() throws {
    let text = try Repository.text(Self.file)
      .replacing("\"0.0150000000\"", with: "\"0.0170000000\"", maxReplacements: 1)
    let run = ToolRun("prices", "import", "raised.json", files: ["raised.json": text])
    #expect(run.exitCode == 0)
    #expect(run.errors.contains("us-east-1.json:10:20: warning: This is 1.13 times"))
  }

  @Test(arguments: ["new/us-east-1.json", "new/eu-west-1.json", file])
  func `does not write its report over a table or its input`(output: String) {
    let environment = MemoryEnvironment()
    let run = ToolRun(
      "prices", "import", Self.file, "--into", "new", "--output", output, in: environment)
    #expect(run.exitCode == 64)
    #expect(environment.files[Self.virginia] == nil)
  }

  @Test func `says when prices in the folder are newer`() throws {
    let environment = MemoryEnvironment()
    let newer = try Repository.text("Pricing/us-east-1.json")
      .replacing("2026-08-31T09:22:09Z", with: "2026-11-22T00:00:00Z")
    let run = ToolRun(
      "prices", "import", Self.file, "--into", "new", files: [Self.virginia: newer], in: environment
    )
    #expect(run.output.contains("same prices, older"))
    #expect(run.output.contains("2026-11-20, older than the old ones"))
  }
}

/// Messages about a folder without the prices.
struct `A folder of prices` {
  static let study = "Docs/Examples/case-study.json"

  @Test(arguments: [
    "compare \(study)", "compare \(study) --region eu-west-1", "plan \(study)",
    "breakeven \(study)", "sweep \(study) --vary rate=1/s,2/s", "prices list",
    "prices show us-east-1",
  ])
  func `without any table is refused by every command`(command: String) {
    let words = command.split(separator: " ").map(String.init)
    let run = ToolRun(words + ["--prices", "empty"], files: ["empty/notes.txt": "none"])
    #expect(run.exitCode == 65)
    #expect(run.errors.hasPrefix("empty:1:1: error: There is no price table in this folder."))
  }

  @Test(arguments: ["compare \(study)", "compare \(study) --region us-east-1"])
  func `without a region's table is the one whose list is named`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = ToolRun(
      words + ["--prices", "own"],
      files: ["own/eu-west-1.json": try Repository.text("Pricing/eu-west-1.json")])
    #expect(run.exitCode != 0)
    #expect(run.errors.contains("'shardplan prices list --prices <folder>' shows the regions"))
  }
}

/// The command lines that a comparison of price tables refuses.
struct `Comparing prices` {
  @Test func `does not take an empty folder for one without changes`() {
    let run = ToolRun(
      "prices", "diff", "bundled", "empty", files: ["empty/notes.txt": "none"])
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("[no-tables]"))
  }

  @Test func `reads no more of a folder than the counterpart of a file`() {
    let run = ToolRun(
      "prices", "diff", "\(ToolRun.tables)/previous/us-east-1.json", "mixed",
      files: [
        "mixed/us-east-1.json": (try? Repository.text("Pricing/us-east-1.json")) ?? "",
        "mixed/eu-west-1.json": "{",
      ])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("All prices are the same, in 1 region."))
  }

  @Test func `tells terms apart`() {
    let discounted = "\(ToolRun.discountedTables)/us-east-1.json"
    let run = ToolRun("prices", "diff", discounted, "bundled")
    #expect(run.output.contains("Before: us-east-1 is priced at 12.5 % off"))
    #expect(run.output.contains("Now: us-east-1 is priced at AWS's list prices."))
  }
}
