import ShardPlan
import TestSupport
import Testing

/// The bundled tables as files.
struct `Exported price tables` {
  @Test func `are the bundled ones to the byte, and no change from them`() throws {
    let environment = MemoryEnvironment()
    let run = ToolRun("prices", "export", "--into", "own", in: environment)
    #expect(run.exitCode == 0 && run.output == "Wrote 37 price tables to 'own'.\n", "\(run.errors)")
    for region in PriceTable.bundledRegions {
      #expect(
        environment.files["own/\(region).json"]
          == Array(try Repository.bytes("Pricing/\(region).json")))
    }
    #expect(environment.files.keys.count { $0.hasPrefix("own/") } == 37)
    let check = ToolRun(
      "prices", "check", "own", "--strict", "--now", "2026-11-23", in: environment)
    #expect(check.exitCode == 0, "\(check.output)")
    let diff = ToolRun("prices", "diff", "bundled", "own", "--fail-on-change", in: environment)
    #expect(diff.exitCode == 0, "\(diff.output)")
  }

  /// A bill at exported tables is the bill at the bundled ones.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `make the same bills`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let region = try #require(PriceTable.bundledRegions.randomElement(using: &random))
    let environment = MemoryEnvironment()
    let run = ToolRun("prices", "export", "--region", region, "--into", "own/", in: environment)
    #expect(run.output == "Wrote 1 price table to 'own/'.\n")
    let words = [
      "compare", "--record-size", "\(Int.random(in: 1...60_000, using: &random))B", "--rate",
      "\(Int.random(in: 1...9_000, using: &random))/s", "--retention", "9d", "--region", region,
      "--enhanced-fan-out", "\(Int.random(in: 0...3, using: &random))", "--format", "csv",
    ]
    let table = String(
      decoding: try #require(environment.files["own/\(region).json"]), as: UTF8.self)
    let own = ToolRun(words + ["--prices", "own"], files: ["own/\(region).json": table])
    let bundled = ToolRun(words)
    #expect(own.exitCode == 0)
    #expect(own.output.replacing("own/", with: "bundled/") == bundled.output)
  }

  @Test(arguments: [
    ["--region", "us-east-1,eu-west-1"], ["--region", "eu-west-1", "--region", "us-east-1"],
    ["--region", "us-east-1,eu-west-1,us-east-1"],
  ])
  func `are those of the regions asked for`(options: [String]) {
    let environment = MemoryEnvironment()
    let run = ToolRun(["prices", "export", "--into", "a/b"] + options, in: environment)
    #expect(run.output == "Wrote 2 price tables to 'a/b'.\n", "\(run.errors)")
    #expect(
      environment.files.keys.filter { $0.hasPrefix("a/b/") }.sorted()
        == ["a/b/eu-west-1.json", "a/b/us-east-1.json"])
  }

  @Test func `show the prices that were changed before the regions left out`() throws {
    let own = try Repository.text("Pricing/us-east-1.json").replacing("0.023", with: "0.022")
    let run = ToolRun("prices", "diff", "bundled", "own", files: ["own/us-east-1.json": own])
    let lines = run.output.split(separator: "\n")
    #expect(lines.dropFirst(2).first == "~ us-east-1, US East (N. Virginia)", "\(run.output)")
    #expect(lines.count { $0.contains("removed") } == 2)
    #expect(lines.contains("− 36 regions removed"))
  }

  @Test func `never replace other tables`() throws {
    let environment = MemoryEnvironment()
    let own = try Repository.text("Pricing/us-east-1.json").replacing("0.015", with: "0.014")
    environment.files["own/us-east-1.json"] = Array(own.utf8)
    environment.files["own/us-west-2.json"] = Array("mine".utf8)
    let before = environment.files
    let run = ToolRun("prices", "export", "--into", "own", in: environment)
    #expect(run.exitCode == 73)
    #expect(
      run.errors
        == "Error: Cannot create 'own/us-east-1.json': this file and 1 more differ from the "
        + "bundled tables, and nothing was written; name other regions by '--region', or another "
        + "folder.\n")
    #expect(
      environment.files.filter { $0.key.hasPrefix("own/") }
        == before.filter { $0.key.hasPrefix("own/") })
    let words = ["prices", "export", "--into", "own", "--region", "us-east-2"]
    #expect(ToolRun(words, in: environment).output == "Wrote 1 price table to 'own'.\n")
    let again = ToolRun(words, in: environment)
    #expect(again.output.hasSuffix("\nWrote 0 price tables to 'own'; 1 was there already.\n"))
  }

  @Test func `restore everything when one cannot be moved to its place`() {
    let environment = MemoryEnvironment()
    environment.immovable = "own/us-east-1.json"
    let run = ToolRun("prices", "export", "--into", "own", in: environment)
    #expect(run.exitCode == 74)
    #expect(!environment.files.keys.contains { $0.hasPrefix("own/") })
    #expect(environment.folders.isEmpty)
  }

  @Test(arguments: [
    (["--region", "us-east-1"], "Missing"),
    (["--into", "own", "--region", "xx-west-1"], "invalid"),
    (["--into", "own", "--region", "cn-northwest-1"], "There are no prices for 'cn-northwest-1'."),
  ])
  func `are not written on a wrong command line`(options: [String], message: String) {
    let environment = MemoryEnvironment()
    let run = ToolRun(["prices", "export"] + options, in: environment)
    #expect(run.exitCode == 64 && run.errors.contains(message), "\(run.errors)")
    #expect(!environment.files.keys.contains { $0.hasPrefix("own/") })
  }
}
